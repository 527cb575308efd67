"""The full-screen diary. Textual lives here and nowhere else."""
