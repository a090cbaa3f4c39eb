"""The parts a reply is made of: the fixed contract between the assistant and every channel.

Each part is a plain dictionary with a ``type``, so it travels as JSON through tracker, store and channel.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

Part = Dict[str, Any]
Choice = Dict[str, str]

KINDS = (
    "faq", "clarify", "fallback", "near_scope", "needs_language_notice", "refuse_advice", "smalltalk",
    "deescalate", "privacy", "human_handoff", "questionnaire", "red_flag",
)  # fmt: skip
"""Every kind of reply there is."""


@dataclass(frozen=True)
class Reply:
    """What is said in one go. ``also`` holds signposts; ``disposition`` is set when a patient was routed,
    ``receipt`` when the conversation is to be erased."""

    kind: str
    parts: Tuple[Part, ...]
    topics: Tuple[str, ...] = ()
    framing: Optional[str] = None
    confidence: float = 0.0
    also: Tuple[str, ...] = ()
    level: str = "none"
    flag: Optional[str] = None
    disposition: Optional[str] = None
    receipt: Optional[str] = None

    def as_json(self) -> Dict[str, Any]:
        """The reply as it is kept in the tracker: empty fields are left out."""
        values: Dict[str, Any] = {
            "kind": self.kind,
            "parts": list(self.parts),
            "topics": list(self.topics),
            "framing": self.framing,
            "confidence": round(self.confidence, 4),
            "also": list(self.also),
            "level": self.level if self.level != "none" else None,
            "flag": self.flag,
            "disposition": self.disposition,
            "receipt": self.receipt,
        }
        return {key: value for key, value in values.items() if value}


@dataclass(frozen=True)
class AnswerWords:
    """The words of one topic, ready to show."""

    topic: str
    framing: Optional[str]
    fact: str
    myth: str
    why: str
    body: str
    evidence: str
    evidence_label: str
    sources: Sequence[str]
    source_notes: Sequence[Mapping[str, str]]
    next: Sequence[Choice]
    labels: Mapping[str, str] = field(default_factory=dict)
    version: str = ""


def text(words: str) -> Part:
    """Plain words: paragraphs by blank line, ``**bold**`` and lists allowed."""
    return {"type": "text", "text": words}


def answer(words: AnswerWords) -> Part:
    """What is said about one topic."""
    return {
        "type": "answer",
        "topic": words.topic,
        "version": words.version,
        "framing": words.framing,
        "fact": words.fact,
        "myth": words.myth,
        "why": words.why,
        "body": words.body,
        "evidence": words.evidence,
        "evidence_label": words.evidence_label,
        "sources": list(words.sources),
        "source_notes": [dict(note) for note in words.source_notes],
        "next": list(words.next),
        "labels": dict(words.labels),
    }


def choice(choice_id: str, title: str, words: str = "") -> Choice:
    """One option; ``title`` fits a button, ``text`` is the whole wording."""
    return {"id": choice_id, "title": title, "text": words or title}


def choices(words: str, options: Sequence[Choice]) -> Part:
    """Pick one."""
    return {"type": "choices", "text": words, "options": list(options)}


def scale(words: str, low: str, high: str, lowest: int = 0, highest: int = 10) -> Part:
    """Pick a number; ``low`` and ``high`` say what the ends mean."""
    return {"type": "scale", "text": words, "min": lowest, "max": highest, "low": low, "high": high}


def multi(words: str, options: Sequence[Choice], none_option: Optional[str]) -> Part:
    """Pick any number of options; ``none_option`` is the id of "none of these"."""
    return {"type": "multi", "text": words, "options": list(options), "none_option": none_option}


def emergency(words: str, detail: str, call: str) -> Part:
    """The action first, at most 160 GSM-7 characters; ``call`` is the number behind the call button."""
    return {"type": "emergency", "text": words, "detail": detail, "call": call}


def status(words: str) -> Part:
    """A receipt or a state: deleted, waiting for staff."""
    return {"type": "status", "text": words}


def summary(title: str, sections: Sequence[Tuple[str, List[str]]], note: str) -> Part:
    """What the patient can print and bring to the visit."""
    return {
        "type": "summary",
        "title": title,
        "sections": [{"heading": heading, "lines": lines} for heading, lines in sections],
        "note": note,
    }
