"""The year's calendar, the strategies and the look-back, as parts of Trends. Pure: values in, parts of a page out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from textual.content import Content

from gutbone_tui.domain.days import Week
from gutbone_tui.domain.look_back import FEWEST_DAYS, Association, LookBack
from gutbone_tui.domain.spans import by_piece, span_of
from gutbone_tui.domain.strategies import STRATEGIES, STRATEGY_NAMES
from gutbone_tui.domain.words import MONTHS, short_date, weekday
from gutbone_tui.ui.looking_back import TrendValues
from gutbone_tui.ui.widgets.charts import bar_rows, bar_width, in_rows, marks_row, under_bars
from gutbone_tui.ui.widgets.page import Part
from gutbone_tui.ui.widgets.panels import quiet
from gutbone_tui.ui.widgets.trend_parts import NAME, Room, days_words, piece_words
from gutbone_tui.ui.words import UNANSWERED

_DAY: Final = 4
"""Columns of a weekday's name."""
_SKIPPED: Final = "–"
_NO_FOOD: Final = "▁"
_NEW: Final = ((7, "█"), (4, "▆"), (1, "▄"), (0, "▂"))
"""Shapes by the plants that were new, from so many on."""
_LEGEND: Final = (
    "█ 7 or more new plants",
    "▆ 4–6",
    "▄ 1–3",
    "▂ food, none new",
    "▁ no food lines",
    "– skipped",
    "· nothing recorded",
)


def calendar_part(values: TrendValues, room: Room) -> Part:
    """A year, a column for each week: what was recorded on each day, and the plants new in its week."""
    weeks = [week.week for week in values.year]
    wide = 2 if len(weeks) * 2 <= room.width - _DAY else 1
    months = [
        MONTHS[week.last.month - 1] if place == 0 or week.last.day <= 7 else "" for place, week in enumerate(weeks)
    ]
    lines = [quiet(" " * _DAY + under_bars(months, wide, room.width - _DAY))]
    for place in range(7):
        cells = "".join(_shape(values, week.days[place]).ljust(wide) for week in weeks)
        name = weekday(weeks[0].days[place])
        lines.append(Content.assemble((name.ljust(_DAY), "$quiet"), (cells, "$primary")))
    lines += [quiet(row) for row in in_rows(_LEGEND, room.width)]
    first = max(weeks[0].first, values.begun)
    days = sum(first <= day <= values.last for day in values.figures)
    span = (values.last - first).days + 1
    lines.append(quiet(f"{days} of {days_words(span)} since {short_date(first, values.today)} have something recorded"))
    return Part("Calendar", lines, "a year")


def _shape(values: TrendValues, day: date) -> str:
    """The shape of a day."""
    figures = values.figures.get(day)
    if not values.begun <= day <= values.last:
        return " "
    if figures is None:
        return UNANSWERED
    if figures.skip:
        return _SKIPPED
    if not figures.fed:
        return _NO_FOOD
    new = values.new.get(day, 0)
    return next(shape for least, shape in _NEW if new >= least)


def strategies_part(values: TrendValues, room: Room) -> Part:
    """Which weeks held each strategy, those in focus first."""
    title = "Strategies over the weeks"
    if values.held is None:
        return Part(title, [quiet("…")] * (len(STRATEGIES) + 2))
    ordered = sorted(STRATEGIES, key=lambda each: each not in values.focus)
    bars = room.width - NAME - _COUNT
    span = span_of(tuple(week.week for week in values.weeks), values.days, values.today, bars, "week")
    width = bar_width(len(span.pieces), bars, 4)
    lines = []
    for strategy in ordered:
        # A week that is not over may still be held.
        held = (
            HeldWeek(week.week, (held or None) if week.week.last >= values.today else held)
            for week, held in zip(values.weeks, values.held[strategy], strict=True)
        )
        name = Content.styled(STRATEGY_NAMES[strategy].ljust(NAME), "bold" if strategy in values.focus else "")
        lines.append(_strategy(name, by_piece(span, held), width))
    lines.append(quiet(" " * NAME + under_bars(piece_words(span), width, bars)))
    legend = ["● held", "○ not held", "· not over, too little recorded, or nothing to hold"]
    if span.step != "week":
        legend = [f"each bar the share of the weeks of a {span.step} that were held"]
    lines += [quiet(row) for row in in_rows(legend, room.width)]
    return Part(title, lines)


class HeldWeek(NamedTuple):
    """A week, and whether it held a strategy."""

    week: Week
    held: bool | None


_COUNT: Final = 12
"""Columns of how many weeks were held."""


def _strategy(name: Content, pieces: Sequence[Sequence[HeldWeek]], width: int) -> Content:
    """One strategy: a shape for each piece, and how many weeks were held."""
    if all(len(weeks) <= 1 for weeks in pieces):
        drawn = marks_row([weeks[0].held if weeks else None for weeks in pieces], width)
    else:
        (drawn,) = bar_rows([_share(weeks) for weeks in pieces], (0, 1), 1, width)
    known = [week.held for weeks in pieces for week in weeks if week.held is not None]
    count = quiet(f"  {sum(known)} of {len(known)}" if known else "  –")
    return Content.assemble(name, (drawn, "$primary"), count)


def _share(weeks: Sequence[HeldWeek]) -> float | None:
    """The share of the weeks that were held among those of which it can be said."""
    known = [week.held for week in weeks if week.held is not None]
    return sum(known) / len(known) if known else None


_CAUTION: Final = (
    "These days went together in your diary. That does not show that one brought the other: something else may lie "
    "behind both."
)


def look_back_part(values: TrendValues, room: Room) -> Part:
    """Which days came before better or worse days, or how much is missing to say so."""
    title, note = "Look-back", "what came before better and worse days, the last year"
    if values.look_backs is None:
        return Part(title, [quiet("…")], note)
    texts: list[Content] = []
    for found in values.look_backs:
        texts += _look_back(found)
    compared = sum(found.compared for found in values.look_backs)
    if any(found.found for found in values.look_backs):
        texts.append(Content(_CAUTION))
    if compared:
        texts.append(
            quiet(
                f"Days are compared with days of the same week only. {compared} comparisons were made, so strictly "
                "that chance alone would show something in about one diary of twenty."
            )
        )
    lines = [line for text in texts for line in text.wrap(room.width)]
    return Part(title, lines, note)


def _look_back(found: LookBack) -> list[Content]:
    """What is to say of one answer."""
    name = Content.styled(found.outcome.words, "bold")
    if found.days_missing:
        need = f": {days_words(found.days_missing)} more with an answer and the day before recorded are needed "
        return [Content.assemble(name, quiet(f"{need}(there are {found.days} of {FEWEST_DAYS})"))]
    if not found.compared:
        return [Content.assemble(name, quiet(f": n {days_words(found.days)}, too much alike to compare them"))]
    if not found.found:
        return [Content.assemble(name, quiet(f": nothing stands out among n {days_words(found.days)}"))]
    return [_association(each) for each in found.found]


def _association(found: Association) -> Content:
    """One association, with the number of days on both sides."""
    mark = "▲ Better: " if found.better else "▽ Worse: "
    word = "higher" if found.mean_with > found.mean_without else "lower"
    return Content.assemble(
        (mark, "bold $primary"),
        f"{found.outcome.words.lower()} was {word} after {found.before.words}, ",
        (f"{found.mean_with:.1f} (n {found.days_with})", "bold"),
        f", than otherwise, {found.mean_without:.1f} (n {found.days_without})",
    )
