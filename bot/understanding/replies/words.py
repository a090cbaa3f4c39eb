"""Words any patient uses in any reply: numbers, yes and no, refusals, doubt. Nothing here is said to patients.

Words for one option live with it, in the questionnaire's ``heard_as``. Entries are in the form that
``tokens.fold`` gives: small letters, no apostrophes, "do not" as "dont".
"""

from __future__ import annotations


def listed(text: str) -> list[str]:
    """The words of ``text``, so that a table of words reads as a line of words."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """The words of ``text`` as a set."""
    return frozenset(listed(text))


UNITS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
TENS: dict[str, int] = {
    word: 10 * value
    for value, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
LARGE: dict[str, int] = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}

ORDINALS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth"
        ),
        start=1,
    )
}

SPELLINGS: dict[str, str] = {
    wrong: right
    for right, wrongs in {
        "zero": "zeero zerro nil nought naught",
        "three": "thre threee",
        "four": "foar fower",
        "five": "fiv fife",
        "six": "sixe siks sicks",
        "seven": "sevn sevin sevan seevn sevven",
        "eight": "eigt eigth eght aight",
        "nine": "nien nin",
        "ten": "tenn",
        "twelve": "twelv",
        "forty": "fourty",
        "ninety": "ninty",
        "second": "2nd secnd",
        "none": "non nonne noen nun noone",
        "nothing": "nothin nuthing nuthin nuffin nowt nada nutin",
        "these": "thes theese",
        "dont": "dnt dunt",
        "pain": "pane payn",
        "cant": "cannot",
        "yes": "yess yse yas yeh yh",
        "no": "noo nooo",
        "you": "u",
        "your": "ur",
        "are": "r",
        "okay": "ok okey oke k kk okie",
        "please": "pls plz",
        "thanks": "thx thnx tnx ty cheers",
        "sure": "shure shur",
        "know": "kno",
        "left": "lft leftt",
        "right": "rigth rihgt rght",
        "both": "bth boht",
        "dunno": "dunnno donno",
        "prefer": "preffer prefere perfer",
        "rather": "rathr",
    }.items()
    for wrong in wrongs.split()
}

CONTRACTIONS: dict[tuple[str, str], str] = {
    **{(verb, "not"): verb + "nt" for verb in listed("do did does could would should is are was were have has had")},
    ("can", "not"): "cant",
    ("will", "not"): "wont",
    ("i", "am"): "im",
    ("i", "have"): "ive",
    ("i", "would"): "id",
    ("it", "is"): "its",
    ("that", "is"): "thats",
    ("he", "is"): "hes",
    ("she", "is"): "shes",
}


def _phrases(*lines: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for line in lines for phrase in line.split("|"))


STANCES: dict[str, tuple[tuple[str, ...], ...]] = {
    "yes": _phrases(
        "yes|yeah|yea|yep|yup|ya|yah|ye|y|si|oui|da|aye|sure|okay|fine|alright|all right|of course|ofc|certainly",
        "definitely|absolutely|for sure|correct|agreed|i agree|i do|im|ive|it is|it does|its fine|thats fine|i did",
        "go ahead",
        "go for it|please do|sounds good|no problem|no worries|no probs|by all means|affirmative|true|uh huh|mhm",
        "thats right",
        "you bet|you may|you can|thats okay|im okay with that|im okay with it|im fine with that|he does|she does",
        "he is",
        "she is|hes|shes|they do|they are|i was|i sure do|totally|yes indeed|indeed",
    ),
    "no": _phrases(
        "all no|no symptoms|i disagree|disagree|i dont consent|dont consent|not okay|id rather not"
            "|rather not|i dont want that",
        "no|nope|nah|naw|na|n|nop|nay|nein|nee|niet|nyet|no way|of course not|certainly not|definitely not",
        "absolutely not",
        "not at all|i dont|im not|ive not|i havent|i didnt|i wasnt|its not|it isnt|it doesnt|he doesnt|she doesnt",
        "he isnt",
        "she isnt|they dont|hes not|shes not|negative|no thanks|no thank you|not now|not right now|not at the moment",
        "not currently|not today|no longer|not anymore|not any more|nothing|none|neither|false|no sir|no maam",
        "nothing like that",
        "nothing of that|nothing of the sort|none of these|none of those|none of them|none of that",
        "none of the above|none at all",
        "not any|not any of these|not any of them|not one|no to all|no to all of them|no to all of these|no to both",
        "no to everything",
        "i dont have any|i dont have any of these|i dont have any of those|i dont have any of them|i dont have that",
        "i dont have it",
        "i dont have these|i have none|ive none|ive none of these|ive none of them|i havent any|i havent got any",
        "dont have any",
        "dont have any of these|dont have any of them|havent got any|nothing on the list|nothing on that list",
        "nothing from the list",
        "nothing there|none apply|none applies|i dont take any|i dont take any of these|dont take any|never",
        "i never have",
        "not me|it doesnt|that doesnt apply|none of it|neither of them|neither of these|nothing at all|nothing here",
    ),
    "soft_yes": _phrases(
        "i think so|i guess so|i guess|i suppose|i suppose so|i believe so|probably|most likely|likely|kind of",
        "kinda|sort of|sorta",
        "a bit|a little|sometimes|more or less|pretty much|think so|guess so|probably yes|ish",
    ),
    "soft_no": _phrases(
        "not really|not much|i dont think so|dont think so|i dont believe so|not that i know of|not that i know",
        "not to my knowledge",
        "not that im aware of|not as far as i know|as far as i know|i doubt it|doubt it|probably not|i guess not",
        "i think not|not yet",
        "i dont think i do|i dont think i have any|nothing i know of|none that i know of|nothing that i know of",
        "none that i can think of",
        "hardly|barely|not usually|not often|hopefully not|i hope not|almost none|unlikely",
    ),
    "unsure": _phrases(
        "not sure|im not sure|unsure|im unsure|dont know|i dont know|dunno|i dunno|idk|no idea|no clue|ive no idea",
        "not certain|im not certain",
        "i cant say|cant say|cant tell|i cant tell|cant remember|i cant remember|cant recall|dont remember",
        "i dont remember|i forget|i forgot",
        "forgot|hard to say|hard to tell|who knows|beats me|maybe|perhaps|possibly|could be|might be|it depends",
        "depends|not really sure",
        "im not really sure|not too sure|not quite sure|i wouldnt know|havent a clue|i havent a clue|no way to know",
        "not 100 sure|unknown",
        "dont really know|i dont really know|couldnt say|couldnt tell you|i couldnt tell you|yes and no|yes or no",
    ),
    ""
    "well": _phrases("im fine|im okay|im good|all good|all fine|all clear|im well|im alright|all okay|feel fine",
        "i feel fine"),
    "filler": _phrases(
        "these|those|them|things|stuff|apply|applies|to me|any|sir|whatsoever|my dear|at this time|at this moment",
        "please|thanks|thank you|doc|doctor|well|um|uh|uhm|hmm|hm|oh|so|then|sir|maam|mate|dear|man|right now",
        "currently|at the moment",
        "now|today|honestly|really|actually|very much|sorry|at all|to be honest|tbh|lol|haha|hi|hello|and|it|that",
        "this|you|me|thankfully",
        "thank god|thank goodness|luckily|with that|to that|to this|at present|i|of|for me|here|just|sadly",
        "unfortunately|i am afraid|its",
    ),
}  # fmt: skip
"""How a phrase stands to a yes/no question. "soft" answers are hedged: too weak for consent or safety."""

NEGATIONS: frozenset[str] = word_set(
    "no not without never dont doesnt didnt havent hasnt isnt arent wasnt nor neither none aint nope negative"
)
ARTICLES: frozenset[str] = word_set("my the your his her their our a an")
"""Words that are left out when options are looked for: "numb between legs" is "numb between my legs"."""

FINE: frozenset[str] = word_set("okay fine good normal alright")
"""What follows "my neck is" when the neck is not meant."""

NEGATION_ENDS: frozenset[str] = word_set("just only but except apart yes besides though although still")
AFTER_NO: frozenset[str] = word_set("no nope not none negative never nah")

ALL_OF_THEM: tuple[tuple[str, ...], ...] = _phrases(
    "all|all of them|all of these|all of those|all of the above|every one|everything|all of it|the lot|each of them",
    "each one|all the above",
)
ALL_OVER: tuple[tuple[str, ...], ...] = _phrases(
    "all over|everywhere|whole body|entire body|all my body|head to toe|top to bottom|every part|everything hurts",
    "full body|every joint",
)

REAL_WORDS: frozenset[str] = word_set(
    "about above after again aged ages all also always and another any are arms around as ask at away bad ball band "
    "bank bar be "
    "been beer being better big bike bit book born both bring but by cake call came can cap car card care case cat "
    "chat cheap cheat "
    "chip class clean clear close cold come cook cool corn cost cough could count couple cross crush cup cut cute "
    "day days dead dear "
    "deep dinner done door down drop drug during each eat else even ever every fact fair fall far fast fat feed feel "
    "feeling fell felt "
    "few fewer field fill find fine fire first fit five floor food fool for form found four free fresh friend from "
    "front full fun gave get "
    "girl give going gone good got great had hair half ham hard harm has hat have having hear heard heart heat held "
    "her here hers hide high "
    "hill him his hold home hope horse hot hour house how hunt hurry hurt hurts idea inner issue its itself jar job "
    "just keep kept kick "
    "kind kit lack lake lamp land large last late lately later lazy leave left less let level lid life like line "
    "list little live local "
    "long look lose lost lot loud love low made make male man many march mark may maybe meal mean meat mine minor "
    "mood moon more most move "
    "much must near need never new news next nice night nine none nose not note nothing now off often old once one "
    "only onto open other our out "
    "over own pack page paid pain park part past pay per pick place plan play please point poor pull push put quick "
    "quite race rain rare rather read "
    "real rest rice rid rise road roll room rough run safe said sale salt same sat save say sea see seem seen send "
    "sent set she shop short "
    "show sick side since sink sit six size skin sleep slip small soft some son soon sort spin spot stay step still "
    "stop such sugar sun "
    "sure table take talk tall taste tea tell ten test than thank thanks that the them then there these they thick "
    "thin thing things think this those "
    "three tight time tip tired today told too took tool top torn town train tree trip true try turn two under until "
    "upon use used very "
    "wait wake walk wall want war warm was wash water way weak weather week well went were wet what when where which "
    "while white who whole "
    "why wide wife wild will win wine with woke won word words work worse worst would year yes yet you young your "
    "zero legs leg shot shots neat "
    "pass skip none hello please pale peas pus lip lips fewer lever sever chin thought though through throw "
    "weigh weight wight"
)
"""Words that are never a misspelling of something else."""
