"""The bare Textual app that the budgets are measured against: one Static, nothing else."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static


class BareApp(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        """The line the benchmark waits for."""
        yield Static("bare and ready")


if __name__ == "__main__":
    BareApp().run()
