"""Replies to questions with one answer: a choice, or consent."""

from __future__ import annotations

from datetime import date

from bot.content.models import Question
from bot.understanding.replies.ages import read_age
from bot.understanding.replies.durations import read_time_since, read_time_with
from bot.understanding.replies.mentions import Mention, alone, exact, mentions, words_of
from bot.understanding.replies.positions import positions
from bot.understanding.replies.reading import Reading, found, unclear
from bot.understanding.replies.stance import NO, SOFT_NO, SOFT_YES, UNSURE, YES, leading, stance_of, stances
from bot.understanding.replies.tokens import BREAKS, fold


def read_choice(question: Question, text: str, today: date | None) -> Reading:
    """The one option that ``text`` names by place, word, time, age, or a yes or no."""
    ids = [option.id for option in question.options]
    named = exact(question.options, text)
    if named:
        return found(named)
    places = positions(text, len(ids))
    in_bands = _in_bands(ids, text, today)
    if places and (len(places) > 1 or places[0] < 0) and in_bands:
        return in_bands
    if places:
        return _placed(ids, places)
    if in_bands:
        return in_bands
    return _by_stance(ids, text) or _said_in(question, text)


def read_consent(question: Question, text: str) -> Reading:
    """A clear yes or a clear no; anything hedged or mixed is unclear, never consent (GDPR Art. 4(11))."""
    named = exact(question.options, text)
    if named in (YES, NO):
        return found(named)
    places = positions(text, len(question.options))
    if places and question.options:
        return _placed([option.id for option in question.options], places)
    stance = stance_of(text)
    if stance in (YES, NO):
        return found(stance)
    if stance == SOFT_NO:
        return found(NO)
    told = _in_so_many_words(question, text)
    return found(told) if told in (YES, NO) else unclear()


def _in_so_many_words(question: Question, text: str) -> str | None:
    """The option that every word of the reply belongs to: "yes please, call me". One word more, and it is none."""
    words = words_of(question.options, text)
    heard = mentions(question.options, words)
    named = {place for item in heard for place in range(item.start, item.end)}
    rest = [word for place, word in enumerate(words) if place not in named and word not in BREAKS]
    options = {item.option for item in heard}
    denied = any(item.denied for item in heard)
    return options.pop() if len(options) == 1 and not denied and stances(tuple(rest)) in (_NOTHING, _PADDING) else None


_NOTHING, _PADDING = frozenset[str](), frozenset({"filler"})


def _in_bands(ids: list[str], text: str, today: date | None) -> Reading | None:
    if "lt_6w" in ids:
        return read_time_with(text, today)
    if "gt_8w" in ids:
        return read_time_since(text, today)
    if "65_plus" in ids:
        return read_age(text, today)
    return None


def _placed(ids: list[str], places: list[int]) -> Reading:
    if any(place < 0 for place in places):
        return unclear()
    return found(ids[places[0]]) if len(places) == 1 else unclear("several")


def _by_stance(ids: list[str], text: str) -> Reading | None:
    stance = stance_of(text)
    if stance == UNSURE:
        doubt = [option for option in ("not_sure", "unknown", "maybe") if option in ids]
        return found(doubt[0]) if doubt else unclear()
    if stance in (YES, SOFT_YES) and YES in ids:
        return found(YES)
    if stance in (NO, SOFT_NO) and NO in ids:
        return found(NO)
    return None


def _said_in(question: Question, text: str) -> Reading:
    """The option named within a longer reply; yes or no only when nothing more telling is named."""
    words = words_of(question.options, text)
    heard = mentions(question.options, words)
    telling = [
        item for item in heard if not item.denied and not _bare(item, words) and not alone(question, item.option)
    ]
    options = list(dict.fromkeys(item.option for item in telling))
    if len(options) == 1:
        return found(options[0])
    if options:
        return unclear("several")
    ids = [option.id for option in question.options]
    first = leading(fold(text))
    if first in ids:
        return found(str(first))
    denied_yes = [item for item in heard if item.denied and item.option == YES]
    if denied_yes and NO in ids:
        return found(NO)
    rest = list(dict.fromkeys(item.option for item in heard if not item.denied))
    return found(rest[0]) if len(rest) == 1 and alone(question, rest[0]) else unclear()


def _bare(item: Mention, words: tuple[str, ...]) -> bool:
    """A yes, a no, or a filler such as "it was": it names an option only when it is the whole reply."""
    said = " ".join(words[item.start : item.end])
    return stance_of(said) is not None or said in ("it was", "there is", "there is one", "normal", "done")
