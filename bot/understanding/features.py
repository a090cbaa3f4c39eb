"""Features of a message that its sentence vector blurs: negation, question form, absolute words."""

from __future__ import annotations

import re
from typing import Sequence

import numpy as np
from numpy.typing import NDArray

_NEGATION = re.compile(
    r"\b(?:no|not|never|none|nothing|nobody|neither|nor|without|cannot|hardly|barely|isnt|isn't|doesnt|doesn't|dont|"
    r"don't|didnt|didn't|wont|won't|cant|can't|arent|aren't|wasnt|wasn't|shouldnt|shouldn't|aint|ain't|havent|haven't)\b"
)
AUXILIARIES = "is|was|are|were|did|do|does|can|could|should|will|would"
"""After "when" they begin a question ("when is it over?"); without one it begins a condition ("when it is over")."""
_QUESTION = re.compile(
    r"^(?:is|are|was|does|dose|do|did|can|could|will|would|should|has|have|what|whats|wat|wot|why|how|where|who|which|"
    rf"any|is it|so is|so does|and|when(?= (?:{AUXILIARIES})\b))\b"
)
_TAG = re.compile(r"\b(?:right|correct|true|isn't it|isnt it|doesn't it|doesnt it|innit|yeah|yes|ok|no)\s*[?!.]*$")
_HEARSAY = re.compile(
    r"\b(?:heard|told|says|said|read|claims?|promised|swears?|apparently|everyone|people say|they say)\b"
)
_ABSOLUTE = re.compile(
    r"\b(?:always|never|forever|permanent(?:ly)?|for good|cures?d?|guaranteed?|100|proven|best|all|every|any|zero|"
    r"completely|totally|only|must|first|instead|nothing|everyone|miracle|definitely|obviously|clearly)\b"
)
_HARM = re.compile(
    r"\b(?:deadly|kill(?:s|ed)?|die[sd]?|banned?|forbidden|illegal|dangerous|toxic|poison|scams?|fraud|fake|quack|"
    r"useless|worthless|crap|rubbish|nonsense|bogus|rip ?off|unbearable|agony|torture)\b"
)
_HEDGE = re.compile(
    r"\b(?:may|might|some|sometimes|limited|weak|small|rarely|usually|typically|depends|few|temporary)\b"
)

_INVERTED = re.compile(
    r"\b(?:what|how|where|why|(?:^|[,;:(] ?|\b(?:know|and|so|but|or|me|of) )who)"
    r"(?:'s| is| are| do| does| did| can| could| would| will| should| on earth| many| much| long| often| soon)\b|"
    r"\b(?:is|are|does|did|can|could|will|would|should|has) (?:it|they|there|this|these|those|i|you|we)\b|"
    r"\b(?:do|have) (?:they|there|these|those|i|you|we)\b"
)
_TELL_ME = re.compile(
    r"\b(?:(?:tell|show|give) (?:me|us)|explain|describe|"
    r"(?:wants?|need|like|love|dying|curious|wonder(?:s|ing)?|ask(?:s|ing)?) "
    r"(?:(?:me|you|us) )?(?:(?:to (?:know|hear|understand|ask)|about) )?"
    r"(?:what|how|who|where|why|which|whether|if|when))\b|"
    r"^(?:name|prove|list|convince|spell out|go through)\b"
)
_LEAD_IN = re.compile(r"^(?:(?:so|and|but|ok|okay|well|please|also|or|hi|hello|sorry|anyway)\b[ ,]*)+")
_WONDERS = re.compile(
    r"\b(?:wonder(?:ing|s)?|want to know|(?:like|love) to (?:know|hear)|tell me|explain|curious|asking|asks)\b"
)


def asks_outright(text: str) -> bool:
    """True when a sentence is put as a question, with or without its mark, or says what one wants to be told."""
    lowered = text.lower().replace("’", "'").strip()
    begins = _QUESTION.match(_LEAD_IN.sub("", lowered))
    put = begins is not None or _INVERTED.search(lowered) is not None or _TELL_ME.search(lowered) is not None
    return lowered.endswith("?") or put


def asks(text: str) -> bool:
    """True when a sentence is put as a question, or says that one wants to know."""
    return asks_outright(text) or _WONDERS.search(text.lower()) is not None


def stance_features(text: str) -> NDArray[np.float32]:
    """Nine numbers between 0 and 2 about how a message is put, shape (9,)."""
    lowered = text.lower().replace("’", "'").strip()
    negations = len(_NEGATION.findall(lowered))
    values: Sequence[float] = (
        float(negations % 2),
        float(min(negations, 2)),
        float(lowered.endswith("?")),
        float(bool(_QUESTION.match(lowered))),
        float(bool(_TAG.search(lowered))),
        float(bool(_HEARSAY.search(lowered))),
        float(min(len(_ABSOLUTE.findall(lowered)), 2)),
        float(min(len(_HARM.findall(lowered)), 2)),
        float(min(len(_HEDGE.findall(lowered)), 2)),
    )
    return np.array(values, dtype=np.float32)
