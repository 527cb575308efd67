"""Counting rules of the user's own: a preset with options put over it."""

from __future__ import annotations

import pytest

from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.points import PRESETS, WHOLE, Eaten, points_of
from tests.domain.facts import FACTS


def test_without_options_the_rule_is_the_preset() -> None:
    for name, preset in PRESETS.items():
        assert Settings(preset=name).rule is preset


def test_options_that_change_nothing_leave_the_preset() -> None:
    assert Settings(herbs_spices="article", colours="once", extras="0", refined="exclude").rule is PRESETS["article"]


def test_options_are_put_over_the_preset_and_said() -> None:
    rule = Settings(herbs_spices="quarter", extras="1/4", mushrooms_algae="1", strict_species="on").rule
    assert (rule.id, rule.herb, rule.spice, rule.extra, rule.fungi_and_algae) == ("own", 1, 1, 1, WHOLE)
    assert rule.species
    assert rule.hint == (
        "as Article, but herbs count ¼, spices count ¼, coffee, tea and cocoa count ¼, mushrooms and seaweed count 1"
        " and plants of one species count once"
    )


def test_an_option_can_take_back_what_a_preset_does() -> None:
    rule = Settings(preset="everything", colours="once", extras="0").rule
    assert not rule.colours
    assert rule.extra == 0
    assert rule.spice == WHOLE


@pytest.mark.parametrize("preset", PRESETS)
def test_prunes_and_plums_count_once_where_chosen(preset: str) -> None:
    merging = Settings(preset=preset, merge_prune_plum=True).rule
    for eaten in ([Eaten("prune")], [Eaten("prune"), Eaten("plum")], [Eaten("prune"), Eaten("plum", "red")]):
        assert points_of(eaten, merging, FACTS) == WHOLE
    assert points_of([Eaten("prune"), Eaten("plum")], PRESETS["article"], FACTS) == 2 * WHOLE
