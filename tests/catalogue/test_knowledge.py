"""What the topics, sources and notes on groups say, and that nothing in them hangs in the air."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import get_args

import pytest

from gutbone_tui.catalogue.cards import cards
from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.catalogue.group_notes import group_notes
from gutbone_tui.catalogue.knowledge import Grade, Source, Topic, sources, topics
from gutbone_tui.domain.foods import GROUPS

_ABBREVIATED = re.compile(r"\b(L|al)\.")
_SENTENCES = re.compile(r"[.?!](?:\s|$)")


@pytest.mark.parametrize("source", sources().values(), ids=lambda source: source.id)
def test_a_source_says_where_it_stands_and_whom_it_is_about(source: Source) -> None:
    assert source.authors
    assert source.journal
    assert source.people
    assert source.found.endswith(".")
    assert source.grade in (*get_args(Grade), None)
    assert source.seen in ("abstract", "other pages")
    assert source.year is None or 2000 < source.year < 2030
    assert not source.doi or re.fullmatch(r"10\.\d{4,9}/\S+[^.]", source.doi)


def test_dois_and_citations_are_not_mixed_up() -> None:
    dois = [source.doi for source in sources().values() if source.doi]
    assert len(dois) == len(set(dois))
    assert len({source.full for source in sources().values()}) == len(sources())


def test_every_source_is_cited_somewhere() -> None:
    cited = {source.id for topic in topics().values() for source in topic.sources}
    cited |= {source.id for note in group_notes().values() for source in note.sources}
    assert cited == set(sources())


@pytest.mark.parametrize("topic", topics().values(), ids=lambda topic: topic.id)
def test_a_topic_is_short_and_says_how_sure_it_is(topic: Topic) -> None:
    assert topic.title
    assert topic.points
    for claim in topic.claims:
        assert 2 <= len(_SENTENCES.findall(_ABBREVIATED.sub("", claim.text))) <= 3
        assert len(claim.text) < 420
        assert claim.grade is None or (claim.sources and claim.unknown)
        assert claim.unknown == "" or claim.grade is not None


def test_every_topic_with_a_claim_about_health_has_a_source() -> None:
    without = [topic.id for topic in topics().values() if not topic.sources]
    assert without == ["counting"]


def test_the_groups_name_foods_that_count_for_them(catalogue: Catalogue) -> None:
    assert tuple(group_notes()) == GROUPS
    for group, note in group_notes().items():
        assert note.topic in topics()
        assert len(note.common) >= 3
        for food_id in note.common:
            food = catalogue.food(food_id)
            assert food is not None, food_id
            assert group in food.groups, food_id
            assert not food.processed, food_id


def test_cards_name_somebody_to_ask() -> None:
    for card in cards().values():
        assert re.search(r"doctor|clinic|urgent care", card.text), card.id


def test_nothing_of_this_is_read_at_the_start() -> None:
    code = (
        "import sys; from gutbone_tui.cli.main import main; main(['today']); "
        "print([name for name in sys.modules if 'knowledge' in name or 'cautions' in name or name == 'tomllib'])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "[]"
