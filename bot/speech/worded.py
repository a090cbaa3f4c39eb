"""Questionnaire values in words: option labels, numbers with their scale, sites with their side."""

from __future__ import annotations

from typing import Any, List, Mapping

from bot.care.fields import DECLINED, RESPONDENT, SIDES, Answers
from bot.content.models import Question
from bot.speech.voice import Voice


def option_text(voice: Voice, question: Question, value: Any) -> str:
    """An option's full label, or the value as it is when the question has no such option."""
    for option in question.options:
        if option.id == value:
            return voice.say(option.text or option.title)
    return str(value)


def value_text(voice: Voice, question_id: str, value: Any) -> str:
    """Any answer in words. What was declined says so."""
    question = voice.pack.questionnaire.question(question_id)
    if value == DECLINED:
        return voice.phrase("summary.not_given")
    if isinstance(value, bool):
        return voice.phrase("questionnaire.yes" if value else "questionnaire.no")
    if question_id == SIDES and isinstance(value, dict):
        return ", ".join(
            f"{site_text(voice, site)}: {option_text(voice, question, side)}" for site, side in value.items()
        )
    if isinstance(value, (list, tuple)):
        return ", ".join(option_text(voice, question, one) for one in value)
    if question.kind == "scale" and isinstance(value, int):
        return voice.phrase("summary.out_of_ten", score=value)
    return option_text(voice, question, value)


def answer_line(voice: Voice, question_id: str, value: Any) -> str:
    """A question's short name and its answer on one line."""
    return f"{label(voice, question_id)}: {value_text(voice, question_id, value)}"


def label(voice: Voice, question_id: str) -> str:
    """The short name of a question."""
    return voice.phrase(f"summary.label.{question_id}")


def site_text(voice: Voice, site: str) -> str:
    """The name of a pain site."""
    return option_text(voice, voice.pack.questionnaire.question("pain_sites"), site)


def asks_about_other(answers: Answers) -> bool:
    """True when a carer answers for another person."""
    return answers.get(RESPONDENT) == "carer"


def listed(words: List[str]) -> str:
    """A list, one item a line; nothing for no words."""
    return "".join(f"\n- {word}" for word in words)


def in_sentence(label: str) -> str:
    """A label as it stands inside a sentence: "More than a year" becomes "more than a year"."""
    return label if label[:2] in ("I ", "I'") else label[:1].lower() + label[1:]


def because(voice: Voice, told: Mapping[str, str]) -> str:
    """The answers that led somewhere, each in a clause of its own: "the pain has lasted more than a year"."""
    clauses = []
    for question_id, value in told.items():
        known = question_id if f"because.{question_id}" in voice.pack.phrases else "any"
        clauses.append(voice.phrase(f"because.{known}", value=value))
    return joined(voice, clauses)


def joined(voice: Voice, words: List[str]) -> str:
    """ "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + f" {voice.phrase('outcome.and')} {words[-1]}"
