"""Choices that lead somewhere: topics, the questionnaire, a person. One id, one meaning, on every channel."""

from __future__ import annotations

from typing import Iterable, List

from bot.speech.parts import Choice, choice
from bot.speech.voice import Voice

START = "start_questionnaire"
PERSON = "human_handoff"
SOMETHING_ELSE = "something_else"
SAY_AGAIN = "say_again"
SAFE_NOW = "safe_now"
CONFIRM_DELETE = "confirm_delete"
KEEP = "keep_data"
NOW_YES, NOW_NO, NOW_OTHER = "now_yes", "now_no", "now_other"
CONTINUE, START_ANEW = "continue_form", "start_anew"
CHANGE_ANSWER, CHANGE = "change_answer", "change/"
KEEP_SCORE, DROP_SCORE = "keep_score", "drop_score"
CONTACT_ME, NO_CONTACT = "contact_me", "no_contact"
CONFIRM_YES, CONFIRM_NO, SKIP = "confirm_yes", "confirm_no", "skip_question"
TOPIC = "faq/"

INTENT_CHOICES = (
    START, PERSON, SOMETHING_ELSE, SAY_AGAIN, SAFE_NOW, CONFIRM_DELETE, KEEP, KEEP_SCORE, DROP_SCORE,
    CONTACT_ME, NO_CONTACT, SKIP,
)  # fmt: skip
"""Choices that are intents by themselves; topics are too. Any other choice answers a question."""
CHOOSE = "choose"
"""The intent of a choice that answers a question."""

ALWAYS_OPEN = (START, PERSON)
"""Choices a patient may make at any time, offered or not."""


def topic_choices(voice: Voice, topics: Iterable[str]) -> List[Choice]:
    """A choice for each topic that has an answer; others are left out."""
    answers = voice.pack.answers
    return [
        choice(TOPIC + topic, answers[topic].title, answers[topic].question) for topic in topics if topic in answers
    ]


def menu_choices(voice: Voice) -> List[Choice]:
    """What can be done when nothing else is on offer."""
    return [
        *topic_choices(voice, ("what_is", "safety", "evidence_quality")),
        choice(START, voice.phrase("menu.symptoms")),
        choice(PERSON, voice.phrase("menu.person")),
    ]
