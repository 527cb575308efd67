"""Everyday words that are no food and must never be taken for a misspelt one, as `late` for `latte`."""

from __future__ import annotations

from typing import Final

from gutbone_tui.reading.wordlists import words

COMMON: Final = words(
    """
    fatty oiling saltiness slicer vial crumpled salting saute minot mich paste
    gingerly sticker stickers basal cheesed paisley pruned pruning buying bought
    apply compute module matches symbol stack claim compat promote latter padding basis martin bare walter slash
    reuse directive span extract hack supply supplied logger bracket carry dual primitive brian composite theme
    shortcut tilde focus compose allocator bail shallow modular prone splice card carries wang nonce mesh karel brad
    qual cardinal grid alexandre flex mono corp barely mesa turner kyle quirk marin baltic ville salomon dell burke
    mutation samba tempo memo risky dropping droppings akira mute china romain damian bradley flux munge temporal
    dominic tamil cooper waiter warp brady smoother smooth breach battery batteries cheat conte brandon mega chaos
    ruben happier alfred sharma moral eddy spite meshes gomes conscious groovy gran berger fontaine sketch ming
    norris myles hicks courant bond cirrus sped sola bronson muster spike crud pavlov injury nepali benita lina
    squashed patel damon leif sweden stark criss crap karma fiji langer slide maroon basile nancy comet champion
    lasso oliver pendant whine gaelic mice sniff torres gale casper heck chord gigantic maltese pioneer cricket
    lattice patil longo eddie samoa dorian tame ouster elite wedged domingo miro rita nigeria malawi tommy villa
    squish noun rico romania ganesh palau toni donor coyote curie dedicate mezzo delicate sherwood dial thorn salon
    beacon gripe poker sapphire hooper casa porto granada granite cellar dante mandy auspices alma linda barry gary
    perkins pulp broad brine colors colour domaine mignon limp whip whipping pestle flank grease greasy alphabet
    quaker mako salty shavings shaving syrupy crumbly fluffy crusty sticky spongy stodgy peppery buttery cheesy
    gooey runny tinned shooting sarah sophie sally helen peter paul karen carol carole carly chris christine charlie
    charlotte marie maria mary martha martina megan molly maggie margaret margie mick mike michael olivia pete patty
    paula peggy pippa polly rosie rosa ruth sandra sandy stella sue tina tom tony trish val vera walt will zoe
    brenda becky beth bob bill carl claire colin dave debbie diana dora eileen elena elsie emma fiona frank fred
    george gina gloria grace harry hattie holly ivy jack jane janet janice jenny jess jill joan joe john judy julie
    kate kathy kelly ken kevin kim kirsty larry laura leo lisa liz lola lucy luke lynn marge mark matt nora pam pat
    phil ray rob roger ron sam sid stan steve ted tess theo tim vicky wendy barber basket bazaar butler carver
    cartoon cashier castle chopper chopsticks clamp clapper clever cobble cobbles copper corner counter cover crafty
    cramp crash crate cruise curtain cushion custody dinghy drippy faint favour flannel flavor flimsy forklift
    fountain gallop garage gently giggle glance goblet granny gravel gravity greenhouse grill groan grunt guilt
    hamper handbag harbour harvest helpful hiccup hurdle jangle juggle jumble jungle kennel kettle ladder lather
    launch leaflet letters lever limit linen lining locker lodger lounge lumber lunar lurch magic mallet manor
    mansion mantle margin marker massive matinee meadow medal mellow melt merry metal mingle minus missile mobile
    mocking moisture molar mustn mutter nanny napkin narrow nasty native needle nibble noble nurse nursery oblige
    ointment orbit organ outfit paddle painful palace palette pallet parade parcel pardon parking parrot pastime
    pastor patter pebble pedal pencil pension pillow pilot pistol pitcher planet plaster plastic plug plunge pocket
    poetry poison porch portal poster posture potter prayer present pretty prickle prince prison profit prosper
    puddle puppet quarrel racket radio rafter rambler rapid rattle ravel ravine recital refresh regain rescue resume
    ribbon riddle ripple ritual robber roller romance rotten rubber rumble sailor salute sample sandal saunter
    savage scatter scrap scratch season settee shadow shatter shelter shiver shovel signal simmer simple sizzle
    skirt slipper slumber smother snooze socket soften sorrow sparkle spatter sphere spider spinning splash splendid
    splinter sprint squad squeak stable stagger stamina stammer steam stitch stumble stutter suffer summit swallow
    swelter swivel symphony tablet tackle talent tangle tango tantrum tapestry target tartan tavern tease temper
    tempt thermal thimble thunder ticket tickle timber tingle tissue toddler tonight torch tractor traffic trample
    tremble trickle trimmer triumph trouser trumpet tumble tunnel turban turmoil turret twinkle umpire urgent vacant
    valley vanish velvet venture verdict vessel victory village vinyl vision visual vivid volume voyage wagon wallet
    wander warrior weary weasel whisper whistle wicked widow wiggle winner wisdom wobble wonder wrinkle yawn able
    above accept access account achy across action active actually address advice afraid afterwards again against
    ages agree ahead alarm alive allow allowed alone along already alright also always amazing among angry animal
    annoyed another answer anyone anyway apart appetite appointment april area argue arms around arrive aside asked
    asleep august aunt auntie autumn available awake away awful back backache badly bake bakery bath batch batches
    beach bear beat became because become been before began begin behind being believe belly belong below bench bend
    beside best better beyond bike birth birthday bite biting black blame blast bless block blood blow blue board
    boat body bone book bored boring born boss both bother bottom bought bound bowel brain brand brave break
    breaking breath bride brief bright bring broke broken brother brought brush bubble buddy buffet build built bulk
    bump bunch burn burnt bursting business busy cafe call called calm came camp cancel cannot care career careful
    case cast catch caught cause caution celebrate centre certain chair chance change changed charge chart chase
    chat cheap check cheer child children choice choose church circle city class clean clear climb clinic close
    closed clothes cloud club clue coast coat cold collect come comes coming common company compare complete concert
    connect constant contact continue control cook cool correct cost couch cough could count country couple courage
    course court cousin crack crampy cramps crave craving crazy credit cross crowd crush cure current cycle daily
    damage damn dance danger dark data daughter dead deal dealing dear death decent decide deck deep degree delay
    deliver delivery demand dentist depend desk detail diary died diet different difficult dinner direct dirty
    discuss dish distance doctor does doing done door double doubt dozen draw dream dress drink drive driver drop
    drove drug dust duty each early earn earth ease easily easy edge effect effort eight either eleven else email
    empty ends enemy energy enjoy enjoyed enough enter entire equal error escape even evening event ever every
    everyone exact exam except excited excuse exercise expect expensive extra eyes face fact factory fail fair
    fairly faith fall false fancy farm fast fasted fasting fate father fault favourite feast feed feel feeling feet
    fell fellow felt fever fewer field fight figure fill film final finally find fine finger finish finished fire
    firm first five fixed flag flat flew flight floor flow flower fluid fold folks follow force foreign forest
    forget forgot form forth forward found four frame free freezer french fresh fridge friday friend friends from
    front full funny further future gain game garden gate gave gentle gets getting giant gift girl give given giving
    glad glass goal goes going gone gossip grab grabbed grade grand grandma great greet grew grind groceries ground
    group grow guess guest guests guide guilty guts habit hair half hall hand handle hang happen happy hard hardly
    hate have having head headache heal health healthy hear heard heart heat heavy held hell hello help helped
    helping hence here hers hidden high hike hill hint hire hits hold hole holiday home honest hope horse hospital
    host hotel hour house however huge human hundred hungry hurry hurt husband idea ignore image imagine indeed
    inside instead into issue items itself january jobs join joint joke journey july jump june junk just keen keep
    kept keys kick kids kill kind king kiss kitchen knee knew knife knock know knows lack lady laid lake lamp land
    lane large last lasts late later laugh laundry lazy lead leader learn least leave leaving left legs lend less
    lesson letter level library lies life lift light like liked likely line lined list listen little live lived
    lives living load loan local lock long longer look looked looking loose lord lose loss lost lots loud love loved
    lovely lover lower luck lucky lunch lunchbox mail main maker male manage many march marked market married mass
    match mate matter maybe meal meals mean means meant meet meeting member memory mention menu mess message messy
    middle midnight might mile miles mind mine minor minute mirror miss missed missing mistake model moment monday
    money month months mood moon more morning most mostly mother motion mouth move moved movie much munch munched
    munching must myself nails name named near nearly neat neck need needed neither nervous never news next nibbled
    nice nicer nickname night nine nobody noise none noon normal north nose note nothing notice november number
    obvious occur october offer offered office often okay once ones only onto open opened order ordered orders other
    ought ours outside over owed owner pace pack packed page paid pain pains paint pair pale park parked part
    partner party pass passed past patch path patient pause pays peace people perfect perhaps period person phone
    photo physio piano pick picked picking picnic picture pile pill pills pipe place plan planned plans plant plants
    plate play played please plenty plus point police pool poor popped portion position possible post pound pour
    poured power practice praise pray prefer prepare press pressed pretend prevent price pride print prize probably
    problem process promise proper proud prove public pull pulled punch pure push quarter queen question quick
    quickly quiet quite race rain raise ramp random range ranked rate rather reach react read reader ready real
    really reason receive recent record refuse regret regular relax remain remember remind rent repeat reply rest
    resting result return rich ride right ring rise risk river road rock role roof room roots rough route routine
    rude rule rules rush rushed safe safely said sake sale same sand save saved saving says scale scared scene
    school score screen search seat second secret seem seen self sell send sense sent september serious serve
    service session sets settle seven several shade shall shame shape shaped share shared sharp sheet shelf shift
    shine ship shirt shock shop shops shopping short shot should shout show shower shut sick side sigh sight sign
    silent silly similar since sing single sister sits size skill skin skip slack sleep slept slight slightly slip
    slow slowly small smart smell smile smoke snack snacked snow soap soft soggy sold sole some somehow someone son
    song soon sore sorry sort soul sound south space spare speak special speech speed spend spent spill spilled
    spirit split spoke sport spot spring square staff stage stairs stand star start started state station stay
    stayed steak steal step steps stick still stomach stone stood stop stopped store storm story straight strange
    street strength stress strict strike strong struck stuck study stuff stupid style such sudden suit summer sunday
    support suppose sure surprise sweat swear swim swing symptom table take taken takes taking talk tall task taste
    tasted tasty taxi teach team tear tears teeth tell temple tend tennis term test tested thank thanks that theatre
    their them then there these they thick thin thing things think third thirsty this those though thought three
    threw through throw thursday thus tidy tight till time times tiny tired title today together told tomorrow tone
    tongue took tooth total touch tough tour toward town track trade train training travel tray treat treated tree
    trick tried trip trouble truck true trust truth trying tube tuesday tummy turn turned twelve twenty twice type
    under unless until upset used useful using usual usually vein very view visit visited voice wait waiting wake
    walk walked wall want wanted warm warn wash waste watch watched water wave weak wear weather wedding week
    weekend weeks weigh weight weird well went were west what wheel when where which while white whole whom whose
    wide wife wild wind window wine winter wish with within without woke woman women wood word words wore work
    worked working works world worry worse worst worth would wound wrap write wrong wrote yard yeah year years
    yesterday young younger your yours yourself zero zone zoom ants toad hash pine pity mode aged bars bags band
    bank base bass bats bead beak beam beds begs bets bids bins bits blind boil bold bolt bomb boom boot boots bowl
    boxes brat buck bugs bull bush buzz cable cage cane canoe cards cars cart carve cats cave cell chains champ
    chest chief chin chop cite clay clip coal code coin comb cone cope copy cord core crawl creep crew crop cube
    curl curse cute daddy dads damp dare dash dawn days debt dice digs dine dive dock dogs doll dome dose dots down
    drag drain drank drift drill drip drum drunk duke dull dump dusk earl east eats echo eldest eggy elbow envy epic
    evil exit fade fame fans fare fear feat fence fern file fist flame flesh flip float flood flu foam foggy fond
    fool fork fort foul fury gang gear gene ghost glow glue goat gold golf gown grain gram grass grave greed grey
    grief grin grip grit guard gulp hail halt harm harsh hawk haze heap heel herd hero hood hook horn hose hunt icon
    idle inch iron jail jeans jet jets jolly judge jury kite knit knot label lace lads lame lap laptop laser lawn
    layer leak lean leap leash lens liar limb link lion lips loaf lobby lodge loft logic loop lump lung mall mane
    map maps mask mast maze mend mild mill mint mist moan monk mops moss moth mount mouse muddy mule myth nail navy
    needy nest nets nodes nope norm nude numb oath obey odds odor oven owes pact pads palm panel panic pants paper
    paste paws peak pets pier pink pint pits plain plane plot poem poet pole poll pond pony pork port pose prep prom
    prop pros pump punk purse puzzle rack rage rail rank rare rash rats rays rear reef reel rely ribs rids rigs riot
    ripe rips roam roar robe robot rode rods rope rose rows royal ruin rust sack sail saint sank scar scarf scent
    scoop scout seal seek semi shed sheep shell shoe shoes shore sink skate ski skull slam slap slave slice slim
    slot snap sneak sock soda sofa soil solar solid solo spark spin spine spit spoil spy stab stain stake stale
    stare steel steep stem stir stole stool stream strip sung sunk surf surge swap sweep swept swift sword tail tale
    tank tape taps teen tent thief thumb tide tile tilt tips tire toes toll tomb tool tops toss tower toxic trace
    trail trap trend tribe trim tuck tune twin twist ugly uncle unit upon urge user vague vain valid van vast vent
    verb verse vest vice video virus vital void vote wage waist wars wax ways weed wipe wire wise wolf worm yell
    achieve activity advance afford afternoon airport although ancient apartment apologies appear approach asking
    attempt average balance banking beautiful bedroom beginning brothers building burning buying calendar camera
    cleaning climbing computer concern congratulations consider constipated convenient conversation crowded cuisine
    dancing decided delayed delicious depressed despite details diarrhoea diarrhea digest digestion disappointed
    discount dizzy drawing driving eating entirely especially everybody exactly exhausted expected experience
    explain fainted fighting finding finishing fishing flying following forever forgetting forgotten gardening
    gathering generally greetings growing happened headed hearing hiking holding hopefully hoping housework hurting
    immediately important impossible including indigestion indoor information interest invited invite itchy jogging
    keeping knitting knowing latest laughing learning letting lifting likewise listening literally loading losing
    magazine managed manager marriage massage measure medicine medication mentioned mixture mountain moving multiple
    nauseous nausea naturally needing neighbours nephew niece obviously occasion occasionally online opening
    operation ordering original outdoors outing overate parents particular parties passing patience paying peaceful
    peckish planning playing pleasant pleased pleasure pointing pregnant preparing prescription pretending previous
    printing private properly providing putting queasy raining reading realised realized realising receipt recently
    recommended refused regularly relaxed relaxing remembered reminder resisted restaurant returned returning
    rubbish running schedule sending separate serving shaking sharing shivers shouting showing sitting sleeping
    sleepy smelling smiling smoking snacking sneaky snoring something sometimes somewhere speaking spending
    splitting standing starting starving staying sticking stopping stressed stretching strongly struggling studying
    successful suddenly suffering suggested sunshine supermarket supposed surgery surprised swimming talking tasting
    teacher telling tempted terrible thankful thinking throwing tiredness touching towards trainer travelling
    treating turning understand unfortunately unhealthy university vacation visiting visitors vomiting walking
    wandering wanting warning washing watching wearing welcome whatever whenever whichever wishing wondering worried
    worrying writing yoghurts youngest
    passage passages piles rectum rectal bleeding bleeds haemorrhoid haemorrhoids hemorrhoid hemorrhoids warfarin
    slipped tripped stumbled
    """
)
"""English words of four letters and more."""


def is_common(word: str) -> bool:
    """Whether a word is an everyday word, also with an ending."""
    stems = (word, word.removesuffix("s"), word.removesuffix("ed"), word.removesuffix("ing"), word.removesuffix("d"))
    return any(stem in COMMON for stem in stems) or word.removesuffix("ing") + "e" in COMMON
