"""The dialogue policy that lets a red flag override every intent and the form, in every state."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa.core.policies.policy import Policy, PolicyPrediction
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME, REQUESTED_SLOT
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SlotSet, UserUttered
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker

from bot.adapter.borders import BORDERS, plainly_meant
from bot.adapter.components import MEANING, RED_FLAG, scan_as_json
from bot.adapter.packs import current_content
from bot.adapter.situation import chosen, earlier_messages
from bot.care.fields import RED_FLAGS
from bot.content.models import Question
from bot.safety import Level
from bot.speech.choices import NOW_NO, NOW_OTHER
from bot.understanding.meaning import Meaning
from bot.understanding.replies import read_reply, says_no, says_yes
from bot.understanding.replies.mentions import exact

ACTION = "action_red_flag"
PENDING = "pending_flag"
PRIORITY = 100
NO_QUESTION = frozenset({"unsure", "out_of_scope", "smalltalk", "follow_up", "affirm", "deny", "not_sure"})
OVERRIDING = frozenset({Level.EMERGENCY.value, Level.URGENT.value, Level.CLARIFY.value})
"""Levels that stop whatever was going on. Medical evaluation is added to the answer instead."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class SafetyPolicy(Policy):
    """Predicts ``action_red_flag`` when the latest message calls for it, and stays silent otherwise.

    Rules cannot do this: a form that is waiting for an answer goes before them. The prediction is
    marked as one that needs no user input, which is what forms do, and has the highest priority.
    """

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """Rasa asks every policy for its priority."""
        return {"priority": PRIORITY}

    def train(self, training_trackers: List[TrackerWithCachedStates], domain: Domain, **kwargs: Any) -> Resource:
        """Nothing to learn."""
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SafetyPolicy:
        """Called by Rasa with a trained model, which holds nothing of this policy."""
        return cls(config, model_storage, resource, execution_context)

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[str, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """The red-flag action, or listening after it, or no opinion."""
        if tracker.latest_action_name == ACTION:
            form_goes_on = tracker.active_loop_name and not tracker.get_slot(PENDING)
            return self._silent(domain) if form_goes_on else self._certain(ACTION_LISTEN_NAME, domain)
        if tracker.latest_action_name != ACTION_LISTEN_NAME or tracker.latest_message is None:
            return self._silent(domain)
        scan = acting_scan(tracker)
        if scan is None:
            return self._silent(domain)
        return self._certain(ACTION, domain, [SlotSet(RED_FLAG, scan)])

    def _certain(self, action: str, domain: Domain, events: Optional[List[Event]] = None) -> PolicyPrediction:
        prediction = self._prediction(self._prediction_result(action, domain), optional_events=events)
        prediction.is_no_user_prediction = True
        return prediction

    def _silent(self, domain: Domain) -> PolicyPrediction:
        return self._prediction(self._default_predictions(domain))

    @staticmethod
    def _prediction_result(action: str, domain: Domain) -> List[float]:
        result = [0.0] * domain.num_actions
        result[domain.index_for_action(action)] = 1.0
        return result


def acting_scan(tracker: DialogueStateTracker) -> Optional[Dict[str, Any]]:
    """The scan that must be acted on now, as JSON; None when there is none.

    Looks at the message alone, at the message after the earlier ones (a fever, then a bad back), and at the
    answer to "Is this happening now?", where whatever is not a clear no counts as yes. Where no word of the rules
    gave the doubt and the answer passes it over, the question is put once more. A plain answer of the form raises no
    doubt of that kind: "my right hip, and the left foot" is short of words that a message about them would have.
    """
    message = tracker.latest_message
    scan: Dict[str, Any] = dict((message.parse_data or {}).get(RED_FLAG) or {}) if message else {}
    pending = tracker.get_slot(PENDING)
    if not pending and _is_own_wording(tracker):
        return None
    if message and message.text and scan and scan.get("level") not in ("emergency", "urgent"):
        scan = _with_earlier(tracker, message.text, scan)
    if scan.get("level") in ("emergency", "urgent"):
        return scan
    if pending:
        if pending.get("heard_only") and not pending.get("again") and _speaks_of_something_else(tracker, scan):
            return {**pending, "level": Level.CLARIFY.value, "again": True}
        return _answered(pending, message.text or "" if message else "", chosen(message))
    if scan.get("level") == "medical_evaluation" and _says_nothing_else(tracker):
        return scan
    if scan.get("heard_only") and _is_in_doubt(scan, message) and _answers_the_form(tracker):
        return None
    return scan if scan.get("level") in OVERRIDING else None


def _is_own_wording(tracker: DialogueStateTracker) -> bool:
    """True when the words are an option of the open question, or the name of an answer that is to be changed.

    As with its button, care decides what follows.
    """
    question, message = _open_question(tracker), tracker.latest_message
    if question is None or message is None:
        return False
    pack, text = current_content().pack, (message.text or "").strip()
    names = {pack.phrases.get(f"summary.label.{one.id}", "").lower() for one in pack.questionnaire.questions}
    return exact(question.options, text) is not None or (text != "" and text.lower() in names)


def _is_in_doubt(scan: Dict[str, Any], message: Optional[UserUttered]) -> bool:
    """True where the alarm is less than certain, or has too few words to be: "everywhere but my head"."""
    words = len((message.text or "").split()) if message else 0
    return (scan.get("alarm") or 0.0) < BORDERS.certain or words < BORDERS.words


def _speaks_of_something_else(tracker: DialogueStateTracker, scan: Dict[str, Any]) -> bool:
    """True for a plain answer of the form or a plain question on a topic, in which nothing sounds alarming."""
    message = tracker.latest_message
    text = (message.text or "") if message else ""
    if message is None or chosen(message) or scan.get("findings") or scan.get("level") != Level.NONE.value:
        return False
    if says_no(text) or says_yes(text) or (scan.get("alarm") or 0.0) >= BORDERS.dropped:
        return False
    meaning = (message.parse_data or {}).get(MEANING) or {}
    if plainly_meant(Meaning(str(meaning.get("intent")), float(meaning.get("confidence") or 0.0))) >= 1:
        return True
    return _answers_the_form(tracker)


def _answers_the_form(tracker: DialogueStateTracker) -> bool:
    """True when the words are a plain answer to the open question of the form, other than the one on danger signs."""
    question, message = _open_question(tracker), tracker.latest_message
    if question is None or message is None or question.kind == "text":
        return False
    return read_reply(question, message.text or "").outcome == "value"


def _open_question(tracker: DialogueStateTracker) -> Optional[Question]:
    """The question that the form waits for, other than the one on danger signs."""
    asked = tracker.get_slot(REQUESTED_SLOT) if tracker.active_loop_name else None
    return current_content().pack.questionnaire.question(str(asked)) if asked and asked != RED_FLAGS else None


def _says_nothing_else(tracker: DialogueStateTracker) -> bool:
    """True when there is no question to answer beside the sign, so that the sign is the message."""
    intent = (tracker.latest_message.intent or {}).get("name") if tracker.latest_message else None
    return tracker.active_loop_name is None and intent in NO_QUESTION


def _with_earlier(tracker: DialogueStateTracker, text: str, scan: Dict[str, Any]) -> Dict[str, Any]:
    earlier = earlier_messages(tracker)
    if not earlier:
        return scan
    together = current_content().scanner.scan(text, earlier)
    return scan_as_json(together) if together.level > max(Level(scan["level"]), Level(scan["alone"])) else scan


def _answered(pending: Dict[str, Any], text: str, choice: Optional[str]) -> Dict[str, Any]:
    if choice == NOW_NO or (choice is None and (says_no(text) or current_content().scanner.says_over(text))):
        return {**pending, "level": "none", "answered": "no"}
    about_other = choice == NOW_OTHER or bool(pending.get("about_other"))
    return {**pending, "level": pending["weighs"], "about_other": about_other, "answered": "yes"}
