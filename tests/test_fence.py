"""The fence between the rooms, as a running program sees it; import-linter checks it on the page."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import gutbone_tui
from tests.probes import modules_after, modules_below, packages

PACKAGE = Path(gutbone_tui.__file__).parent
ROOMS = ("domain", "catalogue", "reading", "diary", "exchange", "cli")

SLOW = frozenset({"textual", "rich", "pydantic", "asyncio"})
"""What no verb may pay for."""


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_below_ui_brings_neither_textual_nor_rich(room: str) -> None:
    """Every module of the room in one fresh interpreter."""
    modules = modules_below(f"gutbone_tui.{room}", PACKAGE / room)
    assert modules
    loaded = packages(modules_after("\n".join(f"import {module}" for module in modules)))
    assert not loaded & {"textual", "rich"}


@pytest.mark.parametrize(
    "words",
    [
        ["add", "b: kefir, oats, 6 prunes; slept 7.5 well"],
        ["today"],
        ["today", "--json"],
        ["week"],
        ["plants", "--missing"],
        ["foods", "porridge with blueberries and walnuts"],
        ["locate"],
        ["export", "--json"],
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_a_verb_loads_nothing_slow(words: list[str]) -> None:
    """Once on an empty diary, and once on what the program itself recorded."""
    run = "import sys\nfrom gutbone_tui.cli.main import main\nassert main(sys.argv[1:]) == 0"
    modules_after(run, "add", "lentil soup, rye bread")
    assert not packages(modules_after(run, *words)) & SLOW


def test_a_verb_loads_no_other_verb() -> None:
    loaded = modules_after("from gutbone_tui.cli.main import main\nassert main(['today']) == 0")
    verbs = {name for name in loaded if name.startswith("gutbone_tui.cli.")}
    assert not verbs & {f"gutbone_tui.cli.{verb}" for verb in ("add", "foods", "week", "demo", "start")}


def test_version_and_help_load_next_to_nothing() -> None:
    code = "import sys\nfrom gutbone_tui.cli.main import main\ntry: main(['--version'])\nexcept SystemExit: pass"
    loaded = modules_after(code)
    assert not {name for name in loaded if name.startswith("gutbone_tui.") and ".cli." not in f"{name}."}


def test_reading_alone_needs_no_tinydb_and_no_lock() -> None:
    """What is needed only for saving is loaded only for saving."""
    loaded = packages(modules_after("from gutbone_tui.cli.main import main\nassert main(['today']) == 0"))
    assert not loaded & {"tinydb", "filelock", "tomlkit", "rapidfuzz"}


FIRST_PICTURE = """
from gutbone_tui.cli.opening import diary_for
from gutbone_tui.cli.options import Options
from gutbone_tui.ui.app import GutboneApp
async def complete(self):
    self.exit()
GutboneApp.complete = complete
GutboneApp(diary_for(Options())).run(headless=True)
"""
"""Starts the app and leaves as soon as Today stands."""

VISITED = {
    "gutbone_tui.catalogue": {"cards", "cautions", "group_notes", "index", "knowledge"},
    "gutbone_tui.domain": {"bone", "look_back", "past_weeks", "plan", "runs", "symptoms", "trends"},
    "gutbone_tui.diary": {
        "backups",
        "checkup",
        "finding",
        "saving",
        "searching",
        "summaries",
        "summary_file",
        "symptoms",
    },
}
"""What belongs to screens and verbs that somebody has to ask for."""

SELDOM = {"filelock", "plotext", "pydantic", "rapidfuzz", "tinydb", "tomlkit", "zipfile"}

SETTINGS = """
focus = ["bone-foods", "barrier"]
flags = ["warfarin", "lactose"]
allergies = ["peanuts"]
theme = "light"
[keys]
"screen.trends" = "8"
"day.taken" = "z"
"""


def first_picture() -> frozenset[str]:
    """What is loaded when Today stands, after something was recorded."""
    modules_after("from gutbone_tui.cli.main import main\nassert main(['add', 'oats, kefir']) == 0")
    loaded = modules_after(FIRST_PICTURE)
    for package, modules in VISITED.items():
        assert sorted(loaded & {f"{package}.{name}" for name in modules}) == []
        assert all((PACKAGE.parent / package.replace(".", "/") / f"{name}.py").exists() for name in modules)
    assert sorted(packages(loaded) & SELDOM) == []
    screens = {name.rpartition(".")[2] for name in loaded if name.startswith("gutbone_tui.ui.screens.")}
    assert screens == {"framed", "day", "today"}
    return loaded


def test_the_first_picture_loads_what_it_shows() -> None:
    loaded = first_picture()
    assert "tomllib" not in packages(loaded)
    assert "gutbone_tui.diary.setting_values" not in loaded
    assert {name for name in loaded if name.startswith("gutbone_tui.ui.commands.")} == {
        "gutbone_tui.ui.commands.command",
        "gutbone_tui.ui.commands.shared",
    }


def test_settings_and_keys_load_no_screen_either() -> None:
    folder = Path(os.environ["GUTBONE_CONFIG"])
    folder.mkdir()
    (folder / "config.toml").write_text(SETTINGS, encoding="utf-8")
    assert "tomllib" in packages(first_picture())
