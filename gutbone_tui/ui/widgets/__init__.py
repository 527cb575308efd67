"""Widgets hold values and post messages; they never read a file."""
