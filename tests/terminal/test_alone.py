"""The app keeps to itself: no connection is opened, and nothing of the diary is written anywhere but into the diary."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.harness import Terminal, terminal
from tests.terminal.test_a_day import opened, record

WATCHER = """
import json, os, sys

def watch(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto",
                 "socket.sendmsg", "socket.gethostbyaddr", "urllib.Request", "subprocess.Popen", "os.system"):
        note(event)
    elif event == "open" and isinstance(arguments[0], str) and isinstance(arguments[2], int):
        if arguments[2] & (os.O_WRONLY | os.O_RDWR) and not arguments[0].startswith("/dev/"):
            note("writes " + arguments[0])

def note(what):
    descriptor = os.open(os.environ["SEEN_IN"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(descriptor, (json.dumps(what) + "\\\\n").encode())
    os.close(descriptor)

busy = []

def once(event, arguments):
    if not busy:
        busy.append(1)
        try:
            watch(event, arguments)
        finally:
            busy.clear()

sys.addaudithook(once)
"""

SECRET = "grumblewort"
TOUR = ("2", "3", "4", "5", "6", "f", "l", "1", "?")
"""The screens, each with its key."""


def toured(app: Terminal) -> None:
    """Record something and look at everything."""
    app.press("a")
    record(app, f"note: {SECRET}")
    record(app, "b: oats")
    app.press("escape")
    for key in TOUR:
        app.press(key)
        app.settle()
    app.press("escape")
    app.press("ctrl+p")
    app.settle()
    app.press("escape")
    app.press("b")
    app.settle()
    app.press("b")
    app.settle()


def test_a_session_opens_no_connection_and_writes_only_into_its_own_folders(start: Start, tmp_path: Path) -> None:
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCHER.replace("\\\\n", "\\n"), encoding="utf-8")
    seen_in = tmp_path / "seen.jsonl"
    app = opened(start(SEEN_IN=str(seen_in), PYTHONPATH=str(tmp_path / "watch"), PYTHONDONTWRITEBYTECODE="1"))
    toured(app)
    app.press("q")
    assert app.wait() == 0
    seen = {json.loads(line) for line in seen_in.read_text(encoding="utf-8").splitlines()}
    own = tuple(f"writes {tmp_path / name}" for name in ("data", "config", "cache"))
    assert any(each.startswith(own) for each in seen), "the watcher saw nothing"
    assert {each for each in seen if not each.startswith(own)} == set()
    outside = [path for path in tmp_path.rglob("*") if path.is_file() and tmp_path / "data" not in path.parents]
    assert not [path for path in outside if SECRET.encode() in path.read_bytes()]


FAULTY = """
import sys
from gutbone_tui.cli.main import main
from gutbone_tui.diary.diary import Diary
from gutbone_tui.ui.screens.day import DayScreen

def stumble(self, *_):
    entries = self.desk.diary.entries(self.desk.day, self.desk.day) if isinstance(self, DayScreen) else self
    raise KeyError(repr(entries), "{secret}")

{place} = stumble
sys.exit(main([]))
"""


@pytest.mark.parametrize("place", ["DayScreen.action_undo", "Diary.undo"])
def test_a_fault_of_the_app_says_nothing_of_the_diary(place: str, start: Start, environment: dict[str, str]) -> None:
    app = opened(start())
    app.press("a")
    record(app, f"note: {SECRET}")
    app.kill()
    code = FAULTY.format(place=place, secret=SECRET)
    # Wide and high enough for the way there through long paths.
    with terminal((sys.executable, "-c", code), environment, columns=160, rows=50) as faulty:
        opened(faulty).press("u")
        said = faulty.wait_for(lambda text: "fault of its own" in text)
        assert SECRET not in said.split("fault of its own")[1]
        assert "KeyError" in said
        assert SECRET not in b"".join(sent.data for sent in faulty.sent).decode(errors="replace").split("?1049l")[-1]
