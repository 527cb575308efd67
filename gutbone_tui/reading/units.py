"""Words that measure food, and what they come to."""

from __future__ import annotations

from typing import Final

from gutbone_tui.reading.wordlists import spread, words

UNITS: Final[dict[str, str]] = spread(
    {
        "g": "g gr gm gram gramme gms",
        "kg": "kg kilo kilogram kilogramme kgs",
        "mg": "mg milligram",
        "oz": "oz ounce ozs onz",
        "lb": "lb pound lbs pd",
        "ml": "ml milliliter millilitre mls cc",
        "cl": "cl centiliter",
        "dl": "dl deciliter decilitre",
        "l": "l liter ltr",
        "cup": "cup cupful c mugful",
        "tbsp": "tbsp tablespoon tbs tblsp tbspn tablespoonful tbl dessertspoon dsp",
        "tsp": "tsp teaspoon teaspoonful tspn",
        "pint": "pint pt",
        "quart": "quart qt",
        "gallon": "gallon gal",
        "stick": "stick",
        "pinch": "pinch dash shake grind grinding twist grating turn",
        "drop": "drop",
        "handful": "handful fistful hand",
        "slice": "slice rasher sliver round strip slab disk",
        "can": "can tin",
        "jar": "jar",
        "pack": "pack packet package pkg pkt carton box bag tub punnet sachet envelope container pouch basket bx pk",
        "pot": "pot",
        "bottle": "bottle",
        "bowl": "bowl bowlful",
        "plate": "plate plateful",
        "glass": "glass glassful",
        "mug": "mug",
        "bunch": "bunch",
        "sprig": "sprig branch",
        "stalk": "stalk rib",
        "clove": "clove",
        "head": "head",
        "ear": "ear cob",
        "piece": "piece chunk cube morsel bit pc pcs",
        "fillet": "fillet filet",
        "wedge": "wedge",
        "knob": "knob pat",
        "drizzle": """drizzle splash glug squirt squeeze dollop blob smear lick dusting sprinkle sprinkling scattering
        smidgen touch""",
        "spoon": "spoon spoonful",
        "scoop": "scoop ball",
        "serving": "serving portion helping",
        "square": "square",
        "sheet": "sheet",
        "leaf": "leaf",
        "spear": "spear",
        "floret": "floret",
        "loaf": "loaf",
        "bar": "bar",
        "shot": "shot jigger",
        "inch": "inch inche cm centimeter",
        "bulb": "bulb",
        "pod": "pod",
        "dozen": "dozen",
        "block": "block brick",
        "link": "link",
        "side": "side",
        "quarter": "quarter",
        "half": "half",
    }
)
"""Measures by their folded spellings."""

GRAMS: Final = {"g": 1.0, "kg": 1000.0, "mg": 0.001, "oz": 28.35, "lb": 453.6}
"""Weights in grams."""

MILLILITERS: Final = {
    "ml": 1.0,
    "cl": 10.0,
    "dl": 100.0,
    "l": 1000.0,
    "cup": 240.0,
    "tbsp": 15.0,
    "tsp": 5.0,
    "pint": 473.0,
    "quart": 946.0,
    "gallon": 3785.0,
    "glass": 240.0,
    "mug": 240.0,
    "shot": 30.0,
}
"""Volumes in milliliters."""

NUMBERS: Final = {
    "zero": 0.0,
    "a": 1.0,
    "an": 1.0,
    "one": 1.0,
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "seven": 7.0,
    "eight": 8.0,
    "nine": 9.0,
    "ten": 10.0,
    "eleven": 11.0,
    "twelve": 12.0,
    "fifteen": 15.0,
    "twenty": 20.0,
    "thirty": 30.0,
    "fifty": 50.0,
    "couple": 2.0,
    "pair": 2.0,
    "few": 3.0,
    "several": 4.0,
    "half": 0.5,
    "quarter": 0.25,
    "third": 1 / 3,
    "dozen": 12.0,
}
"""Numbers as words."""

SIZES: Final = words(
    """
    large small medium big little tiny huge heaping heaped scant generous rounded level good thick thin full fat
    whole average sized size medium-size ripe mini jumbo extra very additional more further other fresh heavy light
    decent nice overflowing packed loosely firmly lightly tightly
    """
)
"""Words that may stand between a number and its measure."""
