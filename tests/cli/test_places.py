"""The real program in places that really refuse: folders that may only be read, and file systems without locks."""

from __future__ import annotations

import ctypes
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

DROP_CAPABILITY = 24
"""Of prctl: what the process, and whatever it becomes, can never do."""
PASS_OVER_PERMISSIONS = (1, 2)
"""What lets the administrator read and write whatever the permissions say."""


def bound_by_permissions() -> None:
    """Make a process be bound by permissions even where the tests run as the administrator."""
    libc = ctypes.CDLL(None, use_errno=True)
    for capability in PASS_OVER_PERMISSIONS:
        if libc.prctl(DROP_CAPABILITY, capability, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "prctl")


class Home:
    """The folders of a user whom permissions bind, and the program as that user runs it."""

    def __init__(self, place: Path) -> None:
        self.place = place
        folders = {f"GUTBONE_{name.upper()}": str(place / name) for name in ("data", "config", "cache")}
        self.environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(place), **folders}

    def gutbone(self, *words: str, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        """Run the program, perhaps under another one."""
        command = [*before, sys.executable, "-B", "-m", "gutbone_tui", *words]
        return subprocess.run(
            command, capture_output=True, text=True, check=False, env=self.environment, stdin=subprocess.DEVNULL,
            preexec_fn=bound_by_permissions if os.getuid() == 0 else None,
        )  # fmt: skip

    def let_write(self, allowed: bool) -> None:
        """Let the user write into the diary, or not."""
        for path in [self.place / "data", *(self.place / "data").rglob("*")]:
            if stat.S_ISDIR(path.lstat().st_mode):
                path.chmod(0o700 if allowed else 0o500)
            else:
                path.chmod(0o600 if allowed else 0o400)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """A diary with one line in it."""
    found = Home(tmp_path)
    assert found.gutbone("add", "b: oats").returncode == 0
    yield found
    found.let_write(True)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="made for Linux")
def test_a_folder_that_may_only_be_read_is_read_and_left_as_it_is(home: Home) -> None:
    home.let_write(False)
    shown = home.gutbone("today")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "oats" in shown.stdout
    nothing = home.gutbone("merge", "--yes")
    assert (nothing.returncode, nothing.stderr) == (0, "")
    for words in (("add", "l: rye"), ("undo",), ("backup",)):
        refused = home.gutbone(*words)
        assert refused.returncode == 1, words
        assert "permission denied" in refused.stderr, words
        assert str(home.place / "data") in refused.stderr
        assert refused.stderr.count("\n") == 1, refused.stderr
    sick = home.gutbone("doctor")
    assert sick.returncode == 1
    assert "cannot be locked" in sick.stdout
    assert f"Nothing can be written into {home.place / 'data'}" in sick.stdout
    home.let_write(True)
    assert "rye" not in home.gutbone("today").stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="made for Linux")
def test_a_month_that_cannot_be_read_keeps_no_other_from_being_backed_up(home: Home) -> None:
    home.gutbone("add", "2026-01-05: l: rye")
    month = home.place / "data" / "diary" / "2026-01.json"
    month.chmod(0o000)
    for words in (("backup",), ("backup", "--to", str(home.place))):
        made = home.gutbone(*words)
        assert made.returncode == 1
        assert "Backed up 1 month" in made.stdout
        assert f"{month} is damaged or cannot be read, and is not in the backup" in made.stderr
    home.gutbone("add", "d: leek")
    (newest,) = home.place.glob("gutbone-*.zip")
    restored = home.gutbone("restore", str(newest), "--yes")
    assert "Nothing would change" in restored.stdout
    month.chmod(0o600)
    assert "rye" in home.gutbone("today", "--date", "2026-01-05").stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="made for Linux")
def test_a_month_that_cannot_be_read_and_is_not_in_the_backup_stays(home: Home) -> None:
    home.gutbone("backup", "--to", str(home.place / "kept.zip"))
    home.gutbone("undo")
    home.gutbone("add", "2026-01-05: l: rye")
    month = home.place / "data" / "diary" / "2026-01.json"
    month.chmod(0o000)
    assert "1 added" in home.gutbone("restore", str(home.place / "kept.zip"), "--replace", "--dry-run").stdout
    (entries,) = [path for path in month.parent.glob("2*.json") if path != month]
    entries.unlink()
    restored = home.gutbone("restore", str(home.place / "kept.zip"), "--yes")
    assert (restored.returncode, "Restored." in restored.stdout) == (0, True)
    assert "oats" in home.gutbone("today").stdout
    assert not list(month.parent.glob("*.damaged-*"))
    month.chmod(0o600)
    assert "rye" in home.gutbone("today", "--date", "2026-01-05").stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="made for Linux")
@pytest.mark.parametrize("how", [(), ("--replace",)])
def test_a_month_that_cannot_be_read_is_restored_from_a_backup(home: Home, how: tuple[str, ...]) -> None:
    home.gutbone("backup")
    home.gutbone("add", "l: rye")
    (month,) = (home.place / "data" / "diary").glob("*.json")
    month.chmod(0o000)
    said = home.gutbone("restore", "--dry-run", *how)
    assert "1 added, 0 changed, 0 removed" in said.stdout
    restored = home.gutbone("restore", "--yes", *how)
    assert restored.returncode == 0
    (kept,) = month.parent.glob("*.damaged-*")
    assert f"{month} cannot be read and is kept as {kept}" in restored.stderr
    assert "oats" in home.gutbone("today").stdout
    kept.chmod(0o600)
    assert "Merged" in home.gutbone("merge", "--yes", str(kept)).stdout
    assert "rye" in home.gutbone("today").stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="made for Linux")
def test_a_folder_of_months_that_cannot_be_read_is_said_once(home: Home) -> None:
    (home.place / "data" / "diary").chmod(0o000)
    shown = home.gutbone("today")
    assert shown.returncode == 0
    assert shown.stderr == f"gutbone: The folder {home.place / 'data' / 'diary'} cannot be read: permission denied.\n"
    (home.place / "data" / "diary").chmod(0o700)


def can_inject() -> bool:
    """Whether system calls can be made to fail here."""
    if shutil.which("strace") is None:
        return False
    command = ["strace", "-qq", "-o", "/dev/null", "-e", "inject=flock:error=ENOLCK", "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not can_inject(), reason="no way to make system calls fail")
@pytest.mark.parametrize("code", ["ENOLCK", "ENOSYS", "EOPNOTSUPP"])
def test_a_file_system_without_locks_is_read_and_left_as_it_is(code: str, home: Home) -> None:
    under = ("strace", "-qq", "-f", "-o", "/dev/null", "-e", "trace=flock", "-e", f"inject=flock:error={code}")
    for words in (("add", "l: rye"), ("undo",)):
        refused = home.gutbone(*words, before=under)
        assert refused.returncode == 1
        assert refused.stderr == (
            f"gutbone: The diary in {home.place / 'data'} cannot be locked, so nothing is changed there: "
            "its file system knows no locks; keep the diary on a disk of this machine.\n"
        )
    assert "oats" in home.gutbone("today", before=under).stdout
    assert "knows no locks" in home.gutbone("doctor", before=under).stdout
    assert "rye" not in home.gutbone("today").stdout
