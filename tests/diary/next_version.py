"""A made-up program of the next version, whose files say the same in other words."""

from __future__ import annotations

import sys
from importlib import import_module
from pkgutil import iter_modules

import pytest

from gutbone_tui import diary
from gutbone_tui.diary.encoding import SCHEMA, Tables
from gutbone_tui.diary.migrations import LIBRARY_STEPS, MONTH_STEPS


def upper_case(tables: Tables) -> Tables:
    """A step to a made-up version in which foods are written in capitals."""
    entries = {}
    for key, document in tables["entries"].items():
        items = [{**item, "food": item["food"].upper()} for item in document.get("items", ())]
        entries[key] = {**document, **({"items": items} if items else {})}
    return {**tables, "entries": entries}


def renamed(tables: Tables) -> Tables:
    """A step to a made-up version in which usuals are called meals."""
    return {("meals" if name == "usuals" else name): table for name, table in tables.items()}


def update(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program of the next version in the place of this one."""
    made_up = {
        "SCHEMA": SCHEMA + 1,
        "MONTH_STEPS": (*MONTH_STEPS, upper_case),
        "LIBRARY_STEPS": (*LIBRARY_STEPS, renamed),
    }
    for each in iter_modules(diary.__path__, "gutbone_tui.diary."):
        import_module(each.name)  # one that is imported later would keep what is made up for all other tests
    for name, module in list(sys.modules.items()):
        if name.startswith("gutbone_tui.diary"):
            for attribute, value in made_up.items():
                if hasattr(module, attribute):
                    monkeypatch.setattr(module, attribute, value)
