"""Words round the food that are understood and mean no food."""

from __future__ import annotations

from typing import Final

from gutbone_tui.reading.wordlists import words

PREPARATION: Final = words(
    """
    fresh freshly frozen dried dry cooked uncooked raw ripe unripe overripe underripe chopped diced sliced
    minced grated crushed ground peeled unpeeled pitted stoned seeded deseeded cored trimmed cut torn shredded
    crumbled beaten melted softened toasted roasted roast baked boiled steamed fried grilled broiled poached
    braised stewed sauteed blanched drained rinsed washed scrubbed halved quartered cubed julienned mashed
    pureed puree whipped whisked sifted packed coarse coarsely fine finely thin thinly thick thickly rough
    roughly lightly very well loosely firmly tightly large small medium big little tiny huge mini baby young
    tender firm soft hard crisp crispy crunchy creamy smooth chunky plain natural organic homemade home-made
    home bought store shop local good quality best low fat reduced nonfat lowfat full unsalted salted sweetened
    unsweetened unsulfured skinless boneless bone skin seedless lean extra virgin light dark hot cold warm
    chilled room temperature canned tinned jarred bottled packaged prepared instant quick cooking long short
    grain grained medium-size size sized thick-cut day old leftover defrosted thawed soaked strained reserved
    separated divided sprouted smoked cured marinated pickled preserved candied crystallized glazed spiced
    seasoned flavored mild medium-hot spicy sweet sour bitter tangy tart free range wild farmed grass fed vegan
    vegetarian gluten wholegrain pasteurized unpasteurized live active heaping heaped scant generous rounded
    level assorted mixed optional additional more other bunched flaked slivered husked hulled shelled unshelled
    shucked snipped bruised
    """
)
"""How food is cut, cooked, kept or praised; such words may stand inside a name."""

CHATTER: Final = words(
    """
    a an the some any of in on at to for from by with and or plus as is it its this that these those was were be
    been i we he she they me my our your his her their us you had have has having got get getting ate eat eaten
    eating drank drink drunk then also too again so just only about around approximately roughly nearly almost
    maybe perhaps today tonight yesterday morning afternoon evening night noon midday lunchtime breakfast lunch
    dinner supper brunch snack tea meal dessert starter main course side breakfasttime later earlier before
    after during while early late mum mom mother dad father husband wife kids son daughter friend friends family
    granny grandma grandad nan sister brother neighbour neighbor colleague colleagues work office home house
    restaurant cafe canteen pub bar kitchen made make making cooked bought out up down over off into onto until
    through between lot lots bit bits tiny little more much many most few less big small another second seconds
    third first added add adding topped top topping served serve serving mixed put stirred sprinkled scattered
    spread drizzled dressed stuffed filled covered wrapped dipped finished started shared not but if needed
    necessary desired taste according like such each per see note recipe below above follows garnish garnishing
    decoration decorating dusting greasing brushing rolling frying sauteing sprinkling coating kind type style
    quality preferably available substitute possible well worth choice inch inches cm piece pieces part parts
    end ends strip strips half halves quarter quarters stem stems tip tips core cores peel rind skin skins pith
    rib membrane removed remove discarded discard lengthwise crosswise diagonally diagonal bite bitesize pounded
    deveined boned deboned cleaned scaled total weight equal amount amounts enough quantity went go going came
    walk usual really very quite nice lovely delicious yummy tasty yum great good no yes ok okay thing things
    stuff something anything which who whom when where there here
    """
)
"""Words of people, times, places and verbs round the food."""


def is_chatter(word: str, fold: str) -> bool:
    """Whether a word is understood but names no food."""
    return word in CHATTER or word in PREPARATION or fold in PREPARATION or fold in CHATTER
