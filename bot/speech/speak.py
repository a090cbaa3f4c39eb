"""Response names to replies: the one table between what the dialogue decides and what is said."""

from __future__ import annotations

from typing import Any, Callable, Dict

from bot.speech import care, house, outcome, privacy, red_flags, topics
from bot.speech.parts import Reply
from bot.speech.situation import Situation
from bot.speech.voice import Voice

Speaker = Callable[..., Reply]

ASK = "ask_symptom_form_"

SPEAKERS: Dict[str, Speaker] = {
    "faq": topics.faq,
    "follow_up": topics.follow_up,
    "ask_source": topics.ask_source,
    "unsure": topics.unsure,
    "out_of_scope": topics.out_of_scope,
    "near_scope": topics.near_scope,
    "refuse_advice": topics.refuse_advice,
    "smalltalk": house.smalltalk,
    "acknowledge": house.acknowledge,
    "deescalate": house.deescalate,
    "privacy": privacy.privacy,
    "confirm_delete": privacy.confirm_delete,
    "deleted": privacy.deleted,
    "kept": privacy.kept,
    "download": privacy.download,
    "human_handoff": house.human_handoff,
    "other_language": house.other_language,
    "red_flag": red_flags.red_flag,
    "not_now": red_flags.not_now,
    "safe_now": red_flags.safe_now,
    "note": care.note,
    "why": care.why,
    "outcome": outcome.outcome,
    "after_outcome": outcome.after_outcome,
    "progress": outcome.progress,
    "score_kept": outcome.score_kept,
}

CARRIES_SIGNPOST = frozenset(
    {"faq", "follow_up", "near_scope", "refuse_advice", "unsure", "out_of_scope", "deescalate", "smalltalk"}
)
"""Replies to a message that may have spoken of a sign: they end with what to do if it happens."""


class UnknownResponse(Exception):
    """A response name that nothing speaks."""


def speak(voice: Voice, response: str, situation: Situation, **values: Any) -> Reply:
    """The reply for a response name such as ``utter_faq/safety``. Raises UnknownResponse for an unknown one."""
    name = response.removeprefix("utter_")
    if name.startswith(ASK):
        return care.ask(voice, situation, name[len(ASK) :])
    base = name.split("/")[0]
    if base not in SPEAKERS:
        raise UnknownResponse(f"Nothing speaks '{response}'. Add it to bot.speech.speak.")
    reply = SPEAKERS[base](voice, situation, **values)
    return _with_signpost(voice, situation, reply) if base in CARRIES_SIGNPOST else reply


def _with_signpost(voice: Voice, situation: Situation, reply: Reply) -> Reply:
    lines = red_flags.signposts(voice, situation.scan)
    if not lines:
        return reply
    signpost = situation.scan.get("signpost") or "seek_care_signpost"
    return Reply(**{**reply.__dict__, "parts": (*reply.parts, *lines), "also": (*reply.also, signpost)})
