"""Phrases that are no food: sleep, feelings, supplements and the rest, one small module for each.

A module is imported when a line first has one of its words, and reads a text only if it understands all of it, so that
`energy bar` stays a food.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases.found import Found
from gutbone_tui.reading.tokens import Token

Reader = Callable[[Sequence[Token], Context, date], Found | None]
"""Reads the tokens of a text for a day; None where they are something else."""

TRIGGERS: Final[dict[str, str]] = {
    word: phrase
    for phrase, words in {
        "sleep": "slept sleep asleep bed bedtime",
        "feelings": """stress stressed stres digestion bloating bloated bloat gas gassy wind stool stools bristol energy
        bloody poo poop bm energetic tummy gut stomach""",
        "bleeding": """bleeding bled bleed bleeds nosebleed nosebleeds poos poops pooed motion motions tissue tissues
        toilet loo wiped wiping wipe passage piles haemorrhoids hemorrhoids haemorrhoid hemorrhoid melaena melena""",
        "relief": """relief
        meditated meditation meditate meditating breathing breathed breathwork walk walked walking yoga tai
        stretching stretched stretches stretch swim swimming swam relaxation relaxed muscle body scan imagery
        visualisation visualization prayer prayed praying quiet nature forest garden gardening gardened music bath
        journaling journalling journal journaled social friends friend chat hobby knitting reading screen mindfulness
        pilates qigong nap strength weights weight lifted lifting gym resistance dumbbells kettlebell squats bearing
        pushups jogging jogged jog run ran running hike hiked hiking dancing danced skipping jumping stairs tennis
        exercise exercises exercised exercising workout stroll
        cycling cycled sauna massage painting crafts craft singing sang drawing""",
        "supplements": """probiotic probiotics adcal calcichew calceos accrete cacit prebiotic inulin gos fos
        vitamin vitamins vit d3 d2 k2 b12 c calcium
        magnesium zinc iron omega fish multivitamin multivitamins collagen psyllium boron turmeric curcumin cod
        supplement supplements oligofructose selenium creatine potassium folate phgg
        lactobacillus limosilactobacillus lacticaseibacillus lactiplantibacillus bifidobacterium bifido""",
        "courses": """antibiotic antibiotics amoxicillin penicillin doxycycline azithromycin ciprofloxacin cephalexin
        cefalexin clarithromycin nitrofurantoin trimethoprim metronidazole flucloxacillin augmentin coamoxiclav
        clindamycin erythromycin levofloxacin cefuroxime fosfomycin abx amoxiclav trimoxazole cotrimoxazole fluampicil
        phenoxymethylpenicillin pivmecillinam lymecycline minocycline oxytetracycline tetracycline cefradine cefixime
        ceftriaxone ofloxacin moxifloxacin rifaximin rifampicin vancomycin gentamicin linezolid fidaxomicin tinidazole
        ampicillin roxithromycin macrobid macrodantin bactrim septrin keflex zithromax ciproxin flagyl xifaxan""",
        "disruptors": "sugar sugars processed upf upfs ultraprocessed ultra junk added",
        "measures": """dxa dexa scan tscore score bmd lab labs crp hscrp hs il il6 tnf ferritin hba1 esr p1 ctx
        inr calprotectin blood vitamin cholesterol tsh pth hip spine lumbar l1 l2 l3 l4 femoral femur nmol mmol
        umol pmol ng pg dl""",
        "pauses": """sick ill poorly skip skipped travelling traveling travel travelled traveled rest resting holiday
        vacation off unwell flu influenza covid norovirus""",
        "remarked": """no nothing missed fasted fasting same without didn didnt constipated constipation
        diarrhoea diarrhea diarrhoeas diarrheas loose hard watery runny lumpy tired exhausted fatigue fatigued
        knackered weary woke insomnia headache headaches migraine nausea nauseous dizzy fell cramp cramps
        heartburn reflux indigestion vomited vomiting ache aches backache pain pains painful sore stomachache
        fallen fall tumble tripped slipped stumbled""",
        "medicines": """alendronic alendronate fosamax risedronate risedronic actonel ibandronate ibandronic
        bonviva boniva zoledronate zoledronic aclasta reclast denosumab prolia raloxifene evista teriparatide
        forsteo romosozumab evenity warfarin apixaban eliquis rivaroxaban xarelto edoxaban dabigatran clopidogrel
        heparin aspirin paracetamol acetaminophen tylenol ibuprofen nurofen naproxen codeine cocodamol codamol
        tramadol omeprazole lansoprazole esomeprazole pantoprazole famotidine gaviscon rennie statin statins
        atorvastatin simvastatin rosuvastatin levothyroxine thyroxine metformin insulin amlodipine ramipril
        lisinopril losartan candesartan bisoprolol furosemide prednisolone prednisone methotrexate loperamide
        imodium laxido movicol mebeverine buscopan cetirizine loratadine sertraline citalopram amitriptyline
        salbutamol hrt letrozole anastrozole tamoxifen""",
    }.items()
    for word in words.split()
}
"""The phrase a word may begin or be part of. A word of several phrases names the first; `ALSO` has the rest."""

ALSO: Final[dict[str, str]] = {
    "vitamin": "supplements",
    "vit": "measures",
    "scan": "relief",
    "skipped": "remarked",
    "skip": "remarked",
}
"""Phrases to try after the first one where a word belongs to two."""


_WORD: Final = re.compile(r"[^\W_]+")


def may_be_phrase(text: str) -> bool:
    """Whether any word of a text may begin a phrase."""
    return not TRIGGERS.keys().isdisjoint(_WORD.findall(text.lower()))


_BLEEDING: Final = frozenset(word for word, phrase in TRIGGERS.items() if phrase == "bleeding") | frozenset(
    ("blood", "bloody", "stool", "stools", "poo", "poop", "bm", "diarrhoea", "diarrhea")
)
"""Words of bleeding, which is looked for before any other phrase has said what it expected."""


_JOINED: Final = _BLEEDING | {word for word, phrase in TRIGGERS.items() if phrase == "medicines"}


def joins_phrases(text: str) -> bool:
    """Whether a text may tell of bleeding or a medicine, so that food is looked for on both sides of its `and`."""
    return not _JOINED.isdisjoint(_WORD.findall(text.lower()))


def readers_for(tokens: Sequence[Token]) -> tuple[Reader, ...]:
    """The phrases worth trying on a text, by its words."""
    names: dict[str, None] = {}
    if any(token.word in _BLEEDING for token in tokens):
        names["bleeding"] = None
    for token in tokens:
        name = TRIGGERS.get(token.word)
        if name is not None:
            names[name] = None
            if token.word in ALSO:
                names[ALSO[token.word]] = None
    return tuple(_reader(name) for name in names)


def _reader(name: str) -> Reader:
    """The reader of a phrase, imported now."""
    match name:
        case "sleep":
            from gutbone_tui.reading.phrases.sleep import read
        case "feelings":
            from gutbone_tui.reading.phrases.feelings import read
        case "bleeding":
            from gutbone_tui.reading.phrases.bleeding import read
        case "relief":
            from gutbone_tui.reading.phrases.relief import read
        case "supplements":
            from gutbone_tui.reading.phrases.supplements import read
        case "courses":
            from gutbone_tui.reading.phrases.courses import read
        case "disruptors":
            from gutbone_tui.reading.phrases.disruptors import read
        case "measures":
            from gutbone_tui.reading.phrases.measures import read
        case "remarked" | "medicines":
            from gutbone_tui.reading.phrases.remarked import read
        case _:
            from gutbone_tui.reading.phrases.pauses import read
    return read
