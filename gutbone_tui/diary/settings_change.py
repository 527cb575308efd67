"""Changing one setting in its file; comments and everything else in it stay."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from gutbone_tui.diary.disk import Disk, FileSystem
from gutbone_tui.diary.durable import make_folders, read_file, replace_file
from gutbone_tui.diary.errors import DiaryError, disk_error
from gutbone_tui.diary.setting_values import SETTINGS, PartlyError, nearest, shown
from gutbone_tui.diary.settings import Settings


def change_setting(path: Path, name: str, value: object, fs: FileSystem | None = None) -> None:
    """Write one setting into the file, lastingly.

    Args:
        path: the settings file; it need not exist.
        name: the setting; a key is `keys.` and the command's id.
        value: what it shall be; None takes it out, so that the default holds again.
        fs: the file system.

    Raises:
        DiaryError: there is no such setting, the value does not fit, or the file is not what it should be.
        DiskError: the disk refused; the file is as it was.
    """
    checked(name, value)
    disk = fs or Disk()
    try:
        found = read_file(disk, path)
        data = None if found is None else found[0]
        changed = changed_text(path, data or b"", name, value)
        make_folders(disk, path.parent)
        replace_file(disk, path, changed, before=data)
    except OSError as error:
        raise disk_error("save", path, error) from error


def begin_settings(path: Path, text: str, fs: FileSystem | None = None) -> None:
    """Write the first settings file, lastingly; one that is there is left alone.

    Raises:
        DiskError: the disk refused.
    """
    disk = fs or Disk()
    try:
        if read_file(disk, path) is None:
            make_folders(disk, path.parent)
            replace_file(disk, path, text.encode())
    except OSError as error:
        raise disk_error("save", path, error) from error


def checked(name: str, value: object) -> None:
    """Make sure a setting exists and a value fits.

    Raises:
        DiaryError: one of them does not.
    """
    section, _, command = name.partition(".")
    if section not in SETTINGS or (command and section != "keys"):
        raise DiaryError(f"There is no setting called {shown(name)}{nearest(name, SETTINGS)}.")
    if value is None:
        return
    try:
        SETTINGS[section]({command: value} if command else value)
    except PartlyError as error:
        raise DiaryError(f"{section}: {error}.") from None
    except ValueError as error:
        raise DiaryError(f"{section} should be {error}.") from None


def changed_settings(settings: Settings, name: str, value: object) -> Settings:
    """Settings with one of them changed.

    Raises:
        DiaryError: there is no such setting, or the value does not fit.
    """
    checked(name, value)
    section, _, command = name.partition(".")
    if command:
        others = {key: key_names for key, key_names in settings.keys.items() if key != command}
        return replace(settings, keys=others if value is None else {**others, command: str(value)})
    chosen = getattr(Settings(), section) if value is None else SETTINGS[section](value)
    return replace(settings, **{section: chosen})


def changed_text(path: Path, data: bytes, name: str, value: object) -> bytes:
    """The file's bytes with one setting changed.

    Raises:
        DiaryError: it is not TOML; it stays as it is.
    """
    import tomlkit  # costs as much as starting up, and settings are changed once in a while
    from tomlkit.exceptions import TOMLKitError

    try:
        document: Any = tomlkit.parse(data.decode("utf-8-sig"))
        section, _, command = name.partition(".")
        if command and section not in document and value is not None:
            document[section] = tomlkit.table()
        table = document.get(section, {}) if command else document
        if command:
            _take_out(table, command.split("."))
        if value is not None:
            table[command or section] = _plain(value)
        elif (command or section) in table:
            del table[command or section]
        return tomlkit.dumps(document).encode()
    except (TOMLKitError, ValueError, TypeError, RecursionError):
        raise DiaryError(f"The settings in {path} are not valid TOML, so nothing was changed there.") from None


def _take_out(table: Any, names: list[str]) -> None:
    """Take out keys that were written without quotes, so that TOML reads their command as tables."""
    first, *rest = names
    inner = table.get(first)
    if rest and isinstance(inner, dict):
        _take_out(inner, rest)
    elif not rest and first in table:
        del table[first]


def _plain(value: object) -> object:
    """A value as TOML knows it."""
    if isinstance(value, frozenset):
        return sorted(value)
    return list(value) if isinstance(value, tuple) else value
