"""Every kind of file and folder is the user's alone from the moment it exists, whatever the umask."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from gutbone_tui.diary.diary import Diary
from gutbone_tui.domain.plan import PlannedSupplement
from tests.diary.disks import CountedDisk
from tests.diary.making import OCTOBER, ToldTime, diary_in, eaten, month_file, slept


def modes_in(place: Path) -> dict[str, int]:
    """The permissions of everything below a place."""
    found = {}
    for path in [place, *place.rglob("*")]:
        try:
            found[str(path)] = stat.S_IMODE(path.lstat().st_mode)
        except FileNotFoundError:  # renamed meanwhile
            continue
    return found


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777], ids=oct)
def mask(request: pytest.FixtureRequest) -> Iterator[int]:
    """A umask that holds during the test."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def live(diary: Diary, clock: ToldTime, place: Path) -> None:
    """Make every kind of file there is."""
    lunch, *_ = diary.add([eaten("oats"), slept(7), eaten("plum", day=OCTOBER)]).entry_ids
    diary.keep_draft("half a li")
    diary.keep_usual("porridge", "oats")
    diary.keep_planned(PlannedSupplement(id="d3", what="vitamin-d3"))
    diary.adjust("rye", grams=40)
    diary.change_setting("goal", 25)
    diary.change_setting("flags", frozenset({"warfarin"}))
    diary.move([lunch], day=OCTOBER)
    diary.undo()
    backup = diary.back_up().path
    diary.back_up(place / "mine")
    clock.forward(days=1)
    diary.add([eaten("rye")])
    diary.restore(backup, replace=True)
    copy = month_file(place / "home").with_name("2026-11 (1).json")
    shutil.copyfile(month_file(place / "home"), copy)
    copy.chmod(0o600)
    diary.merge(diary.conflict_copies())
    for name in ("diary/2026-10.json", "library.json"):
        path = place / "home" / "data" / name
        path.write_bytes(path.read_bytes()[:-9])
    again = diary_in(place / "home", clock, diary._fs)
    assert again.day(OCTOBER).plants == {"plum"}
    assert again.usuals() == {"porridge": "oats"}
    assert again.back_up_if_due() is None
    again.check_up()


def test_nobody_else_can_ever_look_into_anything(tmp_path: Path, mask: int) -> None:
    opened: set[str] = set()
    (tmp_path / "mine").mkdir(0o700)
    (tmp_path / "mine").chmod(0o700)

    def before(number: int, name: str) -> None:
        """Look at everything before every operation."""
        opened.update(path for path, mode in modes_in(home).items() if mode & 0o077)
        opened.update(str(path) for path in (tmp_path / "mine").iterdir() if path.lstat().st_mode & 0o077)

    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o700)
    clock = ToldTime()
    live(diary_in(home, clock, CountedDisk(before)), clock, tmp_path)
    assert opened == set()
    modes = modes_in(home)
    kinds = {Path(name).name.partition(".")[0] or Path(name).name for name in modes}
    assert {"data", "diary", "backups", "merged", "cache", "config", "2026-11", "library"} <= kinds
    for name in (".undo", ".draft", ".lock", "damaged-"):
        assert any(name in path for path in modes), name
    for path, mode in {**modes, **modes_in(tmp_path / "mine")}.items():
        assert mode == (0o700 if Path(path).is_dir() else 0o600), path


def test_doctor_mentions_every_kind_of_open_file_and_closes_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (tmp_path / "mine").mkdir()
    clock = ToldTime()
    live(diary_in(home, clock), clock, tmp_path)
    for each in home.rglob("*"):
        each.chmod(0o755 if each.is_dir() else 0o644)
    found = [each for each in diary_in(home, clock).check_up().findings if each.check == "permissions"]
    for finding in found:
        assert finding.mend is not None
        finding.mend()
    assert not [each for each in diary_in(home, clock).check_up().findings if each.check == "permissions"]
    still_open = {path for path, mode in modes_in(home).items() if mode & 0o077}
    assert still_open <= {str(home), str(home / "config")}
