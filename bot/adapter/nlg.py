"""Rasa's natural language generator over ``bot.speech``: what is said comes from the content, live."""

from __future__ import annotations

import logging
from typing import Any, Dict, Optional

from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.adapter.packs import current_content
from bot.adapter.situation import situation_of
from bot.speech.house import technical
from bot.speech.plain import plain_reply
from bot.speech.speak import speak

logger = logging.getLogger(__name__)

RASAS_OWN = frozenset(
    {"domain_responses", "text", "template", "response", "buttons", "elements", "custom", "image", "attachment"}
)
"""What Rasa adds to every call, beside what an action passed on."""


class ContentNLG(NaturalLanguageGenerator):
    """Words every ``utter_`` response. ``custom`` holds the reply's parts; ``text`` is for stock channels."""

    def __init__(self, endpoint_config: Optional[EndpointConfig] = None, domain: Optional[Domain] = None) -> None:
        current_content()  # content that cannot be loaded stops the start, not the first patient

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> Optional[Dict[str, Any]]:
        """The reply for a response name. A fault in wording never leaves a patient without an answer."""
        values = {name: value for name, value in kwargs.items() if name not in RASAS_OWN}
        voice = current_content().voice
        try:
            reply = speak(voice, utter_action, situation_of(tracker), **values)
        except Exception:
            logger.exception("The response '%s' could not be worded.", utter_action)
            reply = technical(voice)
        return {"text": plain_reply(voice, reply), "custom": reply.as_json()}
