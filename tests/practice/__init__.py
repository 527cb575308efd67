"""The practice: every point of the article has its place, and none of its errors is repeated."""
