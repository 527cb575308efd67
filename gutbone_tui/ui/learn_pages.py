"""The pages of Learn: the topics of the catalogue, cautions, when to see a doctor, and all sources."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from textual.content import Content

from gutbone_tui.catalogue.cards import cards
from gutbone_tui.catalogue.cautions import Caution, cautions
from gutbone_tui.catalogue.knowledge import GRADE_WORDS, Claim, Source, Topic, sources, topics
from gutbone_tui.domain.cards import CARDS

_INDENT: Final = 2
_SAFETY: Final = "Safety and sources"


@dataclass(frozen=True)
class Page:
    """Something to read."""

    id: str
    title: str
    section: str
    words: str
    """All that it can be found by, in lower case."""
    lines: Callable[[int], list[Content]]
    """The text, wrapped to so many columns."""


def learn_pages(flags: Collection[str]) -> dict[str, Page]:
    """All pages by id, in the order they are listed.

    Args:
        flags: the user's flags; cautions that apply to them come first.
    """
    pages = [_topic_page(topic) for topic in topics().values()]
    pages += [
        _page("cautions", "Cautions", lambda: _cautions(flags), _caution_words()),
        _page("doctor", "When to see a doctor", _doctor, "blood stool urgent pain weight loss fever symptoms"),
        _page("sources", "All sources", _sources, "references citations doi studies papers"),
    ]
    return {page.id: page for page in pages}


def find_pages(pages: Iterable[Page], typed: str) -> list[Page]:
    """Pages whose title, or else whose text, has all words that were typed; the closest first."""
    wanted = typed.lower().split()
    found: list[tuple[int, Page]] = []
    for page in pages:
        title = page.title.lower()
        if all(word in title for word in wanted):
            found.append((0 if title.startswith(wanted[0]) else 1, page))
        elif all(word in page.words for word in wanted):
            found.append((2, page))
    return [page for _, page in sorted(found, key=lambda each: each[0])]


def _topic_page(topic: Topic) -> Page:
    """The page of a topic."""
    said = " ".join(f"{claim.text} {claim.unknown}" for claim in topic.claims)
    cited = " ".join(source.authors for source in topic.sources)
    words = f"{topic.title} {topic.words} {said} {cited} {' '.join(topic.points)}".lower()
    return Page(topic.id, topic.title, topic.section, words, lambda width: list(_topic_lines(topic, width)))


def _page(identity: str, title: str, parts: Callable[[], Iterable[Content]], words: str) -> Page:
    """A page that is not a topic; each part is a paragraph."""

    def lines(width: int) -> list[Content]:
        """The parts under each other, with a gap before each."""
        return [
            line for part in (Content.styled(title, "bold $primary"), *parts()) for line in (*_wrap(part, width), _GAP)
        ]

    return Page(identity, title, _SAFETY, f"{title} {words}".lower(), lines)


_GAP: Final = Content("")


def _topic_lines(topic: Topic, width: int) -> Iterator[Content]:
    """Title, claims, and the sources in full."""
    yield from _wrap(Content.styled(topic.title, "bold $primary"), width)
    for claim in topic.claims:
        yield _GAP
        yield from _claim_lines(claim, width)
    if topic.sources:
        yield _GAP
        yield Content.styled("Sources", "bold $secondary")
        for source in topic.sources:
            yield from source_lines(source, width)
    if topic.points:
        yield _GAP
        yield from _wrap(Content.styled(f"Points of the article: {', '.join(topic.points)}", "$quiet"), width)


def _claim_lines(claim: Claim, width: int) -> Iterator[Content]:
    """What is said, how sure it is and by whom, and what is not known."""
    yield from _wrap(Content(claim.text), width)
    cited = "; ".join(source.short for source in claim.sources)
    if claim.grade:
        sure = Content.assemble(
            (f"{claim.grade} ", "bold $accent"), (f"{GRADE_WORDS[claim.grade]} · {cited}", "$quiet")
        )
        yield from _wrap(sure, width, _INDENT)
    elif cited:
        yield from _wrap(Content.styled(cited, "$quiet"), width, _INDENT)
    if claim.unknown:
        yield from _wrap(Content.assemble(("Not known: ", "$secondary"), claim.unknown), width, _INDENT)


def source_lines(source: Source, width: int) -> Iterator[Content]:
    """A source in full: who was studied, what came out, how sure that is, and how it was read."""
    yield from _wrap(Content(source.full), width, _INDENT)
    grade = f"{source.grade} · " if source.grade else ""
    seen = "Its abstract was read." if source.seen == "abstract" else "Known from other pages."
    about = f"{grade}{source.people[:1].upper()}{source.people[1:]}. {source.found} {seen}"
    yield from _wrap(Content.styled(about, "$quiet"), width, 2 * _INDENT)


def _cautions(flags: Collection[str]) -> Iterator[Content]:
    """Cautions under the user's flags, those for everybody, then the others."""
    yours = [caution for caution in cautions() if caution.flag in flags]
    everybody = [caution for caution in cautions() if not caution.flag]
    others = [caution for caution in cautions() if caution.flag and caution.flag not in flags]
    yield Content(
        "Your medicines come first. Nothing here is a reason to change or stop one; a doctor or pharmacist is the one "
        "to ask. Settings choose which of these concern you."
    )
    for title, group in (("What concerns you", yours), ("For everybody", everybody), ("For others", others)):
        if group:
            yield Content.styled(title, "bold $secondary")
            yield from map(_caution, group)


def _caution_words() -> str:
    """What the cautions can be found by: all they say."""
    said = " ".join(f"{each.who} {each.about} {each.text}" for each in cautions())
    return f"allergy medicine interactions ibs {said}"


def _caution(caution: Caution) -> Content:
    """One caution: whom it concerns, what it is about, what to do, where it was read."""
    who = f"{caution.who[:1].upper()}{caution.who[1:]}"
    read = f"Source: {caution.source}." if caution.source else "General advice; no source was checked."
    return Content.assemble((f"{who} ({caution.about}): ", "bold"), caution.text, (f" {read}", "$quiet"))


def _doctor() -> Iterator[Content]:
    """The cards that are shown when something is noted, and what else a doctor needs to hear of."""
    yield Content(
        "gutbone does not diagnose. These are reasons to ask somebody who can look; the first six are shown by "
        "themselves when what you note fits."
    )
    for noted in CARDS.values():
        yield Content.assemble((f"{noted.title}: ", "bold"), noted.text, (f" {noted.source}", "$quiet"))
    for card in cards().values():
        read = f" Source: {card.source}." if card.source else " General advice; no source was checked."
        yield Content.assemble((f"{card.title}: ", "bold"), card.text, (read, "$quiet"))


def _sources() -> Iterator[Content]:
    """All sources by their authors."""
    yield Content(
        "Grades: " + "; ".join(f"{grade} {words}" for grade, words in GRADE_WORDS.items()) + ". They are gutbone's own."
    )
    for source in sorted(sources().values(), key=lambda each: each.full.lower()):
        grade = f"{source.grade} · " if source.grade else ""
        yield Content.assemble(source.full, (f"  {grade}{source.people}. {source.found}", "$quiet"))


def _wrap(content: Content, width: int, indent: int = 0) -> list[Content]:
    """Content in lines of so many columns, each set in by some."""
    lines = content.wrap(max(width - indent, 10)) or [_GAP]
    return [Content.assemble(" " * indent, line) for line in lines] if indent else list(lines)
