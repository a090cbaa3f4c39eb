"""One reply to one question of the questionnaire, read by the question's kind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.content.models import Option, Question
from bot.understanding.clean import clean, is_blank
from bot.understanding.replies.choices import read_choice, read_consent
from bot.understanding.replies.contact import CONTACT_QUESTION, read_contact
from bot.understanding.replies.mentions import exact
from bot.understanding.replies.personal import without_contact
from bot.understanding.replies.reading import DECLINED, Reading, found, unclear
from bot.understanding.replies.scores import read_count, read_score
from bot.understanding.replies.several import read_several
from bot.understanding.replies.sides import read_sides
from bot.understanding.replies.stance import NO, SOFT_NO, UNSURE, declines, stance_of

MAX_TEXT = 140
"""Longest text answer that is kept, in characters."""

MAX_SINGLE = 600
"""Longest reply that is read as one answer, in characters: a longer one is a story, and has several."""


def read_reply(question: Question, text: str, today: date | None = None, sites: Sequence[Option] = ()) -> Reading:
    """What ``text`` answers to ``question``. Never raises; a value is always one the question allows.

    ``today`` is needed for dates and years of birth ("since May", "born 1961"); without it they are unclear.
    ``sites`` are the places a "sides" question asks about. List positions count the question's own options, so
    pass the question with the options as they were shown.
    """
    reply = clean(text)
    if is_blank(reply):
        return unclear("empty")
    if declines(reply) and not (question.options and exact(question.options, reply)):
        return DECLINED
    if len(reply) > MAX_SINGLE and question.kind not in ("text", "multi"):
        return unclear()
    if question.kind == "scale":
        return read_score(question, reply)
    if question.kind == "number":
        return read_count(question, reply)
    if question.id == CONTACT_QUESTION:
        return read_contact(reply)
    if question.kind == "text":
        return _read_text(reply)
    if question.kind == "multi":
        return read_several(question, reply)
    if question.kind == "sides":
        return read_sides(question, reply, sites)
    return read_consent(question, reply) if question.kind == "consent" else read_choice(question, reply, today)


def _read_text(reply: str) -> Reading:
    """The patient's own words without contact details, cut at a word.

    A bare "no" or "I don't know" is no answer to an optional question.
    """
    if stance_of(reply) in (NO, SOFT_NO, UNSURE):
        return DECLINED
    reply = without_contact(reply)
    if is_blank(reply):
        return unclear("empty")
    if len(reply) <= MAX_TEXT:
        return found(reply)
    kept = reply[: MAX_TEXT - 1]
    shortened = kept.rpartition(" ")[0] if " " in kept[MAX_TEXT // 2 :] else kept
    return Reading("value", shortened.rstrip(" ,;:-") + "\u2026", reason="cut")
