"""Tests that start the real program in a terminal."""
