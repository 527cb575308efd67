"""Trying to lose something: `make torture` breaks the disk, kills the program and spoils its files, and counts."""
