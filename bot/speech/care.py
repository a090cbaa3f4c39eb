"""Speaking of care: the questions and what is said around them. Where it leads is ``bot.speech.outcome``."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional

from bot.care import flow
from bot.care.fields import CONSENT, CONSENTS, CONTACT, HANDOFF, MAIN_SITE, MAX_SCORE, ORDER, SIDES, SITES
from bot.care.reading import answered, sites_without_side, ticked
from bot.content.models import Question
from bot.speech import parts
from bot.speech.choices import CHANGE, CHANGE_ANSWER, CONFIRM_NO, CONFIRM_YES, CONTINUE, SKIP, START_ANEW
from bot.speech.parts import Choice, Part, Reply, choice, choices, text
from bot.speech.situation import Situation
from bot.speech.voice import Voice
from bot.speech.worded import answer_line, asks_about_other, label, listed, site_text

WHY_UNCLEAR = {
    "range": "one_number",
    "decimal": "one_number",
    "several": "pick_one",
    "reworded": "reworded",
    "declined": "once_more",
}
"""Why a reply was no answer, to the phrase that says so; any other reason gets "Sorry, I did not catch that."."""
LATELY = 3
"""Replies looked back at: the list of answers is not shown again after each interruption."""
NUMBERS = frozenset({"scale", "number"})


def ask(voice: Voice, situation: Situation, question_id: str) -> Reply:
    """The next question; the same one in other words after an unclear reply; a value to confirm; or whether to go on.

    Before the last question, the answers so far are shown, and each can still be changed.
    """
    question = voice.pack.questionnaire.question(question_id)
    to_confirm = situation.slots.get("to_confirm")
    if situation.slots.get("paused"):
        return Reply("questionnaire", (_go_on(voice),))
    if situation.slots.get("changing"):
        return Reply("questionnaire", (_which(voice, situation),))
    if to_confirm is not None:
        return Reply("questionnaire", (_confirm(voice, to_confirm),))
    asked = _question_part(voice, situation, question)
    if _unclear(situation, question):
        return Reply("questionnaire", (asked,))
    if question_id == CONSENT:
        return Reply("questionnaire", (text(voice.phrase("questionnaire.intro")), asked))
    if question_id == HANDOFF or _is_last(situation, question_id):
        so_far = text(voice.phrase("questionnaire.review", list=listed(_lines(voice, situation.answers))))
        shown = any(so_far in reply["parts"] for reply in situation.said[:LATELY])
        return Reply("questionnaire", (asked,) if shown else (so_far, asked))
    return Reply("questionnaire", (asked,))


def note(voice: Voice, situation: Situation, key: str = "", answers: Optional[Mapping[str, Any]] = None) -> Reply:
    """A short line between questions, such as "All right, we skip that one."; some name answers."""
    lines = _lines(voice, answers or {})
    words = voice.phrase(f"questionnaire.{key}", value=". ".join([*lines, ""]).strip(), list=listed(lines))
    return Reply("questionnaire", (text(words),))


def why(voice: Voice, situation: Situation, question: str = "") -> Reply:
    """Why the open question is asked."""
    return Reply("questionnaire", (text(voice.say(voice.pack.questionnaire.question(question).why)),))


def asked_of(situation: Situation) -> Dict[str, Any]:
    """Every answer, with how to reach the patient, which is kept apart from the others."""
    contact = {field: situation.slots[field] for field in CONTACT if field in situation.slots}
    return {**situation.answers, **contact}


def changeable(answers: Mapping[str, Any]) -> List[str]:
    """The questions the patient answered, in asking order. What was not tried follows from another answer."""
    given = [one for one in ORDER if one in answers and answers[one] != "not_tried" and answered(answers, one)]
    return [one for one in given if one not in CONSENTS]


def _go_on(voice: Voice) -> Part:
    options = [
        choice(CONTINUE, voice.phrase("questionnaire.continue")),
        choice(START_ANEW, voice.phrase("questionnaire.start_anew")),
    ]
    return choices(voice.phrase("questionnaire.paused"), options)


def _which(voice: Voice, situation: Situation) -> Part:
    named = [choice(CHANGE + question, label(voice, question)) for question in changeable(asked_of(situation))]
    return choices(voice.phrase("questionnaire.change_which"), named)


def _is_last(situation: Situation, question_id: str) -> bool:
    """True for the last question of a visit that had no room to ask about contact."""
    answers = asked_of(situation)
    planned = flow.plan(answers, int(situation.slots.get("carried") or 0))
    return HANDOFF not in planned and planned[-1:] == (question_id,)


def _lines(voice: Voice, answers: Mapping[str, Any]) -> List[str]:
    return [answer_line(voice, one, answers[one]) for one in changeable(answers)]


def _unclear(situation: Situation, question: Question) -> str:
    """Why the last reply to this question was no answer; empty when there was none."""
    unclear = situation.slots.get("unclear") or {}
    return str(unclear.get("reason")) if unclear.get("question") == question.id else ""


def _confirm(voice: Voice, value: Any) -> Part:
    options = [
        choice(CONFIRM_YES, voice.phrase("questionnaire.yes")),
        choice(CONFIRM_NO, voice.phrase("questionnaire.no")),
    ]
    key = "confirm_top" if value == MAX_SCORE else "confirm"
    return choices(voice.phrase(f"questionnaire.{key}", value=value), options)


def _question_part(voice: Voice, situation: Situation, question: Question) -> Part:
    words = _wording(voice, situation, question)
    options = _options(voice, situation, question)
    skip = choice(SKIP, voice.phrase("questionnaire.skip"))
    if question.kind == "scale":
        part = parts.scale(words, voice.say(question.low), voice.say(question.high))
        return {**part, "options": options, "skip": skip}
    if question.kind == "multi":
        return {**parts.multi(words, options, question.none_option), "skip": skip}
    if question.kind in ("number", "text"):
        return {**text(words), "options": options, "skip": skip} if options else {**text(words), "skip": skip}
    if question.id == HANDOFF:
        return choices(words, [*options, choice(CHANGE_ANSWER, voice.phrase("questionnaire.change"))])
    if question.kind == "consent":
        return choices(words, options)
    return {**choices(words, options), "skip": skip}


def _wording(voice: Voice, situation: Situation, question: Question) -> str:
    lines: List[str] = []
    unclear = _unclear(situation, question)
    if unclear:
        key = "range" if unclear == "several" and question.kind in NUMBERS else unclear
        lines.append(voice.phrase(f"questionnaire.{WHY_UNCLEAR.get(key, 'unclear')}"))
    elif question.id != CONSENT:
        left = flow.remaining(asked_of(situation), int(situation.slots.get("carried") or 0))
        lines.append(voice.phrase("questionnaire.left", left=left) if left > 1 else voice.phrase("questionnaire.last"))
    asked = question.ask_other if question.ask_other and asks_about_other(situation.answers) else question.ask
    words = voice.say(question.ask_again if unclear else asked)
    if question.id == SIDES:
        words = f"{site_text(voice, _open_site(situation))}: {words}"
    lines.append(f"**{words}**" if question.id != CONSENT else words)
    if question.hint:
        lines.append(voice.say(question.hint))
    return "\n\n".join(lines)


def _open_site(situation: Situation) -> str:
    missing = sites_without_side(situation.answers)
    return missing[0] if missing else ""


def _options(voice: Voice, situation: Situation, question: Question) -> List[Choice]:
    wanted = set(ticked(situation.answers, SITES)) if question.id == MAIN_SITE else None
    return [
        choice(option.id, voice.say(option.title), voice.say(option.text or option.title))
        for option in question.options
        if wanted is None or option.id in wanted
    ]
