"""Measures the reader against the labelled lines: `python -m tests.reading.measure [--held] [--worst N]`.

The development half is measured unless the held half is asked for. What the labels mean stands in labels/README.md.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

from gutbone_tui.catalogue.catalogue import Catalogue, load_catalogue
from gutbone_tui.reading.explain import foods_json
from gutbone_tui.reading.model import Context, English

LABELS: Final = Path(__file__).parent / "labels"
RECIPE_LINES: Final = Path(__file__).parents[3] / "shared" / "lines" / "ingredient-lines.csv"
"""Where the recipe lines' text is looked for unless $GUTBONE_LINES names another file: beside the checkout."""
NOON: Final = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
"""When every line is read: the lines do not depend on it."""
PRUNE_TOLERANCE: Final = 0.5
"""How far a number of prunes may be from the labelled one."""
WORST_SHOWN: Final = 15
"""Worst lines shown of the development half; of the held half none unless asked for."""

Half = Literal["dev", "held"]
Value = TypeVar("Value")


@dataclass(frozen=True)
class Labelled:
    """A line and what it truly counts as."""

    text: str
    english: English
    plants: frozenset[str]
    groups: frozenset[str]
    prunes: float | None
    kinds: tuple[str, ...]
    counts_prunes: bool
    """True where the number of prunes was labelled too."""


@dataclass(frozen=True)
class Measured:
    """A labelled line and what the reader made of it."""

    line: Labelled
    plants: frozenset[str]
    groups: frozenset[str]
    prunes: float | None
    seconds: float

    @property
    def wrong(self) -> tuple[int, int]:
        """How many plants, then how many groups, were missed or invented."""
        return len(self.plants ^ self.line.plants), len(self.groups ^ self.line.groups)

    @property
    def prunes_right(self) -> bool:
        """Whether the number of prunes is right, within the tolerance."""
        if self.prunes is None or self.line.prunes is None:
            return self.prunes == self.line.prunes
        return abs(self.prunes - self.line.prunes) <= PRUNE_TOLERANCE


@dataclass(frozen=True)
class Score:
    """How many labels were found, how many missed, and how many were invented."""

    found: int = 0
    missed: int = 0
    invented: int = 0

    @property
    def precision(self) -> float:
        """Share of what was read that is true."""
        return self.found / (self.found + self.invented) if self.found + self.invented else 1.0

    @property
    def recall(self) -> float:
        """Share of what is true that was read."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = 2 * self.found + self.missed + self.invented
        return 2 * self.found / total if total else 1.0


def score(pairs: Iterable[tuple[frozenset[str], frozenset[str]]]) -> Score:
    """Add up pairs of what is true and what was read."""
    found = missed = invented = 0
    for true, said in pairs:
        found += len(true & said)
        missed += len(true - said)
        invented += len(said - true)
    return Score(found, missed, invented)


def plant_score(measured: Iterable[Measured]) -> Score:
    """The score for plants."""
    return score((each.line.plants, each.plants) for each in measured)


def group_score(measured: Iterable[Measured]) -> Score:
    """The score for groups, added sugar and processed food among them."""
    return score((each.line.groups, each.groups) for each in measured)


def about_prunes(measured: Iterable[Measured]) -> list[Measured]:
    """The lines on which the number of prunes can go wrong: prunes eaten, named, or read by mistake."""
    return [
        each
        for each in measured
        if each.line.counts_prunes
        and ("prune" in each.line.kinds or each.line.prunes is not None or each.prunes is not None)
    ]


def words_in(field: str) -> tuple[str, ...]:
    """The members of a list field of a labels file."""
    return tuple(word.strip() for word in field.split(";") if word.strip())


def diary_lines(half: Half) -> list[Labelled]:
    """The diary lines of one half."""
    rows = (LABELS / f"diary_{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [_diary_line(json.loads(row)) for row in rows]


def _diary_line(row: Mapping[str, Any]) -> Labelled:
    return Labelled(
        text=row["text"],
        english=row["english"],
        plants=frozenset(row["plants"]),
        groups=frozenset(row["groups"]),
        prunes=row["prunes"],
        kinds=tuple(row["kinds"]),
        counts_prunes=True,
    )


def recipe_texts_file(environ: Mapping[str, str] = os.environ) -> Path:
    """The file that holds the text of the recipe lines, whether it is there or not."""
    return Path(environ.get("GUTBONE_LINES") or RECIPE_LINES)


def recipe_lines(half: Half, texts: Path) -> list[Labelled] | None:
    """The recipe lines of one half, or None where their labels or their text are absent."""
    labels = LABELS / f"recipe_{half}.csv"
    if not texts.is_file() or not labels.is_file():
        return None
    with texts.open(encoding="utf-8", newline="") as rows:
        text_of = {row["index"]: row["line"] for row in csv.DictReader(rows)}
    with labels.open(encoding="utf-8", newline="") as rows:
        return [_recipe_line(row, text_of[row["index"]]) for row in csv.DictReader(rows)]


def _recipe_line(row: Mapping[str, str], text: str) -> Labelled:
    return Labelled(
        text=text,
        english="us",
        plants=frozenset(words_in(row["plants"])),
        groups=frozenset(words_in(row["groups"])),
        prunes=None,
        kinds=words_in(row["kinds"]),
        counts_prunes=False,
    )


def timed(make: Callable[[], Value]) -> tuple[Value, float]:
    """What a call gives, and the seconds it took."""
    began = time.perf_counter()
    made = make()
    return made, time.perf_counter() - began


def context_for(line: Labelled, catalogue: Catalogue) -> Context:
    """Reads the line as a user of its English would have it read, with nothing remembered."""
    return Context(catalogue=catalogue, now=NOON, day=NOON.date(), today=NOON.date(), english=line.english)


def measure(line: Labelled, catalogue: Catalogue) -> Measured:
    """Read one line."""
    context = context_for(line, catalogue)
    read, seconds = timed(lambda: foods_json(line.text, context))
    return Measured(line, frozenset(read["plants"]), frozenset(read["groups"]), read["prunes"], seconds)


def table(measured: Sequence[Measured]) -> list[str]:
    """Precision, recall and F1 for plants and groups: all lines, then by kind of difficulty."""
    kinds = sorted({kind for each in measured for kind in each.line.kinds})
    rows = [f"{'':14}{'lines':>6}   {'plants: P':>9}{'R':>7}{'F1':>7}   {'groups: P':>9}{'R':>7}{'F1':>7}"]
    rows.append(_row("all", measured))
    rows += [_row(kind, [each for each in measured if kind in each.line.kinds]) for kind in kinds]
    return rows


def _row(name: str, measured: Sequence[Measured]) -> str:
    plants, groups = plant_score(measured), group_score(measured)
    return (
        f"{name:14}{len(measured):6}   {plants.precision:9.3f}{plants.recall:7.3f}{plants.f1:7.3f}"
        f"   {groups.precision:9.3f}{groups.recall:7.3f}{groups.f1:7.3f}"
    )


def exact(measured: Sequence[Measured]) -> str:
    """How many lines have all their plants right and none besides, and how many prunes are right."""
    whole = sum(not each.wrong[0] for each in measured)
    said = [f"lines with exactly the right plants: {whole} of {len(measured)} ({whole / len(measured):.1%})"]
    if prunes := about_prunes(measured):
        right = sum(each.prunes_right for each in prunes)
        said.append(f"prunes right: {right} of {len(prunes)} ({right / len(prunes):.1%})")
    return "; ".join(said)


def times(measured: Sequence[Measured]) -> str:
    """Milliseconds a line takes."""
    slowest = max(measured, key=lambda each: each.seconds)
    ordered = sorted(each.seconds * 1000 for each in measured)
    late = ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
    return (
        f"ms a line: median {statistics.median(ordered):.2f}, p99 {late:.2f}, "
        f"worst {ordered[-1]:.2f} ({slowest.line.text[:60]!r})"
    )


def worst(measured: Iterable[Measured], shown: int) -> list[str]:
    """The lines with most wrong plants, then most wrong groups, each with what was missed (-) and invented (+)."""
    wrong = sorted((each for each in measured if any(each.wrong) or prunes_wrong(each)), key=_badness, reverse=True)
    return [f"{each.line.text!r} [{each.line.english}]\n    {_differences(each)}" for each in wrong[:shown]]


def prunes_wrong(each: Measured) -> bool:
    return each.line.counts_prunes and not each.prunes_right


def _badness(each: Measured) -> tuple[int, int, int]:
    return each.wrong[0], int(prunes_wrong(each)), each.wrong[1]


def _differences(each: Measured) -> str:
    said = [f"-{name}" for name in sorted(each.line.plants - each.plants)]
    said += [f"+{name}" for name in sorted(each.plants - each.line.plants)]
    groups = [f"-{name}" for name in sorted(each.line.groups - each.groups)]
    groups += [f"+{name}" for name in sorted(each.groups - each.line.groups)]
    if groups:
        said.append(f"groups {' '.join(groups)}")
    if prunes_wrong(each):
        said.append(f"prunes {each.prunes} for {each.line.prunes}")
    return "  ".join(said)


def report(name: str, lines: Sequence[Labelled], catalogue: Catalogue, shown: int) -> None:
    """Measure the lines and print what came of it."""
    measured = [measure(line, catalogue) for line in lines]
    print(f"\n{name}", *table(measured), exact(measured), times(measured), sep="\n")
    if shown and (rows := worst(measured, shown)):
        print("worst:", *(f"  {row}" for row in rows), sep="\n")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held", action="store_true", help="measure the held half instead of the development half")
    parser.add_argument("--worst", type=int, metavar="N", help=f"show the N worst lines ({WORST_SHOWN}; held half: 0)")
    options = parser.parse_args()
    half: Half = "held" if options.held else "dev"
    shown = options.worst if options.worst is not None else 0 if options.held else WORST_SHOWN
    catalogue, loading = timed(load_catalogue)
    diary = diary_lines(half)
    _, first = timed(lambda: measure(diary[0], catalogue))
    print(f"{half} half; catalogue loaded in {loading * 1000:.1f} ms, the first line took {first * 1000:.1f} ms more")
    report("diary lines", diary, catalogue, shown)
    texts = recipe_texts_file()
    if recipe := recipe_lines(half, texts):
        report("recipe lines", recipe, catalogue, shown)
    else:
        print(f"\nrecipe lines: not measured, no file {texts} (set GUTBONE_LINES) or no labels for this half")


if __name__ == "__main__":
    main()
