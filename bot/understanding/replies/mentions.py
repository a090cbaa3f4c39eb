"""Where the options of a question are mentioned in a reply, and which mentions are denied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.content.models import Option, Question
from bot.understanding.replies.stance import UNSURE, stance_at
from bot.understanding.replies.tokens import ASKED, BREAK, BREAKS, Tokens, fold, spelled, stream
from bot.understanding.replies.words import AFTER_NO, ARTICLES, FINE, NEGATION_ENDS, NEGATIONS, word_set

SCOPE = 6
"""How many words a denial reaches ahead, as in ConText [PMC2757457]."""

NO_OPTIONS = frozenset({"none", "none_of_these", "none_tried", "not_sure", "unknown"})
"""Ids of options that say nothing about the others and cannot stand beside them."""

_POLITE = word_set("please thanks")
_MOVED = word_set("go goes going went gone come comes came coming get gets got turn turned bring brought way call")


@dataclass(frozen=True)
class Mention:
    """An option named from word ``start`` to word ``end`` (exclusive) of the reply."""

    option: str
    start: int
    end: int
    denied: bool = False


def alone(question: Question, option_id: str) -> bool:
    """True for an option that excludes all others."""
    return option_id == question.none_option or option_id in NO_OPTIONS


@lru_cache(maxsize=512)
def _phrases(options: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[Tokens, frozenset[str]]:
    result: dict[Tokens, set[str]] = {}
    for option_id, phrases in options:
        for phrase in phrases:
            words = without_articles(fold(phrase))
            if words:
                result.setdefault(words, set()).add(option_id)
    return {words: frozenset(ids) for words, ids in result.items()}


def phrases_of(options: Sequence[Option]) -> dict[Tokens, frozenset[str]]:
    """Every way to name one of ``options``, folded, with the ids it may mean."""
    return _phrases(tuple((option.id, (option.id, option.title, option.text, *option.heard_as)) for option in options))


def exact(options: Sequence[Option], text: str) -> str | None:
    """The option that ``text`` names, word for word.

    What ends in an article ("no my") is not finished, and names none; "n/a" is.
    """
    words = fold(text)
    said = without_articles(words)
    if said != words and words[-1] in ARTICLES - {"a"}:
        return None
    known = phrases_of(options)
    ids = known.get(said) or known.get(tuple(word for word in said if word not in _POLITE)) or frozenset()
    return next(iter(ids)) if len(ids) == 1 else None


def without_articles(words: Tokens) -> Tokens:
    """``words`` without "my", "the" and the like, unless there is nothing else."""
    return tuple(word for word in words if word not in ARTICLES) or words


def words_of(options: Sequence[Option], text: str) -> Tokens:
    """The words of ``text`` with breaks kept, misspelled option words put right."""
    vocabulary = frozenset(word for phrase in phrases_of(options) for word in phrase)
    return without_articles(spelled(stream(text), vocabulary))


def mentions(options: Sequence[Option], words: Tokens) -> list[Mention]:
    """Options named in ``words``, in order, longest names first, each marked when it is denied."""
    known = phrases_of(options)
    longest = max((len(phrase) for phrase in known), default=0)
    result: list[Mention] = []
    position = 0
    while position < len(words):
        for length in range(min(longest, len(words) - position), 0, -1):
            ids = known.get(words[position : position + length])
            if ids and len(ids) == 1 and not _means_something_else(words, position, length):
                result.append(Mention(next(iter(ids)), position, position + length))
                position += length - 1
                break
        position += 1
    taken = frozenset(place for mention in result for place in range(mention.start, mention.end))
    return [Mention(item.option, item.start, item.end, _denied(words, item, taken)) for item in result]


def _means_something_else(words: Tokens, position: int, length: int) -> bool:
    """ "went back", "back of my leg": no back. "Bottom of my feet": no bottom. "Left hand side": no hand."""
    before = words[position - 1] if position else ""
    after = words[position + length] if position + length < len(words) else ""
    if words[position : position + length] == ("hand",):
        return after == "side"
    if words[position : position + length] == ("bottom",):
        return after == "of"
    return words[position : position + length] == ("back",) and (before in _MOVED or after == "of")


def _denied(words: Tokens, mention: Mention, taken: frozenset[int]) -> bool:
    following = (*words[mention.end : mention.end + 3], BREAK, BREAK, BREAK)[:3]
    after = following[0]
    if after in AFTER_NO and following[1] in (*BREAKS, "and", "but"):
        return True
    if after == ASKED and following[1] in AFTER_NO and following[2] in BREAKS:
        return True
    if after in ("is", "are", "feels", "seems") and following[1] in FINE:
        return True
    if after in ("yes", "yeah", "yep"):
        return False
    for place in range(mention.start - 1, max(mention.start - 1 - SCOPE, -1), -1):
        word = words[place]
        if word in BREAKS or word in NEGATION_ENDS or word in ("and", "plus", "also"):
            return False
        if word in NEGATIONS and place not in taken:
            return not _doubts(words, place)
    return False


def _doubts(words: Tokens, place: int) -> bool:
    """ "not sure", "don't know": doubt, and no denial."""
    return any(stance_at(words, start)[0] == UNSURE for start in (place - 1, place) if start >= 0)
