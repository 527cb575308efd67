"""A diary in git, with the real git: branches of two machines merge without conflicts."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gutbone_tui.diary.diary import Diary
from tests.diary.making import MONDAY, ToldTime, diary_in, eaten, month_file, said_by, slept

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

GUIDE = Path(__file__).parents[2] / "docs" / "several-machines.md"
DECEMBER = MONDAY.replace(month=12)
Git = Callable[..., str]


def told_to_do(heading: str) -> str:
    """The commands that the guide gives after some words."""
    _, _, after = GUIDE.read_text().partition(f"{heading}\n\n")
    return "\n".join(line[4:] for line in after.partition("\n\n")[0].split("\n"))


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Git in a diary folder that was set up with the very words of the guide."""
    folder = tmp_path / "data"
    programs = tmp_path / "bin"
    for each in (folder, programs):
        each.mkdir()
    program = programs / "gutbone"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m gutbone_tui "$@"\n')
    program.chmod(0o700)
    who = {f"GIT_{role}_{what}": "kim@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    hermetic = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(tmp_path)}
    for name, value in {**who, **hermetic, "PATH": f"{programs}:{os.environ['PATH']}"}.items():
        monkeypatch.setenv(name, value)

    def run(*words: str) -> str:
        ended = subprocess.run(words, cwd=folder, capture_output=True, text=True)
        if ended.returncode:
            raise AssertionError(ended.stderr + ended.stdout)
        return ended.stdout

    run("sh", "-ec", told_to_do("Once, in the diary folder:"))
    run("git", "branch", "-M", "laptop")
    return lambda *words: run("git", *words)


def commit(git: Git, what: str) -> None:
    """Commit everything there is."""
    git("add", "--all")
    git("commit", "--quiet", "--message", what)


def on(git: Git, branch: str, place: Path, clock: ToldTime) -> Diary:
    """The diary as it is on a branch."""
    git("switch", "--quiet", branch)
    clock.forward(minutes=1)
    return diary_in(place, clock)


def begun(git: Git, place: Path) -> tuple[ToldTime, tuple[str, ...]]:
    """A diary of three entries that two branches share; the clock, and the ids."""
    clock = ToldTime()
    diary = diary_in(place, clock)
    ids = diary.add([eaten("oats"), slept(7), eaten("kale")]).entry_ids
    commit(git, "begin")
    git("branch", "desktop")
    return clock, ids


def test_both_branches_add_edit_and_remove_in_one_month(git: Git, tmp_path: Path) -> None:
    clock, (oats, sleep, kale) = begun(git, tmp_path)
    laptop = on(git, "laptop", tmp_path, clock)
    laptop.add([eaten("rye")])
    laptop.edit(oats, eaten("porridge"))
    laptop.remember("pepper", "black-pepper")
    commit(git, "laptop")
    desktop = on(git, "desktop", tmp_path, clock)
    desktop.add([eaten("figs"), eaten("plum", day=DECEMBER)])
    desktop.remove([sleep])
    desktop.edit(kale, eaten("leek"))
    desktop.remember("date", "dates")
    commit(git, "desktop")
    git("merge", "--quiet", "laptop")
    merged = diary_in(tmp_path)
    assert merged.day(MONDAY).plants == {"porridge", "rye", "figs", "leek"}
    assert merged.day(MONDAY).sleep_hours is None
    assert merged.day(DECEMBER).plants == {"plum"}
    assert merged.library.meanings == {"pepper": "black-pepper", "date": "dates"}
    assert not merged.notices
    git("switch", "--quiet", "laptop")
    git("merge", "--quiet", "desktop")
    assert said_by(diary_in(tmp_path)) == said_by(merged)


def test_of_two_edits_the_later_wins_and_what_was_removed_stays_removed(git: Git, tmp_path: Path) -> None:
    clock, (oats, sleep, kale) = begun(git, tmp_path)
    laptop = on(git, "laptop", tmp_path, clock)
    laptop.edit(oats, eaten("porridge"))
    laptop.edit(sleep, slept(6))
    laptop.remove([kale])
    commit(git, "laptop")
    desktop = on(git, "desktop", tmp_path, clock)
    desktop.edit(oats, eaten("muesli"))
    desktop.remove([sleep])
    commit(git, "desktop")
    git("merge", "--quiet", "laptop")
    (only,) = diary_in(tmp_path).entries(MONDAY, MONDAY)
    assert only.text == "muesli"
    documents = json.loads(month_file(tmp_path).read_bytes())["entries"]
    assert {key: "removed" in document for key, document in documents.items()} == {
        oats: False, sleep: True, kale: True,
    }  # fmt: skip


def test_a_month_that_both_begin_and_three_branches_at_once(git: Git, tmp_path: Path) -> None:
    clock, _ = begun(git, tmp_path)
    git("branch", "phone")
    for branch in ("laptop", "desktop", "phone"):
        on(git, branch, tmp_path, clock).add([eaten(branch, day=DECEMBER)])
        commit(git, branch)
    git("merge", "--quiet", "laptop")
    git("merge", "--quiet", "desktop")
    assert diary_in(tmp_path).day(DECEMBER).plants == {"laptop", "desktop", "phone"}


def test_a_rebase_merges_too(git: Git, tmp_path: Path) -> None:
    clock, (oats, *_) = begun(git, tmp_path)
    on(git, "laptop", tmp_path, clock).edit(oats, eaten("porridge"))
    commit(git, "laptop")
    desktop = on(git, "desktop", tmp_path, clock)
    for food in ("rye", "figs"):
        desktop.add([eaten(food)])
        commit(git, food)
    git("rebase", "--quiet", "laptop")
    assert diary_in(tmp_path).day(MONDAY).plants == {"porridge", "kale", "rye", "figs"}


def test_what_is_of_one_machine_stays_out_of_git(git: Git, tmp_path: Path) -> None:
    clock, _ = begun(git, tmp_path)
    diary_in(tmp_path, clock).remember("pepper", "black-pepper")
    for name in told_to_do("These are of one machine only and should not travel:").splitlines():
        path = tmp_path / "data" / name.replace("*", ".2026-11.json.host.1-00000000")
        path.mkdir(exist_ok=True) if name.endswith("/") else path.touch()
        (path / "something" if name.endswith("/") else path).touch()
    commit(git, "all there is")
    assert git("ls-files").split() == [".gitattributes", ".gitignore", "diary/2026-11.json", "library.json"]


def test_a_clone_is_told_of_the_driver(git: Git, tmp_path: Path) -> None:
    begun(git, tmp_path)
    told = told_to_do(
        "them. The second tells git what to call for merging; git does not let it travel, so run it in each clone:"
    )
    assert git("config", "merge.gutbone.driver").strip() in told


def test_a_damaged_side_is_a_conflict_and_ours_stays(git: Git, tmp_path: Path) -> None:
    clock, _ = begun(git, tmp_path)
    on(git, "laptop", tmp_path, clock)
    month_file(tmp_path).write_text("{")
    commit(git, "damaged")
    on(git, "desktop", tmp_path, clock).add([eaten("rye")])
    commit(git, "desktop")
    ours = month_file(tmp_path).read_bytes()
    with pytest.raises(AssertionError, match=r"(?s)is no file of a diary.*CONFLICT"):
        git("merge", "laptop")
    assert month_file(tmp_path).read_bytes() == ours
    assert diary_in(tmp_path).day(MONDAY).plants == {"oats", "kale", "rye"}
