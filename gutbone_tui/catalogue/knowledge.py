"""What is known, how sure it is, and where it stands: the topics of Learn and their sources.

The files are read when somebody asks for the first time, and never at the start.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

DATA: Final = Path(__file__).parent / "data"

Grade = Literal["A", "B", "C", "D"]
"""How sure a claim is."""


GRADE_WORDS: Final[Mapping[Grade, str]] = {
    "A": "several trials, or a guideline",
    "B": "one good trial, or cohorts that agree",
    "C": "small, indirect or mixed",
    "D": "animals, reasoning or opinion",
}
"""What the grades mean; they are gutbone's own."""


@dataclass(frozen=True)
class Source:
    """Where something stands. What is not known of it is empty and never shown."""

    id: str
    authors: str
    journal: str
    people: str
    """Who was studied."""
    found: str
    """What came out, in a sentence or two."""
    seen: Literal["abstract", "other pages"]
    """Whether the paper's own abstract or page was read, or pages that report it."""
    year: int | None = None
    doi: str = ""
    grade: Grade | None = None

    @property
    def short(self) -> str:
        """Authors and year, as beside a sentence: `De Souza MJ et al. 2022`."""
        return f"{self.authors} {self.year}" if self.year else self.authors

    @property
    def full(self) -> str:
        """The whole citation in one line."""
        doi = f" doi:{self.doi}" if self.doi else ""
        return f"{self.short}, {self.journal}.{doi}"


@dataclass(frozen=True)
class Claim:
    """Two or three plain sentences, how sure they are, and what is not known."""

    text: str
    grade: Grade | None = None
    """None where nothing is claimed about health, as in a rule of gutbone's own."""
    sources: tuple[Source, ...] = ()
    unknown: str = ""


@dataclass(frozen=True)
class Topic:
    """One thing to read about."""

    id: str
    title: str
    section: str
    claims: tuple[Claim, ...]
    words: str = ""
    """What people may look for it under."""
    points: tuple[str, ...] = ()
    """The points of the article that it answers to, such as `S16`."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of all claims, each once, in order."""
        return tuple(dict.fromkeys(source for claim in self.claims for source in claim.sources))


def tables(name: str) -> dict[str, Any]:
    """The tables of a data file."""
    import tomllib  # some milliseconds that only readers pay

    with (DATA / name).open("rb") as file:
        return tomllib.load(file)


def prose(text: str) -> str:
    """A text on one line, however its file wraps it."""
    return " ".join(text.split())


@cache
def sources() -> Mapping[str, Source]:
    """All sources by id."""
    return {identity: Source(id=identity, **fields) for identity, fields in tables("sources.toml").items()}


@cache
def topics() -> Mapping[str, Topic]:
    """All topics by id, in the order they are listed."""
    files = sorted(path.name for path in (DATA / "learn").glob("*.toml"))
    return {topic.id: topic for name in files for topic in _topics_of(tables(f"learn/{name}"))}


def _topics_of(file: Mapping[str, Any]) -> Iterator[Topic]:
    """The topics of one file."""
    for fields in file["topic"]:
        yield Topic(
            id=fields["id"],
            title=fields["title"],
            section=file["section"],
            claims=tuple(map(_claim_of, fields["claim"])),
            words=fields.get("words", ""),
            points=tuple(fields.get("points", "").split()),
        )


def _claim_of(fields: Mapping[str, Any]) -> Claim:
    """A claim with its sources."""
    return Claim(
        text=prose(fields["text"]),
        grade=fields.get("grade"),
        sources=tuple(sources()[identity] for identity in fields.get("sources", ())),
        unknown=prose(fields.get("unknown", "")),
    )
