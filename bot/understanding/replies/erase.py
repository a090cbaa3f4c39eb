"""The reply to "This erases your whole chat. Do you want to go on?", in whatever words it comes."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Optional

from bot.understanding.replies.stance import says_no, says_yes, stances
from bot.understanding.replies.tokens import fold
from bot.understanding.replies.words import word_set

_ERASE = word_set("delete deleted erase erased wipe remove forget clear purge confirm confirmed proceed do")
_KEEP = word_set("keep cancel stop leave nevermind nvm mind abort undo back")
_NOT = word_set("not dont never without")
_NO = word_set("no nope nah")
_YES = word_set("yes yeah yep yup ya y sure ok okay")
_BESIDE = word_set(
    "i im am id you want wanted to the that this it its all everything anything of my our me data chat answers "
    "messages history conversation info information details please thanks thank just now yet then so and lets let "
    "really well oh actually wait sorry ahead go changed on as is for"
)
_MARKS = str.maketrans(dict.fromkeys(".,!;-", " "))
_KNOWN = _ERASE | _KEEP | _NOT | _NO | _YES | _BESIDE


def wants_erased(text: str) -> Optional[bool]:
    """True to erase, False to keep, None for anything else.

    Every word must be one that is said about erasing: a reply that also tells of a symptom is read as a message.
    """
    if says_yes(text) or says_no(text):
        return says_yes(text)
    if stances(fold(text)):  # "hmm", "maybe": no clear yes, so nothing is erased, and the patient is told so
        return False
    plain = re.sub(r"['\u2019]", "", text.lower())
    words = plain.translate(_MARKS).split()
    if not words or not _KNOWN.issuperset(words):
        return None
    said = frozenset(words)
    if said & _KEEP:
        return _keeping(words, said)
    if said & _NOT or (said & _NO and not said & (_ERASE | _YES)):
        return False
    if said & _NO or "wait" in said:
        return None
    return True if said & (_ERASE | _YES) or "go" in said else None


def _keeping(words: list[str], said: frozenset[str]) -> Optional[bool]:
    """ "Keep it" and "no, keep it" keep; "do not keep it" erases; "keep it, delete it" says neither."""
    denied = any(one in _NOT and other == "keep" for one, other in pairwise(words))
    if denied:
        return True
    return False if not said & (_ERASE - {"do"}) or said & _NOT else None
