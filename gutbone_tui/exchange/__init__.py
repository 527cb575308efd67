"""Everything that leaves the diary or comes back, and the example diary."""
