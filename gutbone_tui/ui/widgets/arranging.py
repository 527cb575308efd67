"""Content arranged in rows: in columns, one after the other, or cut to a height. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content


def fitted(blocks: Sequence[list[Content]], height: int, width: int) -> list[Content]:
    """Blocks cut to a height, the longest first, with an ellipsis where something is left out."""
    heights = [len(block) for block in blocks]
    while sum(heights) > height and max(heights) > 1:
        heights[heights.index(max(heights))] -= 1
    lines: list[Content] = []
    for block, rows in zip(blocks, heights, strict=True):
        kept = block[:rows]
        if rows < len(block):
            kept[-1] = (
                Content.assemble(kept[-1], " …")
                if kept[-1].cell_length + 2 <= width
                else Content.assemble(kept[-1].truncate(width - 1), "…")
            )
        lines += kept
    return lines[:height]


def in_columns(cells: Sequence[Content], width: int, rows: int) -> list[Content]:
    """Cells in as many columns as so few rows need, read downwards; where they do not fit, row after row."""
    if not cells or rows < 1:
        return []
    columns = -(-len(cells) // rows)
    by_column = [cells[start : start + rows] for start in range(0, len(cells), rows)]
    widths = [max(cell.cell_length for cell in column) for column in by_column]
    if sum(widths) + 2 * (columns - 1) > width:
        return flowing(cells, width, rows)
    spare = (width - sum(widths)) // columns if columns > 1 else 0
    gaps = min(max(spare, 2), 6)
    lines: list[Content] = []
    for row in range(rows):
        line = Content("")
        for column, column_width in zip(by_column, widths, strict=True):
            if row < len(column):
                line = Content.assemble(line, column[row].pad_right(column_width - column[row].cell_length + gaps))
        lines.append(line.rstrip())
    return lines


def flowing(cells: Iterable[Content], width: int, rows: int, between: str = "  ") -> list[Content]:
    """Cells one after the other, on so many rows at most; how many there was no room for stands at the end."""
    every = list(cells)
    lines = [Content("")]
    for place, cell in enumerate(every):
        gap = between if lines[-1] else ""
        if lines[-1].cell_length + len(gap) + cell.cell_length > width:
            if len(lines) == rows:
                return [*lines[:-1], _with_more(lines[-1], len(every) - place, width)]
            lines.append(cell)
        else:
            lines[-1] = Content.assemble(lines[-1], gap, cell)
    return lines


def _with_more(line: Content, more: int, width: int) -> Content:
    """A line that ends in how many more there are."""
    words = f" +{more}"
    return Content.assemble(line.truncate(width - len(words), ellipsis=True), (words, "$quiet"))
