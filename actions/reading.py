"""A reply read as an answer to the open question, as it was shown."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Dict, List, Optional, Tuple

from bot.care.fields import (
    ALTERNATIVES,
    ALTERNATIVES_TRIED,
    BARRIER,
    CONTACT_VALUE,
    MAIN_SITE,
    MESO_BASELINE,
    MESO_NOW,
    MESO_SESSIONS,
    RED_FLAGS,
    SIDES,
    SITES,
)
from bot.care.reading import sites_without_side, ticked
from bot.content.live import current_pack
from bot.content.models import Option, Question
from bot.understanding.replies import Reading, read_reply
from bot.understanding.replies.mentions import exact
from bot.understanding.replies.progress import read_progress

Values = Dict[str, Any]

SERIES = (MESO_SESSIONS, MESO_BASELINE, MESO_NOW)
_EVERY_PLACE = re.compile(r"\b(?:everywhere|everything|all|each|every)\b", re.IGNORECASE)
"""A side that is meant for all places at once: "both sides everywhere"."""
_QUESTION_AFTER = re.compile(r"\s*[,.;!]\s*(?:but |and )?|\s+but\s+", re.IGNORECASE)
_ONLY_A_NUMBER = re.compile(
    r"\W*(?:(?:about|around|maybe|it'?s|it is|i'?d say|say|an?|just|only)\s+)*(?:\d+|[a-z]+)"
    r"(?:\s*/\s*10| out of (?:10|ten))?",
    re.IGNORECASE,
)
FEW = 5
"""Most words of an answer that stands in front of a question."""
_WORDS = re.compile(r"[a-z]{2}", re.IGNORECASE)
_CLAUSES = re.compile(r"[,.;]|\b(?:but|and)\b", re.IGNORECASE)


def as_shown(question: Question, answers: Values) -> Question:
    """The question with the options the patient sees: the main site is picked out of the sites that hurt."""
    if question.id != MAIN_SITE:
        return question
    shown = tuple(option for option in question.options if option.id in ticked(answers, SITES))
    return question.copy(update={"options": shown}) if shown else question


def names_option(question: Question, text: str) -> bool:
    """True when the words are an option's own, such as "back" where it hurts: then they are no command."""
    return exact(question.options, text) is not None


def read_text(question: Question, answers: Values, text: str) -> Reading:
    """What the words answer. A bare side is meant for the place that was asked about.

    How an option worked out may be told by its name, and of another option: what is kept follows the names.
    """
    shown = as_shown(question, answers)
    told = results_in(text, ticked(answers, ALTERNATIVES_TRIED)) if question.id in ALTERNATIVES else {}
    if told:
        return Reading("value", told.get(question.id) or next(iter(told.values())))
    if question.id != SIDES:
        return read_reply(shown, text, today=date.today())
    places = _places(answers)
    if _EVERY_PLACE.search(text):
        return read_reply(shown, text, sites=places)
    spoken_of = read_reply(current_pack().questionnaire.question(SITES), text).sides
    asked = places if not spoken_of.keys().isdisjoint(option.id for option in places) else _open_places(answers)
    return read_reply(shown, text, sites=asked)


def read_choices(question: Question, choices: List[str]) -> Reading:
    """A button or ticked boxes; one of another question makes them unclear."""
    known = {option.id for option in question.options}
    if not known.issuperset(choices):
        return Reading("unclear", reason="no_match")
    if question.kind == "multi":
        return Reading("value", list(dict.fromkeys(choices)))
    return Reading("value", choices[0]) if len(choices) == 1 else Reading("unclear", reason="several")


def any_words(question: Question) -> bool:
    """True for a question that any words answer."""
    return question.kind == "text" and question.id != CONTACT_VALUE


def answer_first(question: Question, answers: Values, text: str) -> Optional[Reading]:
    """The answer in front of a question of the patient's own: the 7 of "7, but is it safe?".

    Only a few words, and of a number no more than the number: "10 sessions, is that enough?" is no score.
    """
    if question.kind in ("consent", "text") or question.id == RED_FLAGS:
        return None
    first, *rest = _QUESTION_AFTER.split(text, maxsplit=1)
    short = _ONLY_A_NUMBER.fullmatch(first) if question.kind in ("scale", "number") else len(first.split()) <= FEW
    if not rest or not short:
        return None
    reading = read_text(question, answers, first)
    return reading if reading.outcome == "value" else None


def results_in(text: str, options: Tuple[str, ...]) -> Dict[str, str]:
    """How options worked out, told along with the ticks: "physio helped, the pills did not".

    A number is a place in the list of options and tells nothing of how they worked out.
    """
    told: Dict[str, str] = {}
    tried = current_pack().questionnaire.question(ALTERNATIVES_TRIED)
    spoken_of: List[str] = []
    for clause in filter(_WORDS.search, _CLAUSES.split(text)):
        named = read_reply(tried, clause)
        if named.outcome == "value" and isinstance(named.value, list):
            spoken_of = named.value
        for option in spoken_of:
            result = read_reply(current_pack().questionnaire.question(option), clause) if option in options else None
            if result and result.outcome == "value":
                told[option] = str(result.value)
    return told


def barriers_in(text: str) -> Dict[str, List[str]]:
    """What got in the way, told along with "could not get it": "it cost too much"."""
    if not _WORDS.search(text):
        return {}
    reading = read_reply(current_pack().questionnaire.question(BARRIER), text)
    return {BARRIER: reading.value} if reading.outcome == "value" and isinstance(reading.value, list) else {}


def series_told(question: Question, text: str) -> Dict[str, int]:
    """Sessions and both scores, told at once when one of them was asked: "five sessions, was 8, now 6"."""
    told = read_progress(text) if question.id in SERIES else None
    return dict(zip(SERIES, (told.sessions, told.before, told.now), strict=True)) if told else {}


def _places(answers: Values) -> List[Option]:
    sites = ticked(answers, SITES)
    return [option for option in current_pack().questionnaire.question(SITES).options if option.id in sites]


def _open_places(answers: Values) -> List[Option]:
    asked = sites_without_side(answers)[:1]
    return [option for option in _places(answers) if option.id in asked]
