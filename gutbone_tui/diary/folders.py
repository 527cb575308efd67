"""Where the diary, the settings and the cache are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from gutbone_tui.domain.values import value

MONTHS: Final = "diary"
"""The folder of month files in the diary's own."""


@value(frozen=True)
class Folders:
    """The three folders of one user; they need not exist yet."""

    data: Path
    config: Path
    cache: Path

    @property
    def months(self) -> Path:
        """Where the month files are."""
        return self.data / MONTHS

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "config.toml"

    @property
    def library(self) -> Path:
        """The file of usuals, own foods, remembered meanings and counting rules."""
        return self.data / "library.json"

    @property
    def backups(self) -> Path:
        """Where the backups are."""
        return self.data / "backups"


def find_folders(data: Path | None, environ: Mapping[str, str]) -> Folders:
    """The folders to use.

    Args:
        data: the diary folder the user named; outranks everything.
        environ: the environment; `GUTBONE_DATA`, `GUTBONE_CONFIG` and `GUTBONE_CACHE` outrank the usual places.
    """
    named = {name: _named(environ.get(f"GUTBONE_{name.upper()}")) for name in ("data", "config", "cache")}
    if data is not None:
        named["data"] = data.expanduser().absolute()
    if None in named.values():
        from platformdirs import PlatformDirs  # not needed where all three are named

        usual = PlatformDirs("gutbone", appauthor=False)
        named["data"] = named["data"] or usual.user_data_path
        named["config"] = named["config"] or usual.user_config_path
        named["cache"] = named["cache"] or usual.user_cache_path
    found = {name: path for name, path in named.items() if path is not None}
    return Folders(**found)


def _named(value: str | None) -> Path | None:
    """A folder from the environment; an empty value names none."""
    return Path(value).expanduser().absolute() if value else None
