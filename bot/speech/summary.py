"""The visit summary in words, to print and take along."""

from __future__ import annotations

from datetime import date
from typing import Any, Dict, List, Mapping, Sequence, Tuple

from bot.care.fields import ALTERNATIVES, ALTERNATIVES_TRIED, CONSENT, GOAL, HANDOFF, MAX_SCORE, MIN_SCORE, RED_FLAGS
from bot.speech import parts
from bot.speech.parts import Part
from bot.speech.voice import Voice
from bot.speech.worded import answer_line, option_text

NOT_SHOWN = frozenset({CONSENT, HANDOFF, GOAL})
SCORES = ("peg_pain", "peg_enjoyment", "peg_activity")
STATUSES = ("helped", "not_helped", "could_not", "tried_other")


def summary_part(voice: Voice, summary: Mapping[str, Any], article: Sequence[str] = ()) -> Part:
    """What the patient reported, the scores, what was tried, what to tell and ask the doctor, and the sources.

    ``article``: the sentences of this routing that the article says. Beside the sections, the part holds ``date``,
    ``source`` and, for a patient with two scores, ``chart``.
    """
    chart = summary.get("chart")
    sections = [
        (voice.phrase("summary.reported"), _reported(voice, summary)),
        (voice.phrase("summary.scores"), _scores(voice, summary)),
        (voice.phrase("summary.change"), change_lines(voice, chart) if chart else []),
        (voice.phrase("summary.tried"), _tried(voice, summary)),
        (voice.phrase("summary.goal"), [summary["goal"]] if summary.get("goal") else []),
        (voice.phrase("summary.tell"), _tell(voice, summary)),
        (voice.phrase("summary.ask"), _listed(voice, "summary.questions")),
        (voice.phrase("summary.article"), list(dict.fromkeys(article))),
        (voice.phrase("summary.source_title"), [voice.phrase("summary.source")]),
    ]
    title = voice.phrase("summary.title", date=_day(summary["date"]))
    part = parts.summary(title, [section for section in sections if section[1]], voice.phrase("summary.note"))
    part = {**part, "date": summary["date"], "source": voice.phrase("summary.source")}
    return {**part, "chart": chart_of(voice, chart)} if chart else part


def _day(iso: str) -> str:
    """ "November 28, 2026" for 2026-11-28."""
    day = date.fromisoformat(iso)
    return f"{day:%B} {day.day}, {day.year}"


def chart_of(voice: Voice, scores: Mapping[str, int]) -> Dict[str, Any]:
    """What a channel needs to draw pain before and now, 0 to 10; ``text`` says the same in words."""
    question = voice.pack.questionnaire.question("meso_now_nrs")
    return {
        "before": scores["before"],
        "now": scores["now"],
        "min": MIN_SCORE,
        "max": MAX_SCORE,
        "low": voice.say(question.low),
        "high": voice.say(question.high),
        "before_label": voice.phrase("summary.before"),
        "now_label": voice.phrase("summary.now"),
        "text": " ".join(f"{line.rstrip('.')}." for line in change_lines(voice, scores)),
    }


def change_lines(voice: Voice, scores: Mapping[str, int]) -> List[str]:
    """Pain before, pain now, and the difference."""
    less = scores["before"] - scores["now"]
    key = "points_less" if less > 0 else "points_more" if less < 0 else "points_same"
    return [
        voice.phrase("summary.before_score", score=scores["before"]),
        voice.phrase("summary.now_score", score=scores["now"]),
        voice.phrase(f"summary.{key}", count=abs(less)),
    ]


def _reported(voice: Voice, summary: Mapping[str, Any]) -> List[str]:
    hidden = {*NOT_SHOWN, *SCORES, ALTERNATIVES_TRIED, *ALTERNATIVES}
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
        lines.append(voice.phrase("summary.peg_score", score=f"{scores['peg_score']:g}"))
    return lines


def _tried(voice: Voice, summary: Mapping[str, Any]) -> List[str]:
    groups: List[Tuple[str, List[str]]] = [(status, list(summary["tried"].get(status) or ())) for status in STATUSES]
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
