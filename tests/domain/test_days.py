"""Days and weeks are dates, wherever and whenever one is."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.domain.days import Week, days_from, last_days, logical_day, month_of, week_of

ZONES = sorted(available_timezones())
DATES = st.dates(min_value=date(1980, 1, 10), max_value=date(2199, 12, 20))
INSTANTS = st.datetimes(min_value=datetime(1980, 1, 10), max_value=datetime(2199, 12, 20), timezones=st.just(UTC))


@given(DATES, st.integers(0, 6), st.booleans())
def test_a_week_has_seven_days_and_holds_its_day(day: date, first_weekday: int, rolling: bool) -> None:
    week = week_of(day, first_weekday, rolling=rolling)
    assert len(set(week.days)) == 7
    assert day in week
    assert week.days[-1] == week.last
    assert 1 <= week.number_of(day) <= 7


@given(DATES, st.integers(0, 6))
def test_a_calendar_week_starts_on_its_weekday_and_is_the_week_of_all_its_days(day: date, first_weekday: int) -> None:
    week = week_of(day, first_weekday)
    assert week.first.weekday() == first_weekday
    assert {week_of(other, first_weekday) for other in week.days} == {week}


@given(DATES)
def test_a_rolling_week_ends_today(day: date) -> None:
    assert week_of(day, rolling=True).last == day


@given(DATES, st.integers(-60, 60))
def test_weeks_shift_there_and_back(day: date, weeks: int) -> None:
    week = week_of(day)
    assert week.shifted(weeks).shifted(-weeks) == week
    assert (week.shifted(weeks).first - week.first).days == 7 * weeks


@given(INSTANTS, st.sampled_from(ZONES), st.integers(0, 6), st.integers(0, 12))
def test_every_moment_of_seven_days_falls_into_seven_days_in_every_time_zone(
    instant: datetime, zone: str, first_weekday: int, day_start_hour: int
) -> None:
    """Walking through a week hour by hour meets exactly its seven days, clock changes or not."""
    local = instant.astimezone(ZoneInfo(zone))
    week = week_of(logical_day(local, day_start_hour), first_weekday)
    hours = (instant + timedelta(hours=hour) for hour in range(-8 * 24, 8 * 24))
    met = {logical_day(hour.astimezone(ZoneInfo(zone)), day_start_hour) for hour in hours}
    inside = {day for day in met if day in week}
    missing = set(week.days) - inside
    assert len(inside) + len(missing) == 7
    assert not missing or zone_skipped_a_day(zone, missing)


def zone_skipped_a_day(zone: str, days: set[date]) -> bool:
    """Whether these days never were in a zone, as 30 December 2011 never was in Samoa."""
    noons = (datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone)) for day in days)
    return all(noon.astimezone(UTC).astimezone(ZoneInfo(zone)).date() != noon.date() for noon in noons)


@pytest.mark.parametrize(
    ("zone", "change"),
    [
        ("Europe/Berlin", date(2026, 3, 29)),
        ("Europe/Berlin", date(2026, 10, 25)),
        ("America/New_York", date(2026, 3, 8)),
        ("America/New_York", date(2026, 11, 1)),
        ("Australia/Lord_Howe", date(2026, 4, 5)),
        ("Africa/Cairo", date(2026, 4, 24)),
        ("America/Santiago", date(2026, 9, 6)),
    ],
)
def test_a_clock_change_moves_no_meal_to_another_day(zone: str, change: date) -> None:
    """On the night the clocks change, every wall-clock hour from 4 to 4 belongs to the one day."""
    start = datetime(change.year, change.month, change.day, 4, 30, tzinfo=ZoneInfo(zone))
    for day in (change - timedelta(days=1), change):
        hours = [datetime(day.year, day.month, day.day, hour, 30, tzinfo=start.tzinfo) for hour in range(4, 24)]
        after = day + timedelta(days=1)
        hours += [datetime(after.year, after.month, after.day, hour, 30, tzinfo=start.tzinfo) for hour in range(4)]
        assert {logical_day(hour, 4) for hour in hours} == {day}
    assert len(week_of(change).days) == 7


def test_after_midnight_is_still_yesterday_until_the_day_starts() -> None:
    assert logical_day(datetime(2026, 11, 24, 1, 30), 4) == date(2026, 11, 23)
    assert logical_day(datetime(2026, 11, 24, 3, 59), 4) == date(2026, 11, 23)
    assert logical_day(datetime(2026, 11, 24, 4, 0), 4) == date(2026, 11, 24)
    assert logical_day(datetime(2026, 11, 24, 0, 0), 0) == date(2026, 11, 24)


def test_days_in_a_row() -> None:
    assert days_from(date(2026, 2, 27), date(2026, 3, 1)) == (date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1))
    assert days_from(date(2026, 3, 1), date(2026, 2, 28)) == ()
    assert last_days(date(2026, 3, 1), 2) == (date(2026, 2, 28), date(2026, 3, 1))


def test_a_month_is_named_as_its_file() -> None:
    assert month_of(date(2026, 1, 31)) == "2026-01"
    assert month_of(date(987, 12, 1)) == "0987-12"


def test_a_day_of_another_week_has_no_number() -> None:
    with pytest.raises(ValueError, match="not in"):
        Week(date(2026, 11, 23)).number_of(date(2026, 11, 30))
