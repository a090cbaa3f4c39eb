"""An answer becomes part of the others; a consent is kept with its words, version and time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Dict

from rasa_sdk.events import SlotSet

from actions.reading import barriers_in, results_in
from actions.state import Event
from bot.care.fields import ALTERNATIVES, ALTERNATIVES_TRIED, BARRIER, CONSENT, CONSENTS, DECLINED, SIDES, SITES
from bot.care.flow import normalise
from bot.care.reading import sites_without_side, ticked
from bot.content.live import current_pack
from bot.content.models import Question

Values = Dict[str, Any]

YES = "yes"


def with_answer(answers: Values, question: Question, value: Any, sides: Dict[str, str], text: str) -> Values:
    """The answers once ``question`` has this value, with what ``text`` tells along with it.

    A side belongs to the site it was asked or said about. "Physio helped" is a result beside a tick.
    """
    asked = question.id
    if asked in CONSENTS and value != DECLINED:
        value = value in (YES, True)
    known = dict(answers.get(SIDES) or {}) if answers.get(SIDES) != DECLINED else {}
    after = {**answers, asked: value}
    if asked == SITES and sides:
        after[SIDES] = {**known, **sides}
    if asked == SIDES and value != DECLINED:
        sites = ticked(answers, SITES)
        named = value if isinstance(value, dict) else dict.fromkeys(sites_without_side(answers)[:1], value)
        after[SIDES] = {**known, **{site: side for site, side in named.items() if site in sites}}
    if asked == ALTERNATIVES_TRIED:
        after.update(results_in(text, ticked(after, ALTERNATIVES_TRIED)))
    if asked in ALTERNATIVES:
        after = _by_name(after, asked, results_in(text, ticked(after, ALTERNATIVES_TRIED)))
    if after.get(asked) == "could_not" and asked in ALTERNATIVES and BARRIER not in answers:
        after.update(barriers_in(text))
    return normalise(after)


def _by_name(after: Values, asked: str, told: Dict[str, str]) -> Values:
    """How options worked out goes to the options named: asked about exercise, "physio helped" is no answer to that."""
    if not told:
        return after
    new = {option: result for option, result in told.items() if option == asked or option not in after}
    return {field: value for field, value in {**after, **new}.items() if field != asked or asked in told}


def consent_record(question: Question, given: Any) -> Event:
    """What was agreed to or refused: the words shown, their version, the time."""
    record = {
        "version": current_pack().clinic.consent_version,
        "at": datetime.now(UTC).isoformat(),
        "given": given,
        "text": question.ask,
    }
    return SlotSet("consent_record" if question.id == CONSENT else "handoff_record", record)
