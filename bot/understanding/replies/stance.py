"""Does a whole reply say yes, no, something in between, or that it will not answer?

A stance is read only when every word of the reply is accounted for, so that "no, my chest hurts" is not a no.
"""

from __future__ import annotations

import re

from bot.understanding.replies.tokens import Tokens, fold
from bot.understanding.replies.words import STANCES, word_set

YES, NO, SOFT_YES, SOFT_NO, UNSURE = "yes", "no", "soft_yes", "soft_no", "unsure"

_MEANING: dict[Tokens, str] = {phrase: stance for stance, phrases in STANCES.items() for phrase in phrases}
_LONGEST = max(len(phrase) for phrase in _MEANING)

_REFUSALS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:id|i would|i|would|much)? ?(?:rather|prefer) (?:not|no)(?: (?:to|say|answer|tell|share|talk"
        r"|disclose|discuss)\b.*)?$",
        r"(?:i )?(?:prefer|choose|wish|want) (?:to )?(?:skip|not to)\b.*$",
        r"(?:lets |can we |can i |i want to |id like to |just )?(?:skip|pass)(?: on)?"
        r"(?: this| that| it| one| the| question| please| for| now)*$",
        r"next(?: question| one| please)*$",
        r"no comment$",
        r"(?:thats |its )?(?:none of|not) (?:your|ya|yer|anyones|anybodys) (?:business|beeswax|concern"
        r"|damn business|bloody business)$",
        r"(?:thats |its )?(?:too )?(?:private|personal|confidential)$",
        r"mind (?:your|ya) own(?: business)?$",
        r"(?:i )?(?:wont|dont want to|dont wanna|refuse to|decline to|dont wish to|dont care to"
        r"|am not going to|im not going to|not gonna"
        r"|im not gonna)(?: (?:say|answer|tell|share|disclose|discuss|talk)\b.*)$",
        r"(?:im )?not (?:telling|saying|answering|sharing)\b.*$",
        r"(?:i )?(?:decline|refuse)(?: to answer)?$",
        r"(?:leave it|leave that|leave this) (?:blank|out|empty|open)$",
        r"(?:i )?(?:dont want to|dont wanna)$",
    )
)
_POLITE = re.compile(
    r"^(?:(?:sorry|um|uh|well|oh|no|hmm|please|okay|actually|honestly) )+|(?: (?:please|thanks"
    r"|thank you|sorry|mate|doc))+$"
)


def stances(words: Tokens) -> frozenset[str] | None:
    """The stances in ``words``, or None when a word belongs to none of them."""
    heard: list[str] = []
    position = 0
    while position < len(words):
        stance, length = stance_at(words, position)
        if not length:
            return None
        heard.append(stance)
        position += length
    return frozenset(heard)


def stance_at(words: Tokens, position: int) -> tuple[str, int]:
    """The stance of the longest phrase that begins at ``position``, and its length in words (0: none)."""
    for length in range(min(_LONGEST, len(words) - position), 0, -1):
        stance = _MEANING.get(words[position : position + length])
        if stance:
            return stance, length
    return "", 0


def stance_of(text: str) -> str | None:
    """ "yes", "no", "soft_yes", "soft_no" or "unsure" when that is all ``text`` says; None when it says more."""
    heard = stances(fold(text))
    if not heard:
        return None
    said = heard - {"filler", "well"}
    if NO in said and said <= {NO, SOFT_NO}:
        return SOFT_NO if SOFT_NO in said else NO
    if YES in said and said <= {YES, SOFT_YES}:
        return YES if SOFT_YES not in said else SOFT_YES
    return next(iter(said)) if len(said) == 1 else (UNSURE if UNSURE in said and said <= {UNSURE, SOFT_YES} else None)


def says_no(text: str) -> bool:
    """True for a plain no and nothing else: no hedge ("not really"), no doubt, no further words."""
    return stance_of(text) == NO


def says_yes(text: str) -> bool:
    """True for a plain yes and nothing else."""
    return stance_of(text) == YES


_OPENERS = word_set(
    "yes yeah yea yep yup ya yah y si sure definitely absolutely no nope nah naw none nothing never not"
)


def leading(words: Tokens) -> str | None:
    """YES or NO when the reply opens with one and does not take it back: "yes, a rash", "no I never did"."""
    position = 0
    first: str | None = None
    while position < len(words):
        stance, length = stance_at(words, position)
        if first is None and stance in (YES, NO, SOFT_NO, SOFT_YES):
            if words[position] not in _OPENERS:
                return None
            first = YES if stance in (YES, SOFT_YES) else NO
        elif stance == UNSURE or (stance in (YES, NO) and stance != first) or (not length and first is None):
            return None
        position += max(length, 1)
    return first


def declines(text: str) -> bool:
    """True when the patient would rather not answer."""
    said = " ".join(fold(text))
    return any(pattern.match(_POLITE.sub("", said)) or pattern.match(said) for pattern in _REFUSALS)
