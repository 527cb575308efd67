"""The choices of a question as lines; each can be clicked."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from textual.content import Content

from gutbone_tui.domain.check_in import Choice
from gutbone_tui.ui.widgets.frame import clickable
from gutbone_tui.ui.words import shown


def choice_lines(choices: Sequence[Choice], width: int, given: Collection[str] = ()) -> list[Content]:
    """The choices, side by side as far as they fit, those that were given with a tick."""
    lines: list[Content] = []
    for choice in choices:
        label = f" {shown(choice.label, 60)}" if choice.label else ""
        tick = (" ✓", "bold $success") if choice.key in given else ""
        cell = Content.assemble((choice.key, "bold $primary"), tick, label)
        cell = cell.stylize(clickable(f"answer('{choice.key}')"))
        if lines and lines[-1].cell_length + cell.cell_length + 3 <= width:
            lines[-1] = Content.assemble(lines[-1], "   ", cell)
        else:
            lines.append(cell)
    return lines
