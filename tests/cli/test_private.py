"""Nothing leaves the machine, nobody else can look, and what is printed about a fault says nothing of the diary."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from gutbone_tui.cli.main import VERBS, main
from tests.cli.conftest import Gutbone
from tests.probes import fresh_python

WATCHED = """
import json, sys
seen = []
def watch(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "ssl.")):
        seen.append(event)
sys.addaudithook(watch)
from gutbone_tui.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print("\\n" + json.dumps([seen, sorted({"socket", "ssl", "http.client", "urllib.request"} & set(sys.modules))]))
"""

CALLS: list[Sequence[str]] = [
    ("add", "b: oats, kefir; slept 7.5 well; antibiotic amoxicillin 7 days; xyzzy"),
    ("today",),
    ("week",),
    ("plants", "--missing"),
    ("checkin",),
    ("foods", "lentil soop"),
    ("export",),
    ("report", "--notes"),
    ("import", "diary.txt", "--yes"),
    ("completions", "bash"),
    ("backup",),
    ("restore", "--dry-run"),
    ("merge",),
    ("doctor", "--fix"),
    ("undo",),
    ("locate",),
    ("--help",),
]


def test_every_verb_is_watched_but_those_that_start_the_app() -> None:
    assert {words[0] for words in CALLS} >= VERBS.keys() - {"demo"}


@pytest.mark.parametrize("words", CALLS, ids=lambda words: words[0])
def test_no_connection_is_opened(words: Sequence[str], tmp_path: Path) -> None:
    main(["add", "b: oats"])
    printed = fresh_python(WATCHED, *words)
    events, modules = json.loads(printed.splitlines()[-1])
    assert events == []
    if words[0] in ("add", "today", "week", "foods"):
        assert modules == []


SECRET = "grumblewort"


@pytest.mark.parametrize(
    "words", [("today",), ("add", f"note: {SECRET} again"), ("export",)], ids=lambda words: words[0]
)
def test_a_fault_of_the_program_says_nothing_of_the_diary(
    words: Sequence[str], gutbone: Gutbone, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object, **__: object) -> None:
        entry = {"text": SECRET}
        raise KeyError(entry["text"])

    gutbone("add", f"note: {SECRET}")
    for place in ("gutbone_tui.diary.month.readable", "gutbone_tui.diary.changes.document_to_record"):
        monkeypatch.setattr(place, stumble)
    ended = gutbone(*words)
    if ended.code == 0:
        pytest.skip("this verb does not stumble there")
    assert ended.code == 1
    assert SECRET not in ended.err + ended.out
    assert "Traceback" not in ended.err
    assert ended.err.startswith("gutbone: ")
    assert "KeyError" in ended.err


SPYING = """
import os, sys
from pathlib import Path
from gutbone_tui.diary.disk import Disk

os.umask({umask})
place = Path(sys.argv[1])
seen = set()

def look():
    for path in [place, *place.rglob("*")]:
        try:
            mode = path.stat().st_mode & 0o777
        except OSError:
            continue
        if mode & 0o077:
            seen.add((str(path), oct(mode)))

def watch(event, arguments):
    # Each of these happens right after something was made, or right before it is used.
    if event in ("open", "os.rename", "os.listdir", "os.remove", "os.mkdir", "os.chmod", "fcntl.flock", "os.link"):
        if not watch.busy:
            watch.busy = True
            look()
            watch.busy = False

watch.busy = False
from gutbone_tui.cli.main import main
sys.addaudithook(watch)
for words in (["add", "b: oats; 2026-01-01: l: rye"], ["undo"], ["add", "b: plum"], ["backup"], ["doctor", "--fix"],
              ["restore", "--replace", "--yes"], ["merge"], ["today"]):
    main(words)
look()
print("\\n" + repr(sorted(seen)))
"""


@pytest.mark.skipif(os.name == "nt", reason="other permissions there")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
def test_folders_and_files_are_private_from_the_moment_they_exist(umask: int, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(0o700)
    printed = fresh_python(SPYING.format(umask=umask), str(tmp_path / "data"))
    assert printed.splitlines()[-1] == "[]"
    made = {path.relative_to(tmp_path): path.stat().st_mode & 0o777 for path in (tmp_path / "data").rglob("*")}
    assert len(made) > 5
    for path, mode in made.items():
        assert mode == (0o700 if (tmp_path / path).is_dir() else 0o600), path


def test_a_data_folder_that_did_not_exist_is_made_private(tmp_path: Path) -> None:
    code = "import os, sys; os.umask(0); from gutbone_tui.cli.main import main; sys.exit(main(['add', 'b: oats']))"
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    for name in ("data", "data/diary", "cache"):
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o700
