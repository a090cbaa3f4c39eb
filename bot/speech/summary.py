"""The visit summary in words, to print and take along."""

from __future__ import annotations

from typing import Any, List, Mapping, Tuple

from bot.care.fields import CONSENT, RED_FLAGS
from bot.speech import parts
from bot.speech.parts import Part
from bot.speech.voice import Voice
from bot.speech.worded import answer_line, option_text

NOT_SHOWN = frozenset({CONSENT})
SCORES = ("peg_pain", "peg_enjoyment", "peg_activity")


def summary_part(voice: Voice, summary: Mapping[str, Any]) -> Part:
    """What the patient reported, the scores, what was tried, and what to tell and ask the doctor."""
    sections = [
        (voice.phrase("summary.reported"), _reported(voice, summary)),
        (voice.phrase("summary.scores"), _scores(voice, summary)),
        (voice.phrase("summary.tried"), _tried(voice, summary)),
        (voice.phrase("summary.tell"), _tell(voice, summary)),
        (voice.phrase("summary.ask"), _listed(voice, "summary.questions")),
        (voice.phrase("summary.source_title"), [voice.phrase("summary.source")]),
    ]
    title = voice.phrase("summary.title", date=summary["date"])
    return parts.summary(title, [section for section in sections if section[1]], voice.phrase("summary.note"))


def _reported(voice: Voice, summary: Mapping[str, Any]) -> List[str]:
    hidden = NOT_SHOWN | set(SCORES) | {key for key in summary["reported"] if key.startswith("alt")}
    return [
        answer_line(voice, question, value)
        for question, value in summary["reported"].items()
        if question not in hidden and not (question == RED_FLAGS and summary["red_flags"])
    ]


def _scores(voice: Voice, summary: Mapping[str, Any]) -> List[str]:
    scores = summary["scores"]
    lines: List[str] = []
    if scores.get("peg_pain") is not None:
        lines.append(voice.phrase("summary.pain_score", score=scores["peg_pain"]))
    if scores.get("peg_score") is not None:
        lines.append(voice.phrase("summary.peg_score", score=scores["peg_score"]))
    return lines


def _tried(voice: Voice, summary: Mapping[str, Any]) -> List[str]:
    groups: List[Tuple[str, List[str]]] = [
        (status, list(summary["tried"].get(status) or ())) for status in ("helped", "not_helped", "could_not")
    ]
    question = voice.pack.questionnaire.question("alternatives_tried")
    return [
        voice.phrase(f"summary.{status}", list=", ".join(option_text(voice, question, one) for one in ids))
        for status, ids in groups
        if ids
    ]


def _tell(voice: Voice, summary: Mapping[str, Any]) -> List[str]:
    questionnaire = voice.pack.questionnaire
    lines = [option_text(voice, questionnaire.question(question), value) for question, value in summary["tell_doctor"]]
    return lines or [voice.phrase("summary.tell_always")]


def _listed(voice: Voice, key: str) -> List[str]:
    return [line.strip() for line in voice.phrase(key).split("|") if line.strip()]
