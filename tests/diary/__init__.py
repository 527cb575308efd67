"""Tests of the diary: what is recorded stays, whatever happens."""
