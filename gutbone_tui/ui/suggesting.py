"""Ghost text in the entry bar: the rest of a word or line, from what this user eats."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from textual.suggester import Suggester

if TYPE_CHECKING:
    from gutbone_tui.reading.completion import Completions
    from gutbone_tui.ui.desk import Desk

LATELY_DAYS: Final = 60
"""How far back the lines go that completion learns from."""


class LineSuggester(Suggester):
    """Offers the rest of what is typed. It learns in the background, and again when the diary has changed."""

    def __init__(self, desk: Desk) -> None:
        """A suggester over the desk's diary that knows nothing yet."""
        super().__init__(use_cache=False, case_sensitive=True)
        self.desk = desk
        self._known: Completions | None = None
        self._learnt_at = -1

    async def get_suggestion(self, value: str) -> str | None:
        """The line as it would be when completed; None where nothing is likely, or nothing was learnt yet."""
        if self._learnt_at != self.desk.changes:
            self._learn()
        rest = self._known.rest(value) if self._known is not None else ""
        return value + rest if rest else None

    def _learn(self) -> None:
        """Collect names and former lines off the event loop."""
        self._learnt_at = self.desk.changes
        diary, today = self.desk.diary, self.desk.today

        def job() -> Completions:
            from gutbone_tui.reading.completion import Completions

            entries = diary.entries(today - timedelta(days=LATELY_DAYS), today)
            return Completions.of(entries, (food.name for food in diary.catalogue.foods.values()))

        def learnt(known: Completions) -> None:
            self._known = known

        self.desk.saver.run(job, learnt, lambda _: None)
