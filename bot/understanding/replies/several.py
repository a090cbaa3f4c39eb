"""Replies to questions with several answers.

A denied mention is no tick. "None of these" is heard only when the reply says that and nothing else, and for
the safety question only without a hedge: what is unclear there is never stored as a no.
"""

from __future__ import annotations

import re
from itertools import groupby

from bot.content.models import Question
from bot.understanding.replies.mentions import Mention, alone, exact, mentions, words_of
from bot.understanding.replies.positions import positions
from bot.understanding.replies.reading import Reading, found, unclear
from bot.understanding.replies.sides import LATERAL_QUESTION, sides_of
from bot.understanding.replies.stance import NO, SOFT_NO, UNSURE, stance_of
from bot.understanding.replies.tokens import BREAKS, Tokens
from bot.understanding.replies.words import ALL_OF_THEM, ALL_OVER, NEGATIONS, word_set

SAFETY_QUESTION = "redflag_check"

_DOUBTFUL = re.compile(r"\?|^\W*[a-z]\)\W*$", re.IGNORECASE)
"""A question mark, or a lettered line of a list that has no letters: too weak for "none" on safety."""

_EXCEPT = word_set("except apart besides excluding minus")
_SHARED = re.compile(r"\b(upper|lower|mid|middle) (?:and|&|or|/|,) ?(upper|lower|mid|middle) ([a-z]+)")
"""Two places that share a word: "upper and lower back"."""

_DENYING = word_set("i have ive got any or and a")
"""Words that may stand beside a sign in a clause that denies it."""
_QUALIFIED = word_set("not no none dont never after clear fine good okay at")
"""Words that turn "all" into something else: "all clear", "all fine", "not all", "not at all"."""


def read_several(question: Question, text: str) -> Reading:
    """The options that ``text`` ticks, in the order of the file."""
    reading = _read(question, text)
    said_none = reading.value == [question.none_option]
    return unclear() if said_none and question.id == SAFETY_QUESTION and _DOUBTFUL.search(text) else reading


def _read(question: Question, text: str) -> Reading:
    ids = [option.id for option in question.options]
    named = exact(question.options, text)
    if named:
        return _ticked(question, [named])
    places = positions(text, len(ids))
    if places:
        return unclear() if any(place < 0 for place in places) else _ticked(question, [ids[place] for place in places])
    stance = stance_of(text)
    if question.none_option and (stance == NO or (stance == SOFT_NO and question.id != SAFETY_QUESTION)):
        return found([question.none_option])
    if stance == UNSURE:
        doubt = [option for option in ids if option in ("not_sure", "unknown")]
        return found(doubt) if doubt else unclear()
    return _said_in(question, text)


def _said_in(question: Question, text: str) -> Reading:
    words = words_of(question.options, _SHARED.sub(r"\1 \3 and \2 \3", text.lower()))
    named = [option for option in question.options if not alone(question, option.id)]
    everything = ALL_OVER if question.id == LATERAL_QUESTION else ALL_OF_THEM
    rest = _without(words, everything)
    if rest != words and not _QUALIFIED & set(rest):
        besides = [item.option for item in mentions(named, rest)]
        if not besides or _EXCEPT & set(rest) or rest[:1] == ("but",):
            return _ticked(question, [option.id for option in named if option.id not in besides])
    if question.none_option and _all_denied(question, words):
        return found([question.none_option])
    heard = [item for item in mentions(named, words) if not item.denied]
    return _ticked(question, [item.option for item in heard], _sides(question, words, heard)) if heard else unclear()


def _all_denied(question: Question, words: Tokens) -> bool:
    """True for "no chest pain, no fever, nothing like that": every clause denies, and the last of them denies all.

    A reply of one clause has been read as a whole before; what it says beside a no is not passed over here.
    """
    clauses = [tuple(part) for is_break, part in groupby(words, key=BREAKS.__contains__) if not is_break]
    whole = [stance_of(" ".join(clause)) == NO or exact(question.options, " ".join(clause)) for clause in clauses]
    said_none = len(clauses) > 1 and whole[-1] in (True, question.none_option)
    return said_none and all(
        one in (True, question.none_option) or _denies_only(question, clause)
        for one, clause in zip(whole, clauses, strict=True)
    )


def _denies_only(question: Question, clause: Tokens) -> bool:
    heard = mentions([option for option in question.options if not alone(question, option.id)], clause)
    named = {place for item in heard for place in range(item.start, item.end)}
    rest = {word for place, word in enumerate(clause) if place not in named}
    return bool(heard) and all(item.denied for item in heard) and rest <= NEGATIONS | _DENYING


def _sides(question: Question, words: Tokens, heard: list[Mention]) -> dict[str, str]:
    return sides_of(words, heard) if question.id == LATERAL_QUESTION else {}


def _ticked(question: Question, options: list[str], sides: dict[str, str] | None = None) -> Reading:
    ticks = [option for option in options if not alone(question, option)] or options[:1]
    ordered: list[str] = [option.id for option in question.options if option.id in ticks]
    return Reading("value", ordered, sides=sides or {})


def _without(words: Tokens, phrases: tuple[Tokens, ...]) -> Tokens:
    kept: list[str] = []
    position = 0
    while position < len(words):
        length = max(
            (len(phrase) for phrase in phrases if words[position : position + len(phrase)] == phrase), default=0
        )
        if not length:
            kept.append(words[position])
        position += length or 1
    return tuple(kept)
