"""Is this message plainly in another language than English?

Scripts tell most languages apart. For Latin letters, function words and the words of pain decide: each
word is *sure* (that language and nothing else) or *weak* (also a name, English, or a common misspelling
of English). A false alarm on badly spelled English is worse than a missed language, so a message counts as
foreign only with a sure word, enough evidence, and next to no English.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from bot.understanding.clean import clean
from bot.understanding.language_words import ENGLISH, GREETINGS, OTHER, SURE, WEAK

SURE_WEIGHT, WEAK_WEIGHT, NEEDED = 2, 1, 3
"""Evidence a distinct word gives, and how much a message needs."""

WHOLE = 4
"""A message of so many words, each of one language, needs no sure word ("que es la mesoterapia")."""

_WORD = re.compile(r"[^\W\d_]+")

_SCRIPTS: dict[str, str] = {
    "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "CJK": "zh", "ARABIC": "ar", "CYRILLIC": "ru",
    "GREEK": "el", "HEBREW": "he", "DEVANAGARI": "hi", "THAI": "th", "BENGALI": "bn", "TAMIL": "ta",
    "TELUGU": "te", "GUJARATI": "gu", "GURMUKHI": "pa", "KANNADA": "kn", "MALAYALAM": "ml", "SINHALA": "si",
    "GEORGIAN": "ka", "ARMENIAN": "hy", "KHMER": "km", "LAO": "lo", "MYANMAR": "my", "ETHIOPIC": "am",
    "TIBETAN": "bo",
}  # fmt: skip
"""First word of a letter's Unicode name -> the language most people write with it."""

_LETTERS: dict[str, str] = {
    "پ": "fa", "چ": "fa", "ژ": "fa", "گ": "fa", "ٹ": "ur", "ڈ": "ur", "ڑ": "ur", "ے": "ur",
    "і": "uk", "ї": "uk", "є": "uk", "ґ": "uk",
}  # fmt: skip
"""Letters that narrow a script down to a neighbour language."""

_BORROWED = re.compile(
    r"\b(?:je ne sais quoi|c'?est la vie|carpe diem|et al|in vitro|in vivo|in situ|a la carte|d[eé]j[aà] vu"
    r"|que sera sera|vis[- ][aà][- ]vis|no bueno|mea culpa|status quo|persona non grata|cauda equina"
    r"|hasta la vista|caf[eé] au lait|mon dieu|dios mio)\b",
    re.IGNORECASE,
)
"""Set phrases that English speakers use."""


def detect(text: object) -> str | None:
    """The ISO 639-1 code of a message plainly not in English, ``"other"``, or None.

    None means English, too short, a name, medical Latin, or in doubt. Never raises.
    """
    message = clean(text)
    letters = [character for character in message if character.isalpha()]
    foreign = [script for script in map(_script, letters) if script]
    # Two letters of another script, and most of the message: "5 µg" or "α-blocker" stay English.
    if len(foreign) >= 2 and 2 * len(foreign) > len(letters):
        return _of_script(message, foreign)
    words = [word.lower() for word in _WORD.findall(_plain_quotes(_BORROWED.sub(" ", message)))]
    return GREETINGS.get(" ".join(words)) or _of_words(words, message)


def _plain_quotes(text: str) -> str:
    return text.replace("\u2019", "'").replace("'", " ")


def _script(letter: str) -> str | None:
    if letter < "\u0370":
        return None
    name = unicodedata.name(letter, "").partition(" ")[0].partition("-")[0]
    return _SCRIPTS.get(name, OTHER if name not in {"LATIN", "MICRO", "KELVIN", "MATHEMATICAL", "FULLWIDTH"} else None)


def _of_script(message: str, scripts: list[str]) -> str:
    for letter, code in _LETTERS.items():
        if letter in message.lower():
            return code
    if "ja" in scripts:  # Japanese mixes Chinese characters with its own.
        return "ja"
    return Counter(scripts).most_common(1)[0][0]


def _of_words(words: list[str], message: str) -> str | None:
    distinct = set(words)
    if len(words) < 2:
        return None
    evidence = {code: _evidence(distinct, code) for code in SURE}
    code = max(evidence, key=lambda key: (evidence[key], len(distinct & SURE[key]), key != OTHER))
    english = len((distinct & ENGLISH) - SURE[code])
    marked = sum(1 for word in distinct if not word.isascii())
    found = evidence[code] + min(marked, 2) * WEAK_WEIGHT + any(sign in message for sign in "¿¡")
    if len(distinct) >= WHOLE and distinct <= SURE[code] - ENGLISH:
        return code
    if found < NEEDED or found <= 2 * english:
        return None
    # One foreign word and an accent may be a name ("the São Paulo clinic"), so two words are needed.
    if len(distinct & SURE[code]) >= 2 and evidence[code]:
        return code
    return OTHER if marked >= 2 and 2 * marked >= len(words) and not english else None


def _evidence(words: set[str], code: str) -> int:
    heard = words & SURE[code]
    sure = len(heard - WEAK)
    return SURE_WEIGHT * sure + WEAK_WEIGHT * len(heard & WEAK) if sure else 0
