"""Bone scans and lab notes as data. Two scans are compared only with what a scan cannot tell apart in mind (E10)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, Literal

from gutbone_tui.domain.entries import MeasureEntry
from gutbone_tui.domain.values import value

Site = Literal["spine", "hip", "neck", "other"]
"""Where a scan looks, as far as its precision is known."""

NOISE: Final = 3.0
"""Percent of density below which two scans may say the same (a precision review of 57 studies)."""
LEAST_CHANGE: Final[dict[Site, float]] = {"spine": 4.5, "hip": 3.6, "neck": 6.4, "other": 4.5}
"""Percent from which they differ for sure: about 2.8 times the poorest short-term precision of a site (1.6, 1.3 and
2.3 %). The factor is common practice; these figures steer the words and are not shown."""
T_SCORE_NOISE: Final = 0.2
T_SCORE_LEAST_CHANGE: Final = 0.4
"""The same for T-scores, where no density was noted; they steer the words only."""

NOISE_WORDS: Final = "within what a scan cannot tell apart"
EDGE_WORDS: Final = "at the edge of what a scan can tell apart"
CAVEAT: Final = (
    "Compare scans of one machine only, and let your clinic read them. Two scans of the same bones differ by 1–2 % "
    "by themselves (a review of 57 studies, grade B), so a change below about 3 % may be none."
)
NEXT_SCAN: Final = "Guidance mostly leaves one to two years or more between scans (grade A); ask your clinic."

_SITE_WORDS: Final[tuple[tuple[Site, tuple[str, ...]], ...]] = (
    ("neck", ("neck", "femoral")),
    ("spine", ("spine", "lumbar", "l1", "l2", "l3", "l4")),
    ("hip", ("hip", "femur", "total")),
)


@value(frozen=True)
class Comparison:
    """A scan against the one before it of the same site."""

    scan: MeasureEntry
    before: MeasureEntry | None = None
    percent: float | None = None
    """Change of density in percent, where both scans have one."""
    t_change: float | None = None
    """Change of the T-score, where both have one."""
    words: str = ""
    """What the change says; empty for the first scan of a site."""

    @property
    def same(self) -> bool:
        """Whether the two scans cannot be told apart, or cannot be compared."""
        return not self.words.startswith(("higher", "lower"))


def site_of(scan: MeasureEntry) -> Site:
    """The site of a scan by the user's words."""
    words = (scan.site or "").lower().split()
    return next((site for site, known in _SITE_WORDS if any(word in known for word in words)), "other")


def scans_of(entries: Iterable[MeasureEntry]) -> tuple[Comparison, ...]:
    """Every scan against the one before it of the same site in the same words, the latest first.

    Where it says the same as the one before but not as the first of all, it is compared with the first: a slow change
    is not lost between small steps.
    """
    earlier: dict[str, list[MeasureEntry]] = {}
    found: list[Comparison] = []
    for scan in sorted((entry for entry in entries if entry.what == "dxa"), key=_when):
        known = earlier.setdefault(" ".join((scan.site or "").lower().split()), [])
        comparison = compared(scan, known[-1] if known else None)
        if known and comparison.same and not (since_first := compared(scan, known[0])).same:
            comparison = since_first
        found.append(comparison)
        known.append(scan)
    return tuple(reversed(found))


def labs_of(entries: Iterable[MeasureEntry]) -> tuple[MeasureEntry, ...]:
    """Lab notes, the latest first; they are shown and never judged (S44)."""
    return tuple(sorted((entry for entry in entries if entry.what == "lab"), key=_when, reverse=True))


def compared(scan: MeasureEntry, before: MeasureEntry | None) -> Comparison:
    """A scan against an earlier one."""
    if before is None or before.day == scan.day:
        return Comparison(scan)
    percent = t_change = None
    if scan.bmd is not None and before.bmd:
        percent = (scan.bmd - before.bmd) / before.bmd * 100
    if scan.t_score is not None and before.t_score is not None:
        t_change = round(scan.t_score - before.t_score, 6)
    return Comparison(scan, before, percent, t_change, _words(site_of(scan), percent, t_change))


def last_scan(scans: Iterable[Comparison]) -> date | None:
    """The day of the latest scan."""
    return max((each.scan.day for each in scans), default=None)


def _words(site: Site, percent: float | None, t_change: float | None) -> str:
    """What a change says, by density where there is one; never more than that."""
    change = percent if percent is not None else t_change
    if change is None:
        return "nothing to compare: note the T-score or the density of both"
    noise, least = (NOISE, LEAST_CHANGE[site]) if percent is not None else (T_SCORE_NOISE, T_SCORE_LEAST_CHANGE)
    if abs(change) <= noise:
        return NOISE_WORDS
    if abs(change) <= least:
        return f"{EDGE_WORDS}; ask your clinic"
    return f"{'higher' if change > 0 else 'lower'} by more than two scans usually differ; ask your clinic what it means"


def _when(entry: MeasureEntry) -> tuple[date, float, str]:
    """The order of measures."""
    return (entry.day, entry.at.timestamp(), entry.id)
