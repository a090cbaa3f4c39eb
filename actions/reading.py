"""A reply read as an answer to the open question, as it was shown."""

from __future__ import annotations

from datetime import date
from typing import Any, Dict, List

from bot.care.fields import MAIN_SITE, SIDES, SITES
from bot.care.reading import sites_without_side, ticked
from bot.content.live import current_pack
from bot.content.models import Option, Question
from bot.understanding.replies import Reading, read_reply
from bot.understanding.replies.mentions import exact

Values = Dict[str, Any]


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
    """What the words answer. A bare side is meant for the place that was asked about."""
    shown = as_shown(question, answers)
    if question.id != SIDES:
        return read_reply(shown, text, today=date.today())
    places = _places(answers)
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


def _places(answers: Values) -> List[Option]:
    sites = ticked(answers, SITES)
    return [option for option in current_pack().questionnaire.question(SITES).options if option.id in sites]


def _open_places(answers: Values) -> List[Option]:
    asked = sites_without_side(answers)[:1]
    return [option for option in _places(answers) if option.id in asked]
