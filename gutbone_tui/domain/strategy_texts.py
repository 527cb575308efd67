"""What each strategy is for and what makes a week of it held, in words."""

from __future__ import annotations

from typing import Final

from gutbone_tui.domain.foods import GROUP_NAMES
from gutbone_tui.domain.strategies import ANSWERED_DAYS, GROUP_DAYS, PLAN_DAYS, SPARED_SHARE, Strategy
from gutbone_tui.domain.words import number

WHY: Final[dict[Strategy, str]] = {
    "diversity": "Different plants feed different gut bacteria, so the same plant again adds nothing to the count.",
    "bone-foods": "Prunes, fermented foods, prebiotics and polyphenols: the foods the article names for gut and bone.",
    "barrier": "Omega-3, collagen, zinc and glutamine foods: what the article lists for the lining of the gut.",
    "disruptors": "A little less of what may disturb gut bacteria: at most so much, not never.",
    "supplements": "Food first. Some supplements show promise; what is in your own plan, and no more.",
}
"""One line for each (S12-S15, S16-S21, S22-S26, S27-S34, S35-S38)."""

EVIDENCE: Final[dict[Strategy, str]] = {
    "diversity": "Seen for gut diversity, not for bone: McDonald 2018, mSystems (grade C).",
    "bone-foods": (
        "In one year-long trial women eating about 50 g of prunes a day lost less hip bone than those eating none: "
        "De Souza 2022, Am J Clin Nutr (grade B)."
    ),
    "barrier": "How much food does for it is not settled: Camilleri 2021, Clin Transl Gastroenterol (grade C).",
    "disruptors": "Mostly indirect, such as sugar and the gut lining: Staltner 2023, Eur J Nutr (grade C).",
    "supplements": (
        "Trials disagree; a two-year one in early menopause saw no effect of a probiotic on bone: Gregori 2024, "
        "JAMA Netw Open (grade B)."
    ),
}
"""How sure it is, with a source (E8, E3, E11, S34, E13)."""


def holds_words(strategy: Strategy, goal: int, hidden: frozenset[str] = frozenset()) -> str:
    """What makes a week of a strategy held. Our own, lenient choice (S52).

    Args:
        strategy: the strategy.
        goal: the goal of plants a week.
        hidden: groups that the user does not use.
    """
    match strategy:
        case "diversity":
            return f"A week is held from {number(goal * SPARED_SHARE)} of {goal} plants."
        case "disruptors":
            return (
                f"A week is held when more than half of the answered days left room, from {ANSWERED_DAYS} such days "
                "on. A stressful day with relief counts as met; antibiotics never count against you."
            )
        case "supplements":
            return f"A week is held when what you planned was taken on {PLAN_DAYS} days; as needed asks for none."
        case _:
            days = GROUP_DAYS[strategy].items()
            asked = ", ".join(f"{GROUP_NAMES[group]} {needed}" for group, needed in days if group not in hidden)
            return f"A week is held with so many days of each: {asked}; one of them may be missing."
