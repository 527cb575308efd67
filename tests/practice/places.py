"""Ways to look up where a point of the article lives. Each gives something only if it is really there."""

from __future__ import annotations

import re
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from gutbone_tui.catalogue.catalogue import Catalogue, load_catalogue
from gutbone_tui.catalogue.group_notes import group_notes
from gutbone_tui.catalogue.knowledge import topics
from gutbone_tui.cli.main import VERBS
from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.setting_values import SETTINGS
from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.foods import Category, Group
from gutbone_tui.reading import read
from gutbone_tui.ui.app import GutboneApp
from gutbone_tui.ui.commands.everything import commands_by_screen
from tests.practice.texts import all_texts

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


@cache
def catalogue() -> Catalogue:
    """The package's catalogue."""
    return load_catalogue()


@cache
def diary() -> Diary:
    """A diary of nobody's; nothing is written to it."""
    folder = Path(tempfile.gettempdir()) / "gutbone practice, never made"
    return Diary(Folders(folder / "a", folder / "b", folder / "c"), lambda: NOON, Settings(), catalogue())


def learns(topic: str, point: str, words: str) -> bool:
    """Learn has a topic for the point, and it says this."""
    found = topics().get(topic)
    said = " ".join(f"{claim.text} {claim.unknown}" for claim in found.claims) if found else ""
    return found is not None and point in found.points and words in said


def counts(group: Group, *foods: str) -> bool:
    """The catalogue knows the foods and they count for the group, which the Foods screen shows."""
    known = [catalogue().food(food) for food in foods]
    return group in group_notes() and all(food is not None and group in food.groups for food in known)


def has_plants(category: Category, at_least: int) -> bool:
    """The catalogue has so many plants of a category."""
    return sum(plant.category == category for plant in catalogue().plants.values()) >= at_least


def records(line: str, kind: str, **fields: Any) -> bool:
    """A typed line is recorded as an entry of this kind, with these values."""
    entries = read(line, diary().context()).entries
    values = [vars(entry) for entry in entries if entry.kind == kind]
    return any(all(found.get(name) == value for name, value in fields.items()) for found in values)


def does(screen: str, command: str) -> bool:
    """A screen has a command, which is in help, the palette and the keymap."""
    return any(each.id == command for each in commands_by_screen().get(screen, ()))


def opens(mode: str) -> bool:
    """The app has a screen of this name."""
    return mode in GutboneApp(diary())._day_screens()


def says(words: str) -> bool:
    """Some text of the program says this."""
    return any(re.search(words, text.words) for text in all_texts())


def can_set(*names: str) -> bool:
    """There are settings of these names."""
    return set(names) <= set(SETTINGS)


def has_verb(verb: str) -> bool:
    """The command line has a verb."""
    return verb in VERBS
