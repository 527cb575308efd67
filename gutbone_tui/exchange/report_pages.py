"""The report for the visit, written down: as Markdown, which reads well as plain text too, or as one HTML page."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from gutbone_tui.exchange.report import Report
from gutbone_tui.exchange.report_words import day_words

_WIDTH: Final = 78
"""Columns of sentences, so that they can be read on a terminal too."""


def markdown_of(report: Report) -> Iterator[str]:
    """A report in lines of Markdown, which reads well as plain text too."""
    yield f"# Report, {day_words(report.first)} – {day_words(report.last)}"
    yield ""
    yield from wrap(report.about, _WIDTH)
    for section in report.sections:
        yield from ("", f"## {section.title}", "")
        yield from (f"- {_marked(row.what)}: {_marked(row.words)}" for row in section.rows)
        if section.note:
            yield from ("", *wrap(section.note, _WIDTH))


def html_of(report: Report) -> Iterator[str]:
    """A report in lines of one HTML page, which fetches nothing and runs nothing."""
    from html import escape  # only for a page

    title = f"Report, {day_words(report.first)} – {day_words(report.last)}"
    yield '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
    yield f"<title>{title}</title>"
    yield "<style>body{font:1rem/1.4 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}</style></head><body>"
    yield f"<h1>{title}</h1>\n<p>{escape(report.about)}</p>"
    for section in report.sections:
        yield f"<h2>{escape(section.title)}</h2>\n<ul>"
        yield from (f"<li>{escape(row.what)}: {escape(row.words)}</li>" for row in section.rows)
        yield "</ul>" + (f"\n<p>{escape(section.note)}</p>" if section.note else "")
    yield "</body></html>"


_MARKED: Final = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|"} | {"\n": " ", "\r": " "})


def _marked(words: str) -> str:
    """Anybody's words, so that nothing in them is Markdown."""
    return words.translate(_MARKED)
