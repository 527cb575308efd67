"""Tests of gutbone, in the same rooms as the program."""
