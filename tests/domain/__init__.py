"""Tests of what a diary means."""
