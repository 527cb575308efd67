"""gutbone: the gut-bone practice as a one-minute daily check-in for the terminal."""

__version__ = "0.1.0"
