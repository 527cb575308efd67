"""The fence between the rooms, as a running program sees it; import-linter checks it on the page."""

from __future__ import annotations

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
