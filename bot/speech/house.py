"""House talk: greetings, smalltalk, a person, another language, anger."""

from __future__ import annotations

from typing import List

from bot.speech.choices import PERSON, menu_choices
from bot.speech.parts import Part, Reply, choice, choices, status, text
from bot.speech.situation import Situation
from bot.speech.voice import Voice


def greeting(voice: Voice) -> List[Part]:
    """What stands at the top of a new chat: who speaks, what it is for, what to do in an emergency."""
    return [
        text(voice.phrase("greeting.text")),
        text(voice.phrase("greeting.safety")),
        choices(voice.phrase("greeting.menu"), menu_choices(voice)),
    ]


def smalltalk(voice: Voice, situation: Situation) -> Reply:
    """Kindness and self-description; a greeting and "what can you do" bring the menu."""
    words = voice.phrase(situation.intent.replace("/", "."))
    if situation.intent in ("smalltalk/greet", "smalltalk/capabilities"):
        return Reply("smalltalk", (choices(words, menu_choices(voice)),))
    return Reply("smalltalk", (text(words),))


def deescalate(voice: Voice, situation: Situation) -> Reply:
    """Anger gets one short apology and a person."""
    return Reply("deescalate", (choices(voice.phrase("deescalate"), [choice(PERSON, voice.phrase("menu.person"))]),))


def human_handoff(voice: Voice, situation: Situation) -> Reply:
    """How to reach a person."""
    words = [voice.phrase("human_handoff.text"), voice.phrase("human_handoff.emergency")]
    return Reply("human_handoff", tuple(status(one) for one in words))


def technical(voice: Voice) -> Reply:
    """A fault on our side: said plainly, with the numbers to call."""
    return Reply("human_handoff", (text(voice.phrase("errors.technical")),))


def other_language(voice: Voice, situation: Situation) -> Reply:
    """English only, said in the patient's language too where it is known, with the emergency line."""
    language = str(situation.meaning.get("language") or "")
    said: List[Part] = []
    if f"language_notice.{language}" in voice.pack.phrases and language != "en":
        said.append({**text(voice.phrase(f"language_notice.{language}")), "lang": language})
    said.append(text(voice.phrase("language_notice.en")))
    return Reply("needs_language_notice", tuple(said))


def acknowledge(voice: Voice, situation: Situation) -> Reply:
    """A bare yes or no with nothing open: offers what can be done."""
    return Reply("smalltalk", (choices(voice.phrase("greeting.menu"), menu_choices(voice)),))
