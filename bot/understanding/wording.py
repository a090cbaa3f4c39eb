"""How patients write, brought nearer to how the examples are written: short forms, spelling, names of the treatment.

A sentence vector moves a long way when a word is misspelled, and a misspelling of "mesotherapy" outweighs all
the other words. So words that are in no dictionary are mended towards the words of the examples, and the
treatment's name, which nearly every message holds and which tells no two topics apart, becomes "it".
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Collection, Dict, Iterable, List, Mapping, Tuple

from rapidfuzz.distance import OSA

NAME = "mesotherapy"
WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_NAMES = re.compile(r"\b(?:meso|meso[ -]therapy|intradermotherapy|intradermal therapy|the meso)\b")
_MASKED = re.compile(rf"\b(?:the )?{NAME}\b")
_RUN = re.compile(r"(.)\1{2,}")

SHORTEST_MENDED = 4
LONG = 8
"""Letters from which two slips are mended instead of one."""
FAMILIAR = 3
"""Times a word stands in the examples before it counts as a word, and as a word to mend towards."""
_MEMORY = 20_000

_SHORT_FORMS: Mapping[str, str] = {
    written: meant
    for meant, forms in {
        "you": "u ya yu", "your": "ur yr", "are": "r", "how": "hw hwo", "work": "wrk", "works": "wrks", "before": "b4 befor",
        "good": "gd gud", "what": "wot wat wht", "what is": "wots wats whats wuts whts", "the": "da teh th", "and": "n nd adn",
        "have": "hav hv ave", "be": "b", "see": "c", "thanks": "thx thnx tnx ta", "please": "plz pls plse",
        "because": "bc cuz coz cos bcos becuz becos", "about": "abt bout", "people": "ppl", "doctor": "dr gp doc docter",
        "doctors": "drs docs gps", "injection": "inj jab", "injections": "injs injxn jabs", "appointment": "appt apt",
        "treatment": "tx trtmnt", "sessions": "sess seshs sesh", "with": "w wiv wit", "ok": "k okay", "why": "y", "this": "dis",
        "that": "dat", "to": "2 tu", "for": "4 fr", "first": "1st frst", "when": "wen", "should": "shud shld", "could": "cud cld",
        "would": "wud wld", "from": "frm", "week": "wk", "weeks": "wks", "months": "mths mnths", "year": "yr", "years": "yrs",
        "minutes": "mins", "hours": "hrs", "do not": "dnt dont don't", "does not": "doesnt doesn't dosent", "cannot": "cant can't",
        "is not": "isnt isn't aint ain't", "will not": "wont won't", "are not": "arent aren't", "did not": "didnt didn't",
        "have not": "havent haven't", "has not": "hasnt hasn't", "was not": "wasnt wasn't", "should not": "shouldnt shouldn't",
        "would not": "wouldnt wouldn't", "could not": "couldnt couldn't", "how is": "hows how's", "where is": "wheres where's",
        "who is": "whos who's", "that is": "thats that's", "it is": "its it's", "what's": "what's", "i am": "im i'm",
        "i have": "ive i've", "they are": "theyre they're", "you are": "youre you're", "going to": "gonna gunna",
        "want to": "wanna", "have to": "gotta hafta", "today": "2day", "near": "nr", "night": "nite", "message": "msg",
        "information": "info", "any": "ne", "anyone": "ne1 any1 neone", "someone": "sum1 sumone", "everyone": "every1",
        "just": "jus jst", "been": "bin", "they": "dey", "there": "der ther", "through": "thru", "though": "tho",
        "little": "lil", "will": "wil", "right": "rite", "different": "diff", "versus": "vs v", "acupuncture": "acu acup",
        "evidence": "evid", "side effects": "sfx", "effects": "fx", "sterile": "sterl", "research": "rsrch",
        "physiotherapy": "physio pt", "insurance": "ins insur", "really": "rly", "something": "smth smthn", "days": "dys",
        "pain": "pian payn pn", "safe": "saf", "needle": "ndl needel", "needles": "ndls", "i do not know": "idk dunno",
        "to be honest": "tbh", "recommended": "reccomended rec'd", "does": "duz dus", "help": "hlp halp", "it": "itt",
    }.items()
    for written in forms.split()
}  # fmt: skip
"""Short forms and slips that are too short or too far off to be mended letter by letter."""

_ENDINGS: Tuple[Tuple[str, str], ...] = (
    ("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"), ("ers", ""),
    ("ly", ""), ("y", ""), ("ies", "y"), ("ied", "y"), ("ily", "y"), ("able", ""), ("able", "e"), ("ness", ""), ("less", ""),
    ("ful", ""), ("ist", ""), ("ists", ""), ("est", ""),
)  # fmt: skip
_BEGINNINGS = ("un", "re", "non", "over", "mis", "pre", "dis", "under", "out", "anti", "multi", "inter", "intra", "sub")


def count_words(texts: Iterable[str]) -> Dict[str, int]:
    """How often each word stands in the texts."""
    return dict(Counter(word for text in texts for word in WORD.findall(_lower(text))))


class Wording:
    """Rewrites messages. ``counts``: words of the examples and how often; ``dictionary``: words known to be English."""

    def __init__(self, counts: Mapping[str, int], dictionary: Collection[str]) -> None:
        self._counts = counts
        self._dictionary = dictionary
        self._seen: Dict[str, str] = {}
        self._targets: Dict[str, List[str]] = {}
        for word in sorted(counts):
            if len(word) >= SHORTEST_MENDED and word.isalpha() and counts[word] >= FAMILIAR and self._is_word(word):
                self._targets.setdefault(word[0], []).append(word)

    def plain(self, text: str) -> str:
        """The message in lower case with short forms written out, spelling mended and one name for the treatment."""
        words = WORD.sub(lambda match: self._mend(match[0]), _lower(text))
        return " ".join(_NAMES.sub(NAME, words).split())

    @staticmethod
    def masked(plain: str) -> str:
        """A plain message with "it" for the treatment's name."""
        return _MASKED.sub("it", plain)

    def _mend(self, word: str) -> str:
        meant = self._seen.get(word)
        if meant is None:
            if len(self._seen) >= _MEMORY:
                self._seen.clear()
            meant = self._seen[word] = self._meant(word)
        return meant

    def _meant(self, word: str) -> str:
        if word in _SHORT_FORMS:
            return _SHORT_FORMS[word]
        word = _RUN.sub(r"\1\1", word)
        if len(word) < SHORTEST_MENDED or not word.isalpha() or len(word) > 2 * LONG + LONG:
            return word
        if self._counts.get(word, 0) >= FAMILIAR and self._is_word(word):
            return word
        if word.startswith(("mesot", "mezot")) or (len(word) > LONG and OSA.distance(word, NAME, score_cutoff=3) <= 3):
            return word if word in self._dictionary or not word.startswith(("m", "e")) else NAME
        return word if self._is_word(word) else self._nearest(word)

    def _is_word(self, word: str) -> bool:
        known = self._dictionary
        if word in known or self._counts.get(word, 0) >= 3 * FAMILIAR:
            return True
        for ending, instead in _ENDINGS:
            stem = word[: -len(ending)] + instead
            if word.endswith(ending) and len(stem) >= 3:
                doubled = instead == "" and len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in known
                if stem in known or doubled:
                    return True
        if any(word.startswith(start) and len(word) - len(start) >= 4 and word[len(start) :] in known for start in _BEGINNINGS):
            return True
        return any(word[:cut] in known and word[cut:] in known for cut in range(4, len(word) - 3))

    def _nearest(self, word: str) -> str:
        """The familiar word fewest slips away, commoner words first; the word itself when none is near."""
        allowed = 1 if len(word) < LONG else 2
        enough = 4 * self._counts.get(word, 0)
        best, choice = float(allowed + 1), word
        for letter in {word[0], word[1]}:
            for target in self._targets.get(letter, ()):
                if abs(len(target) - len(word)) > allowed or self._counts[target] < enough:
                    continue
                if letter != word[0] and target[:2] != word[1::-1]:
                    continue
                slips = OSA.distance(word, target, score_cutoff=allowed)
                swapped = 0.0 if set(word) == set(target) else 0.3
                cost = slips + swapped - 0.1 * min(len(str(self._counts[target])), 3)
                if slips <= allowed and cost < best:
                    best, choice = cost, target
        return choice


def _lower(text: str) -> str:
    return text.lower().replace("’", "'").replace("‘", "'")
