"""The commands of every screen, for whoever needs them all at once: the check of the keymap, and Settings."""

from __future__ import annotations

from collections.abc import Sequence

from gutbone_tui.ui.commands.command import Command
from gutbone_tui.ui.commands.shared import COPY, FIND, SHARED


def commands_by_screen() -> dict[str, Sequence[Command]]:
    """The commands of each screen by its name; those that all screens have come first."""
    from gutbone_tui.ui.commands.disruptors import DISRUPTOR_COMMANDS
    from gutbone_tui.ui.commands.foods import FOODS_COMMANDS
    from gutbone_tui.ui.commands.journey import JOURNEY_COMMANDS
    from gutbone_tui.ui.commands.learn import LEARN_COMMANDS
    from gutbone_tui.ui.commands.meals import MEAL_COMMANDS
    from gutbone_tui.ui.commands.plants import PLANT_COMMANDS
    from gutbone_tui.ui.commands.trends import TREND_COMMANDS

    own: dict[str, Sequence[Command]] = {
        "Today": (COPY, FIND),
        "Meals": MEAL_COMMANDS,
        "Plants": PLANT_COMMANDS,
        "Disruptors": DISRUPTOR_COMMANDS,
        "Trends": TREND_COMMANDS,
        "Journey": JOURNEY_COMMANDS,
        "Foods": FOODS_COMMANDS,
        "Learn": LEARN_COMMANDS,
    }
    return {name: (*SHARED, *commands) for name, commands in own.items()}
