"""The budgets that can be counted instead of timed, so that the normal suite holds them too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.screens import screen_rows
from tests.benchmarks.setting import Setting, make_setting
from tests.benchmarks.table import Row, table
from tests.benchmarks.traffic import byte_rows


@pytest.fixture(scope="module")
def setting(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    """A diary of a season is enough to count bytes; their number does not depend on the years before."""
    return make_setting(tmp_path_factory.mktemp("bench"), weeks=13)


def test_bytes_sent_to_a_terminal_stay_within_their_budgets(setting: Setting) -> None:
    rows = byte_rows(setting, idle_seconds=1.5, line="b: oats, 6 prunes", downs=6)
    assert all(row.ok for row in rows), f"\n{table(rows)}"


def test_every_screen_opens_within_its_bytes(setting: Setting) -> None:
    rows = screen_rows(setting, visits=1)
    assert all(row.ok for row in rows), f"\n{table(rows)}"


def test_the_setting_has_one_diary_with_and_one_without_entries(setting: Setting) -> None:
    assert list(Path(setting.full / "data" / "diary").glob("*.json"))
    assert not list(setting.empty.iterdir())


def test_the_table_says_what_is_over() -> None:
    shown = table([Row("one", 1.0, 2.0, "ms"), Row("other", 3.0, 2.0, "ms", "of 5")]).splitlines()
    assert "ok" in shown[1]
    assert "OVER" in shown[2]
    assert shown[2].endswith("of 5")
