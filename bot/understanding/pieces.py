"""A long or double message cut into the pieces that may each hold a question."""

from __future__ import annotations

import re
from typing import List

from bot.understanding.features import AUXILIARIES, asks_outright

MAX_PIECES = 7
"""Pieces read of one message; the last ones are kept, for rambling patients ask at the end."""
MIN_WORDS, MIN_WORDS_ASKED = 3, 2

_SENTENCE_END = re.compile(r"(?<=[.?!;\n])\s+|\n+|\s+-\s+")
_ASKING = (
    r"(?:how|what|whats|is|isn't|does|dose|do|did|can|could|will|are|when|who|why|where|which|should|would|has|have|if|"
    r"whether|tell me|(?:in|on|at|to|for|by|with|from|after|since|under|of)\s+(?:what|which|whom|how long|how many))"
)
_FILLER = (
    r"and|also|then|so|oh|or|on the flip side|while you're at it|second(?:ly)?|next|finally|lastly|roughly|about|maybe|"
    r"please|tell me|excuse me|sorry|well|ok|okay|anyhow|anyway|again|just"
)
_NEXT_QUESTION = re.compile(
    rf"(?:,|\b(?:and|n|also|plus|but|then|or)\b|&|\+)[\s,]*(?:(?:{_FILLER})[\s,]+)*(?={_ASKING}\b)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?:(?:,|\band\b)\s*)*(?<!\S)(?:\(?(?:[1-4]|[a-d]|i{{1,3}})\)|[1-4][.:]|[12](?=\s+{_ASKING}\b))(?=\s)",
    re.IGNORECASE,
)
"""Questions that the patient numbers: "(1) ... (2) ...", "1. ...", "a) ..."."""
_CONDITION = re.compile(
    r"(?:and|but|so|also|ok|okay|well)?[ ,]*"
    rf"(?:if|once|when(?! (?:{AUXILIARIES})\b)|whenever|before|after|since|as|"
    r"because|given|while|although|though|unless|until|now that|say|suppose|supposing|assuming|whether|even if|"
    r"in case)\b",
    re.IGNORECASE,
)
"""A clause that begins like this belongs to the one that follows: "once it is done, does the pain stay away?"."""
_TELLING = re.compile(
    r"(?:i|i'm|i've|you|we|they|he|she|it|it's|my|your|our|his|her|their|the|this|that|these|there|a|an|first|last)\b",
    re.I,
)


def split(text: str) -> List[str]:
    """Sentences, and clauses that begin a new question. One piece means there was nothing to cut.

    A clause cut from a question keeps its question mark, unless it begins like something told. A sentence that
    ends in a full stop is left whole, for "and has been quoted a price." asks nothing, unless it says what one wants
    to know.
    """
    pieces: List[str] = []
    for sentence in _sentences(text):
        told = sentence.endswith((".", "!")) and not asks_outright(sentence)
        clauses = [sentence] if told else _joined([clause.strip(" ,") for clause in _NEXT_QUESTION.split(sentence)])
        mark = "?" if clauses[-1].endswith("?") else ""
        pieces += [clause if _TELLING.match(clause) else clause + mark for clause in clauses[:-1]] + clauses[-1:]
    return [piece for piece in pieces if _is_long_enough(piece)][-MAX_PIECES:]


def _is_long_enough(piece: str) -> bool:
    return len(piece.split()) >= (MIN_WORDS_ASKED if piece.endswith("?") else MIN_WORDS)


def _sentences(text: str) -> List[str]:
    parts = _NUMBER.split(text) if len(_NUMBER.findall(text)) > 1 else [text]
    return [sentence for part in parts for sentence in _SENTENCE_END.split(part)]


def _joined(clauses: List[str]) -> List[str]:
    """Clauses with each condition put back before the one it belongs to."""
    joined: List[str] = []
    for clause in clauses:
        if joined and _CONDITION.match(joined[-1]) and not joined[-1].endswith("?"):
            joined[-1] += ", " + clause
        else:
            joined.append(clause)
    return joined
