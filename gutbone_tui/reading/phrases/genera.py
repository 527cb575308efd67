"""The two genera a probiotic's label may name, under the names of before and after 2020 (S36).

*Lactobacillus* was split into many genera in 2020; their labels still count as it. A species says its genus where only
one of the two has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gutbone_tui.reading.wordlists import words

LACTOBACILLUS: Final = words(
    """
    lactobacillus lactobacilli lacto lacticaseibacillus lactiplantibacillus limosilactobacillus ligilactobacillus
    levilactobacillus latilactobacillus lentilactobacillus lactobacillaceae schleiferilactobacillus
    loigolactobacillus companilactobacillus fructilactobacillus apilactobacillus paucilactobacillus
    secundilactobacillus furfurilactobacillus liquorilactobacillus bombilactobacillus amylolactobacillus
    agrilactobacillus holzapfelia dellaglioa lapidilactobacillus
    """
)
"""Words for the genus, the new names among them."""
BIFIDOBACTERIUM: Final = words("bifidobacterium bifidobacteria bifido bifidus")

_LACTOBACILLUS_SPECIES: Final = words(
    """
    acidophilus rhamnosus reuteri casei paracasei plantarum gasseri fermentum salivarius helveticus crispatus
    johnsonii bulgaricus brevis
    """
)
_BIFIDOBACTERIUM_SPECIES: Final = words("bifidum longum breve infantis animalis adolescentis")

GENUS_WORDS: Final = LACTOBACILLUS | BIFIDOBACTERIUM

LABEL_WORDS: Final = (
    GENUS_WORDS
    | _LACTOBACILLUS_SPECIES
    | _BIFIDOBACTERIUM_SPECIES
    | words("l b lactis gg subsp ssp streptococcus thermophilus saccharomyces boulardii bacillus coagulans subtilis")
)
"""Words of the bacteria and yeasts that a probiotic's label names."""


def genera_of(said: Sequence[str]) -> tuple[bool, bool]:
    """Whether the words of a label name Lactobacillus, and Bifidobacterium; `L+B` names both.

    Args:
        said: the label's words in lower case, in their order.
    """
    known = set(said)
    pair = any(set(said[place : place + 3]) >= {"l", "b"} for place in range(len(said)))
    is_lactis = any(pair_of == ("b", "lactis") for pair_of in zip(_letters(said), _letters(said)[1:], strict=False))
    return (
        pair or not known.isdisjoint(LACTOBACILLUS | _LACTOBACILLUS_SPECIES),
        pair or is_lactis or not known.isdisjoint(BIFIDOBACTERIUM | _BIFIDOBACTERIUM_SPECIES),
    )


def _letters(said: Sequence[str]) -> list[str]:
    """The words without the marks between them."""
    return [word for word in said if word.isalnum()]
