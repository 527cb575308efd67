"""The command palette's second source: topics of Learn and foods, by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, cast

from textual.command import Hit, Hits, Provider
from textual.content import Content

from gutbone_tui.ui.food_places import open_food_details, open_topic
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from gutbone_tui.ui.food_finder import FoodFinder
    from gutbone_tui.ui.learn_pages import Page
    from gutbone_tui.ui.screens.day import DayScreen

_LEAST_LETTERS: Final = 2
"""Letters from which foods are looked for."""
_MOST_FOODS: Final = 6
_MOST_TOPICS: Final = 8


class KnowledgeCommands(Provider):
    """Offers topics of Learn as `Learn: …` and foods as `Food: …`; nothing before a letter is typed."""

    _pages: tuple[Page, ...] = ()
    _finder: FoodFinder | None = None

    async def search(self, query: str) -> Hits:
        """Topics whose title or text has the words, and foods whose name begins so."""
        from gutbone_tui.ui.screens.day import DayScreen

        if not isinstance(self.screen, DayScreen):
            return
        prefix, _, rest = query.strip().partition(":")
        kind = prefix.strip().lower() if rest or query.strip().endswith(":") else ""
        words = rest.strip() if kind in ("learn", "food") else query.strip()
        if kind != "food":
            async for hit in self._topics(self.screen, words):
                yield hit
        if kind != "learn" and len(words) >= _LEAST_LETTERS:
            async for hit in self._foods(self.screen, words):
                yield hit

    async def _topics(self, screen: DayScreen, words: str) -> Hits:
        """Topics that have the words; all of them after a bare `learn:`."""
        from gutbone_tui.ui.learn_pages import find_pages, learn_pages

        self._pages = self._pages or tuple(learn_pages(screen.desk.diary.settings.flags).values())
        found = find_pages(self._pages, words) if words and words.lower() != "learn" else list(self._pages)
        for place, page in enumerate(found[: _MOST_TOPICS if words else len(found)]):
            run = partial(open_topic, self.app, page.id)
            name = f"Learn: {page.title}"
            yield Hit(_score(place, _TOPICS), Content(name), run, text=name, help=page.section)

    async def _foods(self, screen: DayScreen, words: str) -> Hits:
        """Foods that answer to the words."""
        from gutbone_tui.ui.food_finder import FoodFinder

        catalogue = screen.desk.diary.catalogue
        self._finder = self._finder or FoodFinder(catalogue)
        for place, food_id in enumerate(self._finder.find(words, most=_MOST_FOODS)):
            name = f"Food: {shown(catalogue.foods[food_id].name)}"
            run = partial(open_food_details, screen, food_id)
            yield Hit(_score(place, _FOODS), Content(name), cast("partial[None]", run), text=name, help="Details")


_TOPICS: Final = 0.5
_FOODS: Final = 0.4
"""Where topics and foods stand among commands, whose scores are mostly above."""


def _score(place: int, among: float) -> float:
    """The score of what was found at a place."""
    return among - place / 1_000
