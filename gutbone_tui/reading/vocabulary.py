"""Words round the food that are understood and mean no food."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from gutbone_tui.reading.wordlists import words

PREPARATION: Final = words(
    """
    blackened bbqed barbecued chargrilled seared confit rubbed skimmed whole fresh freshly frozen dried dry cooked
    uncooked raw ripe unripe overripe underripe chopped diced sliced minced grated crushed ground peeled unpeeled
    pitted unpitted stoned seeded unseeded deseeded cored trimmed cut torn shredded crumbled beaten melted softened
    toasted untoasted roasted roast baked boiled steamed fried grilled broiled poached braised stewed sauteed
    blanched drained rinsed washed scrubbed halved quartered cubed julienned mashed pureed puree whipped whisked
    sifted packed coarse coarsely fine finely thin thinly thick thickly rough roughly lightly very well loosely
    firmly tightly large small medium big little tiny huge mini baby young tender firm soft hard crisp crispy
    crunchy creamy smooth chunky plain natural organic homemade home bought store shop local good quality best low
    fat reduced nonfat lowfat full unsalted salted sweetened unsweetened unsulfured skinless boneless bone skin
    seedless lean extra virgin light dark hot cold warm chilled room temperature canned tinned jarred bottled
    packaged prepared instant quick cooking long short grain grained size sized day old leftover defrosted thawed
    unthawed soaked strained separated divided sprouted smoked cured marinated pickled preserved candied
    crystallized glazed spiced seasoned flavored mild spicy sweet sour bitter tangy tart free range wild farmed
    grass fed vegan vegetarian gluten pasteurized unpasteurized live active heaping heaped scant generous rounded
    level assorted mixed additional more other red green yellow white black brown golden purple pink blond blonde
    italian french greek spanish chinese mexican portuguese swedish syrian english mediterranean california
    californian japanese thai indian korean turkish moroccan american irish german russian hungarian lebanese
    israeli vietnamese asian oriental hawaiian louisiana southern texas vermont maine european scottish welsh
    cornish kentish jamaican caribbean swiss polish dutch danish norwegian cuban iranian persian egyptian sicilian
    tuscan roman provencal scraped split stemmed tied smashed skinned ready broken unbroken cooled imported fruity
    rich unblemished pulverized powdered sectioned buttered squeezed plump double center country aged deribbed
    gutted healthy caramelized kosher juiced patted shaved scalded heated smaller larger rendered filleted parboiled
    domestic macerated unbaked slender cracked flavorful untrimmed similar dense loose lukewarm unsifted strong
    slightly julienne pure stale sodium stuck outer inner tough fully picked dissolved flaky fleshy fleshed meaty
    juicy fragrant streaky cultivated pricked deep reconstituted rehydrated desalted wide narrow bunched flaked
    slivered husked hulled shelled unshelled unhusked shucked snipped bruised unblanched tinted heavy sea vine
    ripened high standard regular normal unflavored semi pebbly smoky nutty waxy floury starchy bite processed
    pressed pre precooked par
    """
)
"""How food is cut, cooked, kept or praised, and where it is from; such words may stand inside a name."""

COLOURS: Final = words("red green yellow orange purple white black golden brown pink blue")
"""Colours, which tell foods apart and are kept with a plant for the rules that count them."""

CHATTER: Final = words(
    """
    new bad dog cat machine vending grandkids doc doctor nurse trader joes amys pret starbucks costa tesco
    sainsburys waitrose aldi lidl asda morrisons ocado costco walmart kroger wegmans publix safeway crockpot ended
    pm am oclock delite wagamama wetherspoons spoons deliveroo takeout ordered x nothing lol truck grabbed woke
    trimmings instead steel bed flakes flake a an the some any of in on at to for from by with and or plus as is it
    its this that these those was were be been i we he she they me my our your his her their us you had have has
    having got get getting ate eat eaten eating drank drink drunk then also too again so just only about around
    approximately approx roughly nearly almost maybe perhaps today tonight yesterday morning afternoon evening night
    noon midday lunchtime breakfast lunch dinner supper brunch snack snacks meal dessert starter main course side
    later earlier before after during while early late monday tuesday wednesday thursday friday saturday sunday
    weekend week day days mum mom mother dad father husband wife kids son daughter friend friends family granny
    grandma grandad nan sister brother neighbour neighbor colleague colleagues work office home house restaurant
    cafe canteen pub bar kitchen made make making cooked bought out up down over off into onto until through between
    under lot lots bit bits tiny little more much many most few less big small another second seconds third first
    last added add adding topped top topping toppings served serve serving mixed put stirred sprinkled scattered
    spread drizzled dressed stuffed filled covered wrapped dipped finished started shared tossed layered not but if
    needed necessary desired taste according like such each per see note notes recipe recipes below above follows
    optional garnish garnishing decoration decorating decorate dusting greasing brushing rolling frying sauteing
    sprinkling coating kind type style quality preferably available substitute substituted possible worth choice
    inch inches cm piece pieces part parts end ends strip strips half halves quarter quarters stem stems tip tips
    core cores peel rind skin skins zest zested pith rib ribs membrane membranes removed remove discarded discard
    lengthwise crosswise diagonally diagonal bite bitesize pounded deveined boned deboned cleaned scaled total
    weight equal amount amounts enough quantity went go going came walk usual really quite nice lovely delicious
    yummy tasty yum great no yes ok okay thing things stuff something anything everything pan pans dice lengths
    length use used using overnight across yield do mixture baking including liquid liquor weighing weighed all
    diameter dish dishes dough surface eighths matchsticks fork both mold molds set measuring cap caps bundle form
    are may should will would can than drain drained least hour hours minutes minute depending degrees board skillet
    grinder gills shell shells casing casings twine beards butcher butchers crown layer ones press mortar
    combination intervals spatula reserve reserved reserving excess neck brushed clean variations husks attached
    roots wing wings dip basic grade known groceries grocery market markets supermarket supermarkets stores shop
    shops specialty sold choose discarding left leaving cover dredging drizzling buttering flouring browning
    poaching filling assembling cheesecloth ramekins pyrex foil potholders rack sifter skewers toothpicks parchment
    paper string cook spray percent times together them themselves although however though because since brand
    variety label who whom which what when where there here how why ribbons rounds rings slices crumbs cubes chunks
    wedges flesh meat scraps meats food foods mix powder sauce crust loin unlimited approximate please thanks etc eg
    ie org qty bedtime way no. luck
    allotment jacket cant remember ea mex brek brekkers breky din dins dindins chippy lnch morn arvo soak soaking
    """
)
"""Words of people, times, places and verbs round the food."""

_FUNCTION: Final = words(
    """
    a an the some any of in on at to for from by with and or plus as is it its this that these those was were be i
    we he she they me my our your his her their you had have has no not but if each per about into
    """
)


def is_function(word: str) -> bool:
    """Whether a word only joins others, so that it is no part of a food's name."""
    return word in _FUNCTION


_TOLD: Final = words(
    "constipated constipation diarrhoea diarrhea blood bloody bleeding vomited vomiting walked slept meditated"
)
"""Words of which it is told where a line of food has them, for they are not recorded there."""


@lru_cache(maxsize=16_384)
def is_chatter(word: str, fold: str) -> bool:
    """Whether a word is understood but names no food, and nothing else that is recorded."""
    if word in _TOLD:
        return False
    if word in CHATTER or word in PREPARATION or fold in PREPARATION or fold in CHATTER:
        return True
    from gutbone_tui.reading.commonwords import is_common

    return is_common(word)
