"""What is said of antibiotic courses: never against one that was prescribed (S29), and from which source."""

from __future__ import annotations

from typing import Final

from gutbone_tui.domain.disruptors import RECOVERY_DAYS, SOFT_RECOVERY_DAYS, CourseStatus

COURSE_CAUTIONS: Final = (
    "On a course: a probiotic goes at least 2 hours apart (one source says 4); your pharmacist knows yours.",
    "Tetracyclines and quinolones bind calcium: milk, yogurt, kefir and calcium at least 2 hours apart.",
)
"""What is good to know while on a course (nps-pharmacist, clinicaladvisor; secondary pages on calcium)."""

COURSE_SOURCE: Final = (
    "In 12 healthy men the gut was near its baseline 45 days after four days of antibiotics, and 9 common species were "
    "still missing at 180 (Palleja 2018): a thin source. A probiotic right after a course may slow the return of one's "
    "own bacteria (Suez 2018)."
)
"""Where the windows come from."""

COURSE_CARD: Final = (
    "A course you were prescribed is never counted against you: finish what is prescribed. For colds and flu, ask your "
    "prescriber whether one is needed."
)
"""The card on antibiotics that are not needed; who decides is the prescriber."""


def state_words(status: CourseStatus) -> str:
    """Where a day stands against antibiotic courses, without a judgement."""
    match status.state:
        case "clear":
            return "clear"
        case "on course":
            return f"on course, day {status.day}" if status.day else "last day of a course"
        case "recovering":
            return f"recovering, day {status.day} of {RECOVERY_DAYS}"
        case "settling":
            return f"settling, day {status.day} of {SOFT_RECOVERY_DAYS}"


def short_state_words(status: CourseStatus) -> str:
    """The same where there is little room."""
    if status.state == "recovering":
        return f"recovering {status.day}/{RECOVERY_DAYS}"
    return state_words(status).removesuffix(f" of {SOFT_RECOVERY_DAYS}")
