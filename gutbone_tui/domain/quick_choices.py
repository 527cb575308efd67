"""Lists to choose from with one key: kinds of ultra-processed food, and ways to relax."""

from __future__ import annotations

from typing import Final

UPF_FAMILIES: Final = (
    "soft or energy drinks, diet ones too",
    "sweetened juice drinks",
    "chips, crisps, packaged salty snacks",
    "candy and chocolate bars",
    "packaged cookies, cakes, pastries",
    "ice cream",
    "sugary or coated breakfast cereal",
    "cereal and protein bars",
    "packaged sliced bread, buns, wraps",
    "instant noodles and soups",
    "frozen pizza and ready meals",
    "nuggets, fish sticks, breaded products",
    "sausages, hot dogs, burgers",
    "ham, bacon, deli meat",
    "margarine and spreads",
    "bottled sauces and dressings",
    "flavored yogurt and milk drinks",
    "plant “meats”, sweetened plant milks",
    "meal-replacement and protein shakes",
)
"""Families of NOVA group 4 (definition: Monteiro 2019; the list is gutbone's own wording)."""

NOT_UPF: Final = "Not meant: canned fish or beans, cheese, plain yogurt, frozen vegetables, bread from a bakery."

RELIEF_PRACTICES: Final = (
    "meditation",
    "breathing",
    "walking",
    "yoga",
    "tai chi",
    "stretching",
    "swimming",
    "muscle relaxation",
    "body scan",
    "guided imagery",
    "prayer or quiet time",
    "time in nature",
    "music",
    "warm bath",
    "journaling",
    "social contact",
    "hobby",
    "screen-off hour",
)
"""Ways to relax, gentle exercise among them (S30-S32)."""

RELIEF_MINUTES: Final = (5, 10, 15, 20, 30, 45, 60)
"""Minutes that can be chosen with one key."""
