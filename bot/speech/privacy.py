"""The patient's own data in words: what is kept, who can read it, a copy of it, and its erasure."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, List, Mapping, Optional

from bot.care.fields import CONSENT
from bot.speech.choices import CONFIRM_DELETE, KEEP
from bot.speech.parts import Reply, choice, choices, status, text
from bot.speech.situation import Line, Situation
from bot.speech.voice import Voice
from bot.speech.worded import answer_line

CONSENT_RECORD = "consent_record"


def privacy(voice: Voice, situation: Situation) -> Reply:
    """What is stored and how to erase it, or who can read it."""
    return Reply("privacy", (text(voice.phrase(situation.intent.replace("/", "."))),))


def confirm_delete(voice: Voice, situation: Situation) -> Reply:
    """Erasing is confirmed once."""
    options = [
        choice(CONFIRM_DELETE, voice.phrase("questionnaire.yes")),
        choice(KEEP, voice.phrase("questionnaire.no")),
    ]
    return Reply("privacy", (choices(voice.phrase("privacy.confirm_delete"), options),))


def deleted(voice: Voice, situation: Situation, receipt: str = "") -> Reply:
    """The receipt of an erased conversation."""
    return Reply("privacy", (status(voice.phrase("privacy.deleted", receipt=receipt)),), receipt=receipt or None)


def kept(voice: Voice, situation: Situation) -> Reply:
    """The patient thought better of erasing."""
    return Reply("privacy", (text(voice.phrase("privacy.kept")),))


def download(voice: Voice, situation: Situation, answers: Optional[Mapping[str, Any]] = None) -> Reply:
    """All that is stored of this conversation, as text: its number, the consent, the answers, what was said."""
    about = [voice.phrase("privacy.download", value=situation.conversation), *_consent(voice, situation)]
    given = [voice.phrase("privacy.download_empty")]
    lines = [f"- {answer_line(voice, key, value)}" for key, value in (answers or {}).items() if key != CONSENT]
    if lines:
        given = ["\n".join([voice.phrase("privacy.download_answers"), *lines])]
    said = [voice.phrase("privacy.download_said"), *(_line(voice, line) for line in situation.spoken())]
    return Reply("privacy", tuple(text("\n\n".join(words)) for words in (about, given, said)))


def _consent(voice: Voice, situation: Situation) -> List[str]:
    record = situation.slots.get(CONSENT_RECORD)
    if not isinstance(record, Mapping):
        return [voice.phrase("privacy.consent_none")]
    date, version = _moment(datetime.fromisoformat(str(record["at"])).timestamp()), record["version"]
    if record["given"] == "yes":
        return [voice.phrase("privacy.consent_yes", date=date, value=version)]
    return [voice.phrase("privacy.consent_no", date=date, value=version)]


def _line(voice: Voice, line: Line) -> str:
    date, value = _moment(line.at), " ".join(line.words.split())
    if line.by_patient:
        return voice.phrase("privacy.said_by_you", date=date, value=value)
    return voice.phrase("privacy.said_by_chat", date=date, value=value)


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M UTC")
