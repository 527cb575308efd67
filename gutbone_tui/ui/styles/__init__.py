"""The themes and the app-wide rules."""
