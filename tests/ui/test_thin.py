"""Updates that send only what differs."""

from __future__ import annotations

from io import StringIO

from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from gutbone_tui.ui.thin import Thinner

WIDTH, HEIGHT = 20, 4
STYLES = (
    Style(color=Color.from_rgb(1, 2, 3), bgcolor=Color.from_rgb(9, 9, 9)),
    Style(color=Color.from_rgb(200, 2, 3), bgcolor=Color.from_rgb(9, 9, 9)),
    Style(bgcolor=Color.from_rgb(9, 9, 9), bold=True),
    Style(),
)
CONSOLE = Console(file=StringIO(), force_terminal=True, color_system="truecolor")


def strip_of(parts: list[tuple[str, int]]) -> Strip:
    """A line of exactly the width."""
    segments = [Segment(text, STYLES[style]) for text, style in parts]
    return Strip(segments).adjust_cell_length(WIDTH, STYLES[3])


def layout(lines: list[Strip]) -> LayoutUpdate:
    """A repaint of everything."""
    return LayoutUpdate([[line] for line in lines], Region(0, 0, WIDTH, len(lines)))


def painted(sequences: list[str], height: int = HEIGHT) -> list[list[tuple[str, str, str, bool]]]:
    """What a terminal shows after these sequences."""
    import pyte

    screen = pyte.Screen(WIDTH, height)
    stream = pyte.Stream(screen)
    for sequence in sequences:
        stream.feed(sequence)
    return [
        [(cell.data, cell.fg, cell.bg, cell.bold) for cell in (screen.buffer[y][x] for x in range(WIDTH))]
        for y in range(height)
    ]


LINES = st.lists(
    st.lists(st.tuples(st.text("ab ─✓", min_size=1, max_size=9), st.integers(0, 3)), max_size=4).map(strip_of),
    min_size=HEIGHT,
    max_size=HEIGHT,
)


@given(st.lists(LINES, min_size=1, max_size=4))
def test_the_terminal_shows_the_same_as_with_whole_repaints(pictures: list[list[Strip]]) -> None:
    thinner = Thinner()
    thin = [thinner.thin(layout(lines)).render_segments(CONSOLE) for lines in pictures]
    whole = [Thinner().thin(layout(lines)).render_segments(CONSOLE) for lines in pictures]
    plain = layout(pictures[-1]).render_segments(CONSOLE).replace("\n", "")
    assert painted(thin) == painted(whole) == painted([plain])


LONG = 12


@given(
    st.lists(st.tuples(st.text("abcdef ─✓", min_size=1, max_size=9), st.integers(0, 3)), min_size=30, max_size=30),
    st.lists(st.integers(0, 30 - LONG), min_size=2, max_size=5),
    st.tuples(st.integers(0, 3), st.integers(0, 3)),
)
def test_scrolling_lists_look_the_same_as_when_drawn(
    rows: list[tuple[str, int]], offsets: list[int], margins: tuple[int, int]
) -> None:
    above, below = margins
    edge = strip_of([("─" * WIDTH, 0)])
    pictures = [
        [*[edge] * above, *(strip_of([row]) for row in rows[offset : offset + LONG]), *[edge] * below]
        for offset in offsets
    ]
    height = above + LONG + below
    thinner = Thinner()
    thin = [thinner.thin(layout(lines)).render_segments(CONSOLE) for lines in pictures]
    for number, lines in enumerate(pictures):
        assert painted(thin[: number + 1], height) == painted(
            [Thinner().thin(layout(lines)).render_segments(CONSOLE)], height
        )


def test_a_list_that_scrolls_sends_little_however_many_keys_came_at_once() -> None:
    rows = [strip_of([(f"row number {number}", number % 3)]) for number in range(30)]
    thinner = Thinner()
    whole = thinner.thin(layout(rows[:20])).render_segments(CONSOLE)
    for offset in (1, 2, 3, 2, 5, 10, 4, 9):
        sent = thinner.thin(layout(rows[offset : offset + 20])).render_segments(CONSOLE)
        assert 0 < len(sent) < len(whole) / 2


def test_the_same_picture_again_sends_nothing() -> None:
    thinner = Thinner()
    lines = [strip_of([("abc", 0)])] * HEIGHT
    assert thinner.thin(layout(lines)).render_segments(CONSOLE)
    assert thinner.thin(layout(list(lines))).render_segments(CONSOLE) == ""
    thinner.forget()
    assert thinner.thin(layout(lines)).render_segments(CONSOLE)


def test_a_span_changes_only_its_part_of_a_line() -> None:
    thinner = Thinner()
    first = thinner.thin(layout([strip_of([("abcdefghij", 0)])] * HEIGHT)).render_segments(CONSOLE)
    new = Strip([Segment("XY", STYLES[1])], 2)
    update = ChopsUpdate([{}, {3: new}], [(1, 3, 5)], [[], [5]])
    second = thinner.thin(update).render_segments(CONSOLE)
    assert second.startswith("\x1b[2;4H")
    assert [cell[0] for cell in painted([first, second])[1]][:7] == list("abcXYfg")


def test_lines_of_doubtful_width_are_sent_whole() -> None:
    thinner = Thinner()
    thinner.thin(layout([strip_of([("🥦 abc", 0), ("def", 1)])])).render_segments(CONSOLE)
    sent = thinner.thin(layout([strip_of([("🥦 abc", 0), ("xyz", 1)])])).render_segments(CONSOLE)
    assert sent.startswith("\x1b[1;1H")
