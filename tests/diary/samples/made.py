"""Writes the sample of the present version: `python -m tests.diary.samples.made`.

Do so before a step to a next version is written, and never again for a version that people use.
"""

from __future__ import annotations

import json
import shutil
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from gutbone_tui.catalogue.own import OwnFood, OwnPlant
from gutbone_tui.diary.diary import Diary, open_diary
from gutbone_tui.diary.encoding import SCHEMA
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.shelves import SHELVES
from gutbone_tui.domain.documents import document_of
from gutbone_tui.domain.entries import (
    CourseEntry,
    DisruptorEntry,
    Entry,
    FeelingEntry,
    FoodEntry,
    Item,
    MeasureEntry,
    SkipEntry,
    SleepEntry,
    SupplementEntry,
)
from gutbone_tui.domain.plan import PlannedSupplement
from gutbone_tui.reading import read
from tests.diary.making import ToldTime

HERE = Path(__file__).parent

LINES = (
    "b: kefir, oats, 6 prunes; slept 7.5 well; stress 4; meditated 10 min; digestion 4; bloating 2; stool 4; energy 3",
    "l: lentil soup without onion, 2 slices of rye bread; probiotic; inulin 5 g; d3 1000 iu; gos",
    "yesterday: d: käsespätzle mit [röstzwiebeln] & 🥗; walk 20; strength 30; weight-bearing 20",
    "2026-10-31: antibiotic amoxicillin 7 days; dxa hip -1.8; note: slept at mum's; sugar none; processed 2",
)


def said_in(diary: Diary) -> dict[str, object]:
    """Everything a diary says, in the present shape of entries."""
    entries = [document_of(entry) for entry in diary.entries(date.min, date.max)]
    library = {shelf: diary.library.on(shelf) for shelf in SHELVES}
    return {"entries": sorted(entries, key=lambda entry: str(entry["id"])), "library": library}


def recorded(place: Path) -> Diary:
    """A diary with a bit of everything in it."""
    clock = ToldTime()
    diary = open_diary(Folders(place / "data", place / "config", place / "cache"), clock)
    for line in LINES:
        clock.forward(minutes=10)
        diary.add(read(line, diary.context()).entries)
    today = diary.today()
    drafted: dict[str, Any] = {"id": "", "at": clock(), "edited": clock()}
    odd = FoodEntry(
        **drafted, day=today, slot="snacks", text="leek, xyzzy", unread=("xyzzy",),
        items=(Item(food="leek", words="leek", count=1, grams=89, guess=True, colour="white"),),
    )  # fmt: skip
    slept = SleepEntry(**drafted, day=today - timedelta(days=1), hours=6, quality=2)
    diary.add(full(today, drafted))
    gone, moved, _ = diary.add([odd, slept, SkipEntry(**drafted, day=today, why="travelling")]).entry_ids
    diary.tick("pear", today)
    diary.tick("plum", today)
    diary.untick("plum", today)
    clock.forward(minutes=10)
    diary.move([moved], day=date(2026, 10, 30))
    diary.remove([gone])
    taught(diary)
    return diary


def full(day: date, drafted: dict[str, Any]) -> list[Entry]:
    """Entries with the fields that lines seldom fill."""
    words: dict[str, Any] = {**drafted, "day": day, "text": "as the label [/] says"}
    return [
        FeelingEntry(**words, digestion=3, bloating=1, gas=2, stool=4, stools=2, blood=False, energy=4),
        SupplementEntry(
            **words, what="probiotic", product="Eight [friends]", amount=1e10, unit="cfu", lactobacillus=True,
            bifidobacterium=False, strains=8,
        ),
        CourseEntry(**words, name="doxycycline", start=day, end=day + timedelta(days=6), prescribed=True),
        MeasureEntry(**words, what="dxa", site="hip", t_score=-1.8, bmd=0.81),
        MeasureEntry(**words, what="lab", name="vitamin D", value=61, unit="nmol/l"),
        DisruptorEntry(**words, what="sugar", servings=1, grams=8),
        FoodEntry(
            **words, slot="dinner", unread=("says",),
            items=(Item(food="stir-fry", words="stir-fry", amount="1 bowl", grams=300, plants=("leek", "carrot"),
                        unticked=("carrot",), spared=("sugar",), colour="red", count=1, guess=True),),
        ),
        SkipEntry(**words, why="sick"),
    ]  # fmt: skip


def taught(diary: Diary) -> None:
    """Teach a diary a bit of everything."""
    diary.keep_usual("porridge", "oats, milk, blueberries")
    diary.keep_usual("gone", "nothing")
    diary.drop_usual("gone")
    diary.keep_own(OwnPlant(id="sea-kale", name="sea kale", category="vegetable", synonyms=("crambe",)))
    pie = OwnFood(id="my-pie", name="my pie", plants=("leek",), groups=frozenset({"prebiotic"}), sugar=2, grams=200)
    diary.keep_own(pie)
    diary.remember("pepper", "bell-pepper")
    diary.adjust("rye-bread", grams=45, processed=0, sugar=0.5)
    d3 = PlannedSupplement(id="d3", what="vitamin-d3", product="Sun [drops]", amount=1000, unit="iu", order=1)
    many = PlannedSupplement(
        id="p", what="probiotic", lactobacillus=True, bifidobacterium=False, strains=8, as_needed=True
    )
    for planned in (d3, many):
        diary.keep_planned(planned)
    diary.change_setting("goal", 25)


def main() -> None:
    """Write the diary, a backup of it and what it says."""
    sample = HERE / f"version-{SCHEMA}"
    with TemporaryDirectory() as name:
        diary = recorded(Path(name))
        diary.back_up(Path(name) / "backup.zip")
        shutil.copytree(diary.folders.months, sample / "diary", dirs_exist_ok=True)
        shutil.copy(diary.folders.library, sample)
        shutil.copy(Path(name) / "backup.zip", sample)
        said = json.dumps(said_in(diary), indent=1, ensure_ascii=False, sort_keys=True)
        (sample / "says.json").write_text(f"{said}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
