"""Updates for thin lines: only what differs from what the terminal shows already, in as few style codes as possible.

Textual paints a whole screen twice when one is opened, and again for every change of layout. Over a slow SSH line that
is felt. Here each update is compared with the lines sent before, so that painting the same thing again sends nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

_NO_CODES: Final = ("", "", "")
_LEAST_SHIFTED: Final = 5
"""Lines that must be in their new places for it to be worth letting the terminal scroll."""


class Piece(NamedTuple):
    """Part of a line to be drawn."""

    x: int
    y: int
    strip: Strip


class Thinner:
    """Remembers what the terminal shows."""

    def __init__(self) -> None:
        """Nothing is known of the terminal yet."""
        self._lines: dict[int, Strip] = {}
        self._codes: dict[tuple[Style, ColorSystem], tuple[str, str, str]] = {}

    def forget(self) -> None:
        """The terminal may show anything now: another size, another program before."""
        self._lines.clear()

    def thin(self, update: CompositorUpdate) -> CompositorUpdate:
        """The same update, thinner; kinds that are not known pass as they are."""
        if isinstance(update, (LayoutUpdate, ChopsUpdate)):
            return ThinUpdate(self, update)
        return update

    def sequences(self, update: LayoutUpdate | ChopsUpdate, console: Console) -> str:
        """What to send, and remember it as shown."""
        pieces = list(_layout_pieces(update) if isinstance(update, LayoutUpdate) else _chops_pieces(update))
        system = console._color_system or ColorSystem.TRUECOLOR  # noqa: SLF001 - as Textual's own strips do
        scroll, pieces = self._scrolled(pieces)
        sent = [scroll] if scroll else []
        sent += [text for piece in pieces if (text := self._send(piece, system))]
        return "".join((*sent, "\x1b[0m")) if sent else ""

    def _scrolled(self, pieces: list[Piece]) -> tuple[str, list[Piece]]:
        """Let the terminal itself scroll what only moved up or down.

        Returns:
            What makes it scroll, if anything, and what is to be drawn after that.
        """
        targets: dict[int, Strip] = {}
        for x, y, strip in pieces:
            line = targets.get(y) or self._lines.get(y)
            if line is None or line.cell_length < x + strip.cell_length:
                return "", pieces
            targets[y] = Strip.join([line.crop(0, x), strip, line.crop(x + strip.cell_length)])
        shift = self._shift(targets)
        if not shift:
            return "", pieces
        top, bottom = min(targets), max(targets)
        self._lines |= {y: known for y in targets if (known := self._lines.get(y + shift)) and y + shift in targets}
        for y in targets:
            if y + shift not in targets:
                del self._lines[y]
        start, step = (bottom, "\x1bD") if shift > 0 else (top, "\x1bM")
        scroll = f"\x1b[{top + 1};{bottom + 1}r\x1b[{start + 1};1H{step * abs(shift)}\x1b[r"
        return scroll, [Piece(0, y, strip) for y, strip in targets.items()]

    def _shift(self, targets: Mapping[int, Strip]) -> int:
        """By how many lines these moved up, negative for down; 0 where drawing them is as good."""
        if len(targets) <= _LEAST_SHIFTED or max(targets) - min(targets) + 1 != len(targets):
            return 0
        places: dict[tuple[Segment, ...], list[int]] = {}
        for y in targets:
            places.setdefault(tuple(self._lines[y]), []).append(y)
        votes = Counter(old - y for y, strip in targets.items() for old in places.get(tuple(strip), ()))
        unmoved = votes.pop(0, 0)
        best = max(votes, key=lambda shift: (votes[shift], -abs(shift)), default=0)
        return best if votes[best] - unmoved >= _LEAST_SHIFTED else 0

    def _send(self, piece: Piece, system: ColorSystem) -> str:
        """What to send for one piece."""
        x, y, strip = piece
        known = self._lines.get(y)
        end = x + strip.cell_length
        if known is None or known.cell_length < end:
            if x == 0:
                self._lines[y] = strip
            else:
                self._lines.pop(y, None)
            return self._text(x, y, list(strip), system)
        before = known.crop(x, end)
        self._lines[y] = Strip.join([known.crop(0, x), strip, known.crop(end)])
        old, new = list(before), list(strip)
        if old == new:
            return ""
        if _is_odd(before.text) or _is_odd(strip.text):
            return self._text(x, y, new, system)
        start = _same(old, new)
        tail = _same(old[start:][::-1], new[start:][::-1])
        skipped = sum(segment.cell_length for segment in new[:start])
        return self._text(x + skipped, y, new[start : len(new) - tail], system)

    def _text(self, x: int, y: int, segments: Sequence[Segment], system: ColorSystem) -> str:
        """Segments at a place, each change of style said as shortly as possible."""
        parts = [f"\x1b[{y + 1};{x + 1}H"]
        attributes, foreground, background = "?", "", ""
        for text, style, _ in segments:
            codes = _NO_CODES if style is None else self._codes_of(style, system)
            if codes[0] != attributes:
                parts.append(f"\x1b[{';'.join(('0', *filter(None, codes)))}m")
            else:
                changes = [
                    now or plain
                    for now, before, plain in ((codes[1], foreground, "39"), (codes[2], background, "49"))
                    if now != before
                ]
                if changes:
                    parts.append(f"\x1b[{';'.join(changes)}m")
            attributes, foreground, background = codes
            parts.append(text)
        return "".join(parts)

    def _codes_of(self, style: Style, system: ColorSystem) -> tuple[str, str, str]:
        """The codes of a style's attributes, foreground and background."""
        known = self._codes.get((style, system))
        if known is None:
            attributes = style.without_color.render("x", color_system=system)
            colours = [
                ";".join(colour.downgrade(system).get_ansi_codes(foreground=foreground)) if colour else ""
                for colour, foreground in ((style.color, True), (style.bgcolor, False))
            ]
            codes = attributes[2 : attributes.index("m")] if attributes.startswith("\x1b[") else ""
            known = self._codes[style, system] = (codes, colours[0], colours[1])
        return known


class ThinUpdate(CompositorUpdate):
    """An update that is made thin when it is rendered, for an update that is never rendered changes nothing."""

    def __init__(self, thinner: Thinner, update: LayoutUpdate | ChopsUpdate) -> None:
        """The update, to be compared with what `thinner` remembers."""
        self._thinner = thinner
        self._update = update

    def render_segments(self, console: Console) -> str:
        """What to send to the terminal."""
        return self._thinner.sequences(self._update, console)


def _layout_pieces(update: LayoutUpdate) -> Iterator[Piece]:
    """The lines of an update of a whole region."""
    for y, strips in enumerate(update.strips, update.region.y):
        yield Piece(update.region.x, y, Strip.join(strips))


def _chops_pieces(update: ChopsUpdate) -> Iterator[Piece]:
    """The pieces of an update of some spans, cut as Textual cuts them."""
    for y, first, last in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is None or x > last or end <= first:
                continue
            if last > x >= first and end <= last:
                yield Piece(x, y, strip)
            else:
                yield Piece(x, y, strip.crop(0, min(end, last) - x))


def _same(old: Sequence[Segment], new: Sequence[Segment]) -> int:
    """How many segments two lines have in common from the start."""
    count = 0
    for before, now in zip(old, new, strict=False):
        if before != now:
            break
        count += 1
    return count


def _is_odd(text: str) -> bool:
    """Whether terminals may disagree on how wide this is, so that it is safer to send it whole."""
    return not text.isascii() and any(
        "\u0300" <= each < "\u0370" or "\u0400" <= each < "\u2010" or each >= "\u2e80" for each in text
    )
