"""Tests of what leaves the diary, and of the example diary."""
