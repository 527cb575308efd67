"""What the cards of `domain.symptoms` say: calm, short, with where each sentence comes from."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from gutbone_tui.domain.symptoms import Trigger
from gutbone_tui.domain.values import value


@value(frozen=True)
class Card:
    """One thing worth showing to a doctor."""

    title: str
    text: str
    source: str
    """Where it comes from, and what of it is gutbone's own."""


_OWN: Final = "The count of days is gutbone's own."

CARDS: Final[Mapping[Trigger, Card]] = {
    "blood": Card(
        "Blood or black stool",
        "Blood in the stool, even once, or a black stool is something to show to a doctor promptly. It has many "
        "possible causes and a doctor can find out which. If there is a lot of it, or you feel faint, call for urgent "
        "care.",
        "Blood, even once: patient information of hwics.org.uk. Black stool and urgent care: general medical "
        "knowledge, no study behind it here.",
    ),
    "antibiotic-stool": Card(
        "Watery stools around antibiotics",
        "Severe watery stools during a course of antibiotics, or in the weeks after one, are a reason to call your "
        "doctor: a bowel infection called C. difficile is possible. Ask before you change anything about a course you "
        "were prescribed.",
        "General medical knowledge, no study behind it here. Which days count is gutbone's own.",
    ),
    "bowel-habit": Card(
        "Hard or loose stools for three weeks",
        "You noted stool forms 1–2 or 6–7 on most of the last 21 days. A change of bowel habit that lasts three weeks "
        "is something to show to a doctor. With sudden or severe belly pain, vomiting or fever: urgent care.",
        f"Three weeks: NHS, Be Clear on Cancer; others say four to six. {_OWN}",
    ),
    "bloating": Card(
        "Strong bloating for three weeks",
        "You noted strong bloating on most of the last 21 days. Bloating that stays is something to show to a doctor. "
        "Where you have just begun to eat more fiber, some bloating is common; slower steps may help.",
        f"Bloating that stays: NHS. {_OWN}",
    ),
    "tiredness": Card(
        "Very low energy for three weeks",
        "You noted very low energy on most of the last 21 days. Tiredness that goes on is something to show to a "
        "doctor.",
        f"Tiredness that goes on: NHS. {_OWN}",
    ),
    "stress": Card(
        "High stress for two weeks",
        "You noted stress of 8 or more on most of the last 14 days. Talking to someone can help: somebody close, your "
        "doctor, or a local help line. If you think of harming yourself, call your emergency number or a help line "
        "now.",
        f"General medical knowledge, no study behind it here. {_OWN}",
    ),
}
"""The card of each trigger."""

_BLOOD_THINNERS: Final = "You take warfarin or another blood thinner: call its clinic or a doctor the same day."
_BLOOD_THINNERS_SOURCE: Final = "The same day with blood thinners: general medical knowledge too."


def card_for(trigger: Trigger, flags: Collection[str]) -> Card:
    """The card of a trigger, with what one of the user's flags adds to it."""
    card = CARDS[trigger]
    if trigger != "blood" or "warfarin" not in flags:
        return card
    return replace(card, text=f"{card.text} {_BLOOD_THINNERS}", source=f"{card.source} {_BLOOD_THINNERS_SOURCE}")
