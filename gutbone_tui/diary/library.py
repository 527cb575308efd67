"""What the user taught the diary: usuals, own foods, meanings of words, a plan, and counting rules by day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from gutbone_tui.diary.library_file import LibraryFile
from gutbone_tui.diary.rules import goal_and_rule
from gutbone_tui.domain.points import Rule

if TYPE_CHECKING:
    from gutbone_tui.catalogue.adjusting import Adjusted
    from gutbone_tui.catalogue.own import OwnFood, OwnPlant
    from gutbone_tui.domain.plan import PlannedSupplement

FOR_EVER: Final = date.min
"""The day from which the first counting rule is in force."""


class Library(LibraryFile):
    """What the documents of the library say."""

    @property
    def usuals(self) -> dict[str, str]:
        """What each saved meal stands for, by its name."""
        return _texts(self.on("usuals"), "line")

    @property
    def meanings(self) -> dict[str, str]:
        """Foods the user chose for words, by the word."""
        return _texts(self.on("meanings"), "food")

    @property
    def plants(self) -> tuple[OwnPlant, ...]:
        """The user's own plants."""
        from gutbone_tui.diary.own import own_plant  # only where there are some

        found = (own_plant(key, document) for key, document in self.on("plants").items())
        return tuple(plant for plant in found if plant is not None)

    @property
    def foods(self) -> tuple[OwnFood, ...]:
        """The user's own foods."""
        from gutbone_tui.diary.own import own_food  # only where there are some

        found = (own_food(key, document) for key, document in self.on("foods").items())
        return tuple(food for food in found if food is not None)

    @property
    def adjusted(self) -> dict[str, Adjusted]:
        """The user's own view of foods, by food."""
        from gutbone_tui.diary.own import adjusted_food  # only where there is some

        found = ((key, adjusted_food(document)) for key, document in self.on("adjusted").items())
        return {key: adjusted for key, adjusted in found if adjusted is not None}

    @property
    def plan(self) -> tuple[PlannedSupplement, ...]:
        """The user's own supplement plan, in its order."""
        if not self.on("plan"):
            return ()
        from gutbone_tui.diary.planning import planned  # only where there is one

        found = (planned(key, document) for key, document in self.on("plan").items())
        return tuple(sorted((each for each in found if each is not None), key=lambda each: (each.order, each.id)))

    def in_force(self, day: date) -> tuple[Rule, int] | None:
        """The counting rule and the goal that were in force on a day; None where nobody wrote one down."""
        rules = self.on("rules")
        for since in sorted(rules, reverse=True):
            if since <= day.isoformat() and (rule := goal_and_rule(rules[since])) is not None:
                return rule
        return None

    def keep_rule(self, rule: Rule, goal: int, since: date) -> None:
        """Write down a counting rule and a goal, unless they are those that hold already.

        Raises:
            DiaryError: it was not possible.
        """
        if self.in_force(date.max) != (rule, goal):
            first = FOR_EVER if not self.on("rules") else since
            self.put("rules", first.isoformat(), {"goal": goal, "rule": vars(rule)})


def _texts(documents: Mapping[str, Mapping[str, Any]], name: str) -> dict[str, str]:
    """One text of each document."""
    return {key: text for key, document in documents.items() if isinstance(text := document.get(name), str)}
