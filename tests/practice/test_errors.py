"""What the article gets wrong (E1-E24) is never repeated as a fact, and what is right is said."""

from __future__ import annotations

import re

import pytest

from tests.practice.texts import Text, all_sentences, all_texts

_HEDGES = re.compile(
    r"\b(whether|may|might|not|no|nobody|never|none|nothing|cannot|hardly|little|mice|"
    r"the article (says|names|asks|expects)|the article's|in one (year-long )?trial|reports?|link)\b",
    re.IGNORECASE,
)
"""Words of a sentence that claims nothing for certain, or says who does."""

WRONG: dict[str, tuple[str, ...]] = {
    "E1": (r"(duffuler|2024 (paper|study)).*\b(followed|shows?|showed|found|proves?|proved)\b",),
    "E2": (r"\b(bacteroidaceae|prevotellaceae|ruminococcaceae|akkermansia|faecalibacterium|roseburia|christensen)",),
    "E3": (
        r"\bprunes?\b.*\b(improve|increase|raise|build|boost|gain|strengthen)[sd]?\b.*\b(bones?|density|bmd)\b",
        r"significant(ly)? (improve|better|higher)",
        r"\b100 g\b.*\b(better|more effective|stronger)\b",
    ),
    "E4": (r"\b5\s*(–|-|to)\s*10 (pitted )?prunes",),
    "E5": (r"\b(responders?|prune eaters?)\b.*\bmore diverse\b",),
    "E5b": (r"\bprunes?\b.*\b(cut|lower|reduce|calm|fight)s?\b.*\binflammation\b",),
    "E6": (r"\b(healthy|healthier|diverse)\b.*\b(better|denser|stronger|higher)\b.*\bbones?\b",),
    "E7": (r"\b(short-chain fatty acids|scfas?|butyrate)\b.*\b(build|osteoblasts?|rebuild|form)",),
    "E8": (r"\b30\b.*\bplants?\b.*\b(bones?|proven|studies show|research shows)\b",),
    "E9": (
        r"\b(diversity|microbiome|bacteria)\b.*\b(improves?|changes?|rises?)\b.*\b(2|two)\s*(–|-|to)\s*(4|four) weeks",
    ),
    "E10": (r"\bbone(s| density)?\b.*\b(improves?|rises?|gets? better|gets? denser|gains?|increases?)\b",),
    "E11": (r"\b(heal|repair|seal|fix|mend|strengthen|restore)s?\b.*\b(leaky gut|gut lining|barrier)\b",),
    "E12": (r"\bbroth\b.*\b(rich in|full of|good source of|provides|gives)\b.*\bcollagen\b",),
    "E13": (r"\blactobacillus\b.*\bbifidobacterium\b.*\b(best|proven|needed|works?|right)\b",),
    "E14": (r"\b(vitamin d|d3)\b.*\b(synerg|works? (together|better) with|works? hand in hand)",),
    "E15": (r"\b(inulin|gos|galacto)\b.*\b(denser|stronger|improves?|builds?)\b",),
    "E16": (r"\b(poor|bad|short|little) sleep\b.*\b(disturb|disrupt|harm|damage|kill)s?\b",),
    "E17": (
        r"\bantibiotics?\b.*\b(weaken|thin|harm|damage|break)s?\b.*\bbones?\b",
        r"\b(avoid|refuse|stop taking|skip)\b.*\bantibiotics?\b",
    ),
    "E18": (r"\bomega-3\b.*\b(strengthen|improve|protect|build|increase)s?\b.*\b(bones?|barrier|gut)\b",),
    "E19": (r"\b(more|better|higher) energy\b", r"\benergy (rises|improves|increases|comes back)\b"),
    "E20": (r"\bspices (count|score) (1|one)\b.*\barticle\b",),
    "E21": (r"\b(everybody|everyone|all people|men and women)\b.*\b(bones?|fractures?)\b",),
    "E22": (r"\b(limit|avoid|cut|fewer) processed foods?\b", r"\bprocessed foods?\b.*\b(harms?|damages?|kills?)\b"),
    "E23": (r"\b(safe|harmless) for (everybody|everyone|all)\b", r"\bno side effects\b"),
    "E24": (r"\b(sauerkraut|kimchi|pickles)\b.*\b(is|are|always) (live|alive|full of live)\b",),
}
"""What a sentence without any hedge must not say."""

RIGHT: dict[str, str] = {
    "E1": r"a review gathers the studies of others; it followed no women itself",
    "E2": r"announces a list of bacteria but its text holds none",
    "E3": r"women eating about 50 g of prunes a day lost less hip bone than those eating none",
    "E4": r"50 g is 5–6 prunes",
    "E5": r"picked afterwards, and those in between were left out\. that is a link, not a proof",
    "E5b": r"in the whole trial inflammation markers in the blood did not change",
    "E6": r"among 94 women in shanghai the diversity of gut bacteria was the same",
    "E7": r"in mice they mainly held back the cells that remove bone",
    "E8": r"who said 10 or fewer, whatever they called their diet\. bone was not looked at",
    "E9": r"two to four weeks is a fair guess, not a finding",
    "E10": r"the effect after a year was less loss, so holding steady counts as success",
    "E11": r"little evidence that parts of a diet make the barrier better",
    "E12": r"what was tried was not broth",
    "E13": r"that mix is not what the bone trials used",
    "E14": r"that is not the reason to take it",
    "E15": r"another short fiber made no difference",
    "E16": r"studies in people do not agree",
    "E17": r"a course that was prescribed is there to be finished",
    "E18": r"in 19 trials together omega-3 made no overall difference to bone density",
    "E19": r"no study was found for that, so gutbone lets you rate it and promises nothing",
    "E20": r"spices, mushrooms, seaweed, coffee, tea and cocoa are kept and shown but score nothing",
    "E21": r"most of what is known comes from women after menopause",
    "E22": r"canned fish and beans, cheese, plain yogurt and frozen vegetables are not",
    "E23": r"high in vitamin k: keep the amount steady",
    "E24": r"jars and cans that keep on the shelf are usually heated, which kills them",
}
"""The sentence that says it rightly."""

UNSAFE = (
    r"\b(raises|increases|improves|restores) (your )?bone (density|mass|strength)\b",
    r"\b(reduces|prevents|fewer) fractures\b",
)
"""Claims that nothing supports, whoever might make them."""

UNCHECKED = (r"van den heuvel", r"\babrams\b", r"\biscd\b", r"perceived stress scale|\bpss-?4\b", r"\btahiri\b")
"""Sources that nobody checked; they are not named."""

NEVER = (
    r"\byou should take\b",
    r"\bheals?\b",
    r"\bcures?\b",
    r"\btake \d[\d,. ]*(mg|µg|iu|g|cfu)\b",
    r"\byou (failed|missed|forgot)\b",
    r"\bguilt|\bcheat(ed|ing)?\b|\bshame\b",
    r"\bsuperfoods?\b|\bdetox|\bboosts?\b",
)
"""What no text says at all, hedged or not."""


def _found(pattern: str, texts: tuple[Text, ...]) -> list[Text]:
    """The texts that have a pattern."""
    wanted = re.compile(pattern, re.IGNORECASE)
    return [text for text in texts if wanted.search(text.words)]


def test_every_error_is_watched() -> None:
    numbers = [f"E{number}" for number in range(1, 25)] + ["E5b"]
    assert set(WRONG) == set(RIGHT) == set(numbers)


@pytest.mark.parametrize("number", WRONG)
def test_an_error_is_not_repeated_as_a_fact(number: str) -> None:
    for pattern in WRONG[number]:
        claims = [text for text in _found(pattern, all_sentences()) if not _HEDGES.search(text.words)]
        assert claims == [], number


@pytest.mark.parametrize("number", RIGHT)
def test_what_is_right_is_said(number: str) -> None:
    assert _found(RIGHT[number], all_texts()), number


@pytest.mark.parametrize("pattern", UNSAFE)
def test_nothing_unsupported_is_claimed(pattern: str) -> None:
    assert [text for text in _found(pattern, all_sentences()) if not _HEDGES.search(text.words)] == []


@pytest.mark.parametrize("pattern", UNCHECKED)
def test_what_was_not_checked_is_not_cited(pattern: str) -> None:
    assert _found(pattern, all_texts()) == []


@pytest.mark.parametrize("pattern", NEVER)
def test_some_things_are_never_said(pattern: str) -> None:
    assert _found(pattern, all_texts()) == []


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("E1", "Duffuler 2024 showed that women with diverse bacteria have denser bones."),
        ("E3", "Prunes improve bone density."),
        ("E4", "Eat 5–10 prunes."),
        ("E7", "Short-chain fatty acids set osteoblasts to work."),
        ("E10", "After 6 months bone density improves."),
        ("E11", "These foods heal a leaky gut."),
        ("E16", "Poor sleep disturbs gut bacteria."),
        ("E17", "Avoid antibiotics."),
        ("E22", "Limit processed foods."),
    ],
)
def test_the_patterns_catch_what_they_are_for(number: str, sentence: str) -> None:
    texts = (Text("", sentence),)
    assert any(_found(pattern, texts) for pattern in WRONG[number])
    assert not _HEDGES.search(sentence)


def test_texts_are_found_where_they_are() -> None:
    words = " ".join(text.words for text in all_texts())
    assert "It does not diagnose, treat or replace care." in words
    assert "Kefir" in words
    assert len(all_texts()) > 3_000
