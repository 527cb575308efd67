"""Old backups go; the newest, and the last one that holds a month, stay."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from gutbone_tui.diary.thinning import DAILY, MONTHLY, WEEKLY, in_order, worth_keeping
from tests.diary.making import (
    BERLIN,
    MONDAY,
    ToldTime,
    backups_in,
    diary_in,
    eaten,
    month_file,
)


def made_daily(days: int, today: date) -> list[str]:
    """What is left of backups that were made on each of so many days up to today."""
    names: list[str] = []
    for ago in range(days - 1, -1, -1):
        day = today - timedelta(days=ago)
        names.append(f"{day}.zip")
        names = [name for name in names if name in worth_keeping(names, day)]
    return names


def test_backups_are_kept_for_days_weeks_and_months() -> None:
    days = [date.fromisoformat(name.removesuffix(".zip")) for name in made_daily(800, MONDAY)]
    assert [MONDAY - timedelta(days=ago) for ago in range(DAILY - 1, -1, -1)] == days[-DAILY:]
    sundays = [day for day in days[:-DAILY] if day.weekday() == 6]
    assert len(sundays) >= WEEKLY - 2
    assert {f"{day:%Y-%m}" for day in days} >= {f"2026-{month:02}" for month in range(1, 12)} | {"2025-12"}
    assert len(days) <= DAILY + WEEKLY + MONTHLY


@settings(max_examples=100)
@given(st.sets(st.integers(-400, 30), max_size=60), st.integers(0, 3))
def test_thinning_keeps_the_newest_and_never_too_many(offsets: set[int], extra: int) -> None:
    names = [f"{MONDAY + timedelta(days=offset)}.zip" for offset in offsets]
    names += [f"{name.removesuffix('.zip')}T0{number}0000.zip" for name in names[:2] for number in range(extra)]
    kept = worth_keeping(names, MONDAY)
    past = [name for name in in_order(names) if name[:10] <= str(MONDAY)]
    assert set(past[:3]) <= kept
    assert {name for name in names if name[:10] > str(MONDAY)} <= kept
    assert len(kept & set(past)) <= DAILY + WEEKLY + MONTHLY + 3
    assert worth_keeping(kept, MONDAY) == kept


def test_old_backups_go_but_not_the_last_that_holds_a_month(tmp_path: Path) -> None:
    clock = ToldTime(datetime(2024, 1, 1, 12, tzinfo=BERLIN))
    diary = diary_in(tmp_path, clock)
    diary.add([eaten("plum", day=date(2023, 12, 31)), eaten("oats", day=date(2024, 1, 1))])
    diary.back_up_if_due()
    month_file(tmp_path, "2023-12").unlink()
    (tmp_path / "data" / "backups" / "mine.zip").write_bytes(b"mine")
    (tmp_path / "data" / "backups" / "2024-01-02.zip").write_bytes(b"damaged")
    for _ in range(80):
        clock.forward(days=7)
        diary.add([eaten("oats", day=clock().date())])
        diary.back_up_if_due()
    kept = backups_in(tmp_path)
    assert kept[0] == "2024-01-01.zip"
    assert {"mine.zip", "2024-01-02.zip"} <= set(kept)
    assert len(kept) <= 3 + DAILY + WEEKLY + MONTHLY


def test_a_clock_that_was_wrong_neither_stops_backups_nor_loses_them(tmp_path: Path) -> None:
    clock = ToldTime()
    diary = diary_in(tmp_path, clock)
    diary.add([eaten("oats")])
    clock.forward(days=20_000)
    diary.back_up_if_due()
    clock.forward(days=-20_000)
    assert diary.last_backup is None
    assert diary.back_up_if_due() is not None
    for _ in range(20):
        clock.forward(days=1)
        diary.add([eaten("rye")])
        assert diary.back_up_if_due() is not None
    assert "2081-08-26.zip" in backups_in(tmp_path)
