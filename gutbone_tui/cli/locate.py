"""`gutbone locate`: where the diary, the settings and the cache are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gutbone_tui.cli.opening import folders_for
from gutbone_tui.cli.options import Options
from gutbone_tui.cli.output import say, say_json

if TYPE_CHECKING:
    from argparse import ArgumentParser

_SHAPE = "With --json, one object: diary, settings, cache."


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing besides the common options."""
    parser.epilog = _SHAPE


def run(options: Options) -> int:
    """Print the places; nothing is made or opened."""
    folders = folders_for(options)
    places = {"diary": folders.data, "settings": folders.settings, "cache": folders.cache}
    if options.json:
        say_json({name: str(place) for name, place in places.items()})
    else:
        # Paths are not wrapped: they are there to be copied.
        say(*(f"{name:<10}{place}" for name, place in places.items()))
    return 0
