"""The report for the visit, to be read before it is printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one

from gutbone_tui.domain.days import DAYS_IN_WEEK
from gutbone_tui.exchange.report import Report, report_of
from gutbone_tui.exchange.report_words import day_words
from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.widgets.text_page import TextPage
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from gutbone_tui.ui.screens.day import DayScreen

WEEKS: Final = 12
"""How far back the report in the app goes; the command line takes any period."""
_INDENT: Final = 2


class ReportPlace:
    """Makes the report up to the day shown in the background, and shows it."""

    def __init__(self, screen: DayScreen) -> None:
        """A report, asked for and told about on a screen."""
        self.screen = screen
        self.desk = screen.desk

    def open(self) -> None:
        """Make it and show it."""
        diary, last = self.desk.diary, self.desk.day
        first = last - timedelta(days=WEEKS * DAYS_IN_WEEK - 1)
        self.desk.saver.run(lambda: report_of(diary, first, last), self._show, self.screen.complain)

    def _show(self, report: Report) -> None:
        """Show it over the screen."""
        self.screen.app.push_screen(ReportModal(report))


class ReportModal(BoxedModal[None]):
    """A report; the arrows and Space go through it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,enter", "dismiss", "Close", show=False)]
    DEFAULT_CSS = """
    ReportModal {
        & > .box { max-width: 100%; height: 94%; max-height: 100%; padding: 0; }
        & TextPage { border: none; scrollbar-background: $surface; }
    }
    """

    keys_words: ClassVar[str] = "printed by: gutbone report · Esc closes"
    columns: ClassVar[int] = 78

    page = query_one(TextPage)

    def __init__(self, report: Report) -> None:
        """Show a report."""
        super().__init__()
        self.report = report

    def title_text(self) -> str:
        """The period of the report."""
        return f"For the visit, {day_words(self.report.first)} – {day_words(self.report.last)}"

    def body(self) -> ComposeResult:
        """A page."""
        yield TextPage()

    def on_mount(self) -> None:
        """The arrows are for the page."""
        self.page.show(lambda width: list(report_lines(self.report, width)))
        self.set_focus(self.page)


def report_lines(report: Report, width: int) -> Iterator[Content]:
    """A report in so many columns."""
    yield from Content.styled(report.about, "$quiet").wrap(width)
    for section in report.sections:
        yield Content("")
        yield from Content.styled(section.title, "bold $secondary").wrap(width)
        for row in section.rows:
            yield from _row(row.what, row.words, width)
        if section.note:
            yield from Content.styled(section.note, "$quiet").wrap(width)


def _row(what: str, words: str, width: int) -> Sequence[Content]:
    """One thing and what is said of it; what does not fit on the line is indented."""
    lines = Content.assemble((f"{shown(what)}: ", "bold"), shown(words)).wrap(max(width - _INDENT, 12))
    return [lines[0], *(Content.assemble(" " * _INDENT, line) for line in lines[1:])]
