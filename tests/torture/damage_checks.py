"""What must hold of a diary in which one file is spoilt, for every sort of file."""

from __future__ import annotations

import random
import shutil
import tomllib
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.encoding import UnreadableError, decoded_strictly
from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.diary.settings_change import change_setting
from tests.diary.making import MONDAY, eaten
from tests.torture import lived_in
from tests.torture.disks import QuickDisk
from tests.torture.judging import is_plain
from tests.torture.lived_in import Ground
from tests.torture.overwriting import overwritten
from tests.torture.places import holds, opened, said
from tests.torture.prepared import later
from tests.torture.spoiling import SPOILERS, random_spoiler
from tests.torture.spoilt_zips import ZIP_SPOILERS, random_zip_spoiler

Chance = random.Random
Wrong = Callable[[Ground, bytes, str, Chance], str]

_NEWER: Final = "newer gutbone"
_FOOD: Final = "starfruit"
"""Nothing in the diary was like it before."""


class Target(NamedTuple):
    """A sort of file."""

    name: str
    weight: int
    spoil: Callable[[Ground, Chance], tuple[str, bytes]]
    """Puts a spoilt one into its place; in which way, and its bytes."""
    wrong: Wrong
    """What is wrong with what the diary does about it; nothing if nothing is."""


def look(diary: Diary) -> None:
    """Look at everything, which never fails."""
    diary.entries(date.min, date.max)
    diary.week(MONDAY)
    diary.courses(MONDAY)
    diary.usuals()
    diary.context()
    diary.months()
    diary.draft()
    diary.conflict_copies()
    diary.backups()


def use(diary: Diary) -> str:
    """Look and record as usual; what is wrong with how that goes."""
    look(diary)
    try:
        diary.add([eaten(_FOOD)])
        diary.remember("chips", "fries")
    except DiaryError as error:
        return "" if _NEWER in str(error) and is_plain(str(error)) else f"nothing can be recorded: {error}"
    look(diary)
    if not any(entry.text == _FOOD for entry in diary.entries(MONDAY, MONDAY)):
        return "what was recorded is not shown"
    return "" if all(map(is_plain, diary.notices)) else f"no plain sentence: {diary.notices}"


def month_wrong(ground: Ground, spoilt: bytes, kind: str = "", chance: Chance | None = None) -> str:
    """What is wrong with how a spoilt month is dealt with."""
    return (
        use(opened(ground.path, clock=later(3)))
        or overwritten(ground.path, lived_in.MONTH, spoilt)
        or _not_rescued(ground, spoilt)
        or _later(ground, chance)
    )


def _not_rescued(ground: Ground, spoilt: bytes) -> str:
    """An entry that is not shown although its line is whole; the month it is in is November."""
    shown = _shown(ground.path)
    rows = {row.strip().rstrip(b",") for row in spoilt.replace(b"\0", b"").split(b"\n")}
    for key, line in ground.lines.items():
        if line in rows and spoilt.count(key.encode()) == line.count(key.encode()):
            ground.checked["lines of the month"] += 1
            if key not in shown:
                return f"{key} can be read and is not shown"
    return _gone(shown, ground, (key for key in ground.entries if key not in ground.lines))


def _gone(shown: dict[str, str], ground: Ground, keys: Iterable[str]) -> str:
    """An entry among some that no longer says what it said."""
    wanted = list(keys)
    ground.checked["entries"] += len(wanted)
    return next((f"{key} is different or gone" for key in wanted if shown.get(key) != ground.entries[key]), "")


def _shown(place: Path) -> dict[str, str]:
    """What is shown by somebody who opens the diary now."""
    return {entry.id: said(entry) for entry in opened(place, clock=later(4)).entries(date.min, date.max)}


def _later(ground: Ground, chance: Chance | None) -> str:
    """What is wrong with a check-up, a backup and undoing, each of which is tried now and then."""
    if chance is None or chance.random() < 0.7:
        return ""
    diary = opened(ground.path, clock=later(5))
    for finding in diary.check_up().findings:
        if finding.mend is not None:
            with suppress(DiaryError):
                finding.mend()
    with suppress(DiaryError):
        diary.back_up()
        diary.undo()
        diary.undo()
        diary.redo()
    look(diary)
    return ""


def library_wrong(ground: Ground, spoilt: bytes, kind: str, chance: Chance) -> str:
    """What is wrong with how a spoilt library is dealt with."""
    return (
        use(opened(ground.path, clock=later(3)))
        or overwritten(ground.path, lived_in.LIBRARY, spoilt)
        or _gone(_shown(ground.path), ground, ground.entries)
        or _later(ground, chance)
    )


def harmless_wrong(ground: Ground, spoilt: bytes, kind: str, chance: Chance) -> str:
    """What is wrong with how a file is dealt with that may be lost without harm."""
    complaint = use(opened(ground.path, clock=later(3))) or _gone(_shown(ground.path), ground, ground.entries)
    return complaint or _later(ground, chance)


def unfinished_wrong(ground: Ground, spoilt: bytes, kind: str, chance: Chance) -> str:
    """What is wrong with how a half-done change is dealt with that may say anything."""
    complaint = use(opened(ground.path, clock=later(3)))
    untouched = (
        key for key in ground.entries if not any(key.encode(name) in spoilt for name in ("utf-8", "utf-16-le"))
    )
    complaint = complaint or _gone(_shown(ground.path), ground, untouched)
    if not complaint and kind in ("truncated", "foreign") and not holds(ground.path, spoilt) and spoilt:
        complaint = "" if _is_json(spoilt) else "thrown away although it could not be read"
    return complaint or _later(ground, chance)


def settings_wrong(ground: Ground, spoilt: bytes, kind: str, chance: Chance) -> str:
    """What is wrong with how spoilt settings are dealt with."""
    complaint = use(opened(ground.path, clock=later(3))) or _gone(_shown(ground.path), ground, ground.entries)
    path = ground.path / lived_in.SETTINGS
    if path.read_bytes() != spoilt:
        return "the settings were changed although nobody changed any"
    try:
        change_setting(path, "goal", 30, QuickDisk())
    except DiaryError as error:
        return complaint or _refused(error, path.read_bytes() == spoilt)
    before, after = (tomllib.loads(data.decode("utf-8-sig")) for data in (spoilt, path.read_bytes()))
    if repr({**before, "goal": 30}) != repr({**before, **after}) or before.keys() - after.keys():
        return "another setting was changed with it"
    return complaint


def _refused(error: DiaryError, is_unchanged: bool) -> str:
    """What is wrong with a refusal."""
    if not is_plain(str(error)):
        return f"no plain sentence: {error}"
    return "" if is_unchanged else "refused, and yet changed"


def backup_wrong(ground: Ground, spoilt: bytes, kind: str, chance: Chance) -> str:
    """What is wrong with how a spoilt backup is dealt with."""
    path = ground.path / lived_in.BACKUP
    if chance.random() < 0.3:
        month = ground.path / lived_in.MONTH
        ground.put(lived_in.MONTH, month.read_bytes()[:-200])
    outside = sorted(ground.path.iterdir()), sorted(ground.path.parent.iterdir())
    complaint = use(opened(ground.path, clock=later(3)))
    shown = _shown(ground.path)
    diary = opened(ground.path, clock=later(4))
    for doing in (diary.restore_differences, diary.restore, lambda zipped: diary.merge([zipped])):
        try:
            doing(path)
        except DiaryError as error:
            complaint = complaint or _refused(error, is_unchanged=True)
    if kind != "spoilt file" and shown.keys() - _shown(ground.path).keys():
        complaint = complaint or "entries are gone"
    if (sorted(ground.path.iterdir()), sorted(ground.path.parent.iterdir())) != outside:
        complaint = complaint or "something was written outside the diary"
    if path.read_bytes() != spoilt:
        complaint = complaint or "the backup itself was changed"
    return complaint or _later(ground, chance)


def merged_wrong(ground: Ground, spoilt: bytes, kind: str, chance: Chance) -> str:
    """What is wrong with how a spoilt copy, or a spoilt month of another diary, is merged."""
    diary = opened(ground.path, clock=later(3))
    paths = diary.conflict_copies() or (ground.path / "other" / "data",)
    complaint = ""
    try:
        diary.differences(paths)
        diary.merge(paths)
    except DiaryError as error:
        complaint = _refused(error, is_unchanged=True)
    if not holds(ground.path, spoilt):
        return "its bytes are nowhere"
    rows = {row.strip().rstrip(b",") for row in spoilt.split(b"\n")}
    safe = (key for key in ground.entries if key.encode() not in spoilt or _is_once_among(ground, key, rows, spoilt))
    return complaint or _gone(_shown(ground.path), ground, safe) or use(diary)


def _is_once_among(ground: Ground, key: str, rows: set[bytes], spoilt: bytes) -> bool:
    """Whether an entry stands in a spoilt file as it was, and nothing else does that may rightly take its place."""
    line = ground.lines.get(key)
    return line in rows and line is not None and spoilt.count(key.encode()) == line.count(key.encode())


def _is_json(data: bytes) -> bool:
    """Whether bytes can be read at all."""
    try:
        decoded_strictly(data)
    except UnreadableError:
        return False
    return True


def _spoiler(name: str, source: str = "") -> Callable[[Ground, Chance], tuple[str, bytes]]:
    """Spoils a file: the one of this name, with the bytes that another had at first if one is named."""

    def spoil(ground: Ground, chance: Chance) -> tuple[str, bytes]:
        """Put a spoilt file into its place."""
        kind = random_spoiler(chance)
        spoilt = SPOILERS[kind](ground.place.bytes_at_first(source or name), ground.others, chance)
        ground.put(name, spoilt)
        if chance.random() < 0.4:
            shutil.rmtree(ground.path / "data" / "backups")
        return kind, spoilt

    return spoil


def _spoil_known(ground: Ground, chance: Chance) -> tuple[str, bytes]:
    """Spoil the record of which files are known."""
    (path,) = (ground.path / "cache").iterdir()
    return _spoiler(str(path.relative_to(ground.path)))(ground, chance)


def _spoil_backup(ground: Ground, chance: Chance) -> tuple[str, bytes]:
    """Spoil a backup as a file, or put a zip file of some evil sort into its place."""
    if chance.random() < 0.4:
        kind = random_spoiler(chance)
        spoilt = SPOILERS[kind](ground.place.bytes_at_first(lived_in.BACKUP), ground.others, chance)
    else:
        kind = random_zip_spoiler(chance)
        names = {f"diary/{name}.json": f"data/diary/{name}.json" for name in ("2026-10", "2026-11")}
        names |= {"library.json": lived_in.LIBRARY, "config.toml": lived_in.SETTINGS}
        files = {name: ground.place.bytes_at_first(source) for name, source in names.items()}
        spoilt = ZIP_SPOILERS[kind](files, chance)
    ground.put(lived_in.BACKUP, spoilt)
    return kind, spoilt


TARGETS: Final = (
    Target("months", 45, _spoiler(lived_in.MONTH), month_wrong),
    Target("libraries", 12, _spoiler(lived_in.LIBRARY), library_wrong),
    Target("histories", 7, _spoiler(lived_in.HISTORY), harmless_wrong),
    Target("drafts", 2, _spoiler(lived_in.DRAFT), harmless_wrong),
    Target("half-done changes", 6, _spoiler(lived_in.UNFINISHED, lived_in.SAMPLE), unfinished_wrong),
    Target("records of known files", 4, _spoil_known, harmless_wrong),
    Target("settings", 8, _spoiler(lived_in.SETTINGS), settings_wrong),
    Target("backups", 8, _spoil_backup, backup_wrong),
    Target("conflict copies", 4, _spoiler(lived_in.COPY, lived_in.MONTH), merged_wrong),
    Target("copies of the library", 2, _spoiler(lived_in.LIBRARY_COPY, lived_in.LIBRARY), merged_wrong),
    Target("months of other diaries", 2, _spoiler(lived_in.OTHER), merged_wrong),
)
"""All of them."""
