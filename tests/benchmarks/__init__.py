"""Measurements of the budgets, beside a bare Textual app."""
