"""Routes the patient when the questionnaire is over."""

from __future__ import annotations

from datetime import date
from typing import Any, Dict, List, Optional

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.beginning import settled
from actions.state import TICKED, Event, answers_of, changes, everything_of, flags_seen, intent_of
from bot.care.disposition import Disposition
from bot.care.fields import HANDOFF
from bot.care.flow import has_consent
from bot.care.repeat import first_score, to_keep
from bot.care.summary import visit_summary
from bot.care.triage import route
from bot.speech.choices import KEEP_SCORE

LEVEL_OF = {
    Disposition.EMERGENCY.value: "emergency",
    Disposition.CRISIS.value: "emergency",
    Disposition.SAME_DAY.value: "urgent",
}


class ActionRoute(Action):
    """Answers to a disposition, spoken with its reasons; without consent nothing is kept."""

    def name(self) -> str:
        return "action_route"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        answers = answers_of(tracker)
        if not has_consent(answers):
            dispatcher.utter_message(response="utter_note", key="declined")
            return changes(everything_of(tracker), {})
        may_keep = tracker.get_slot("kept") is None and first_score(answers) is not None
        if tracker.get_slot("disposition"):  # routed before: this was about contact with the clinic
            dispatcher.utter_message(
                response="utter_after_outcome", agreed=answers.get(HANDOFF) is True, may_keep=may_keep
            )
            return []
        seen = flags_seen(tracker)
        routing = route(answers, seen["emergency"], seen["urgent"], also=seen["medical_evaluation"])
        summary = visit_summary(answers, routing, date.today().isoformat())
        dispatcher.utter_message(response="utter_outcome", summary=summary, may_keep=may_keep)
        return [SlotSet("disposition", summary["disposition"]), SlotSet("red_flag", _as_scan(summary))]


def _as_scan(summary: Dict[str, Any]) -> Optional[Dict[str, Any]]:
    """Danger signs that were ticked, as a scan, so that "say it again" says them; None when there were none."""
    level = LEVEL_OF.get(summary["disposition"])
    if level is None:
        return None
    dispositions = {summary["disposition"], *(extra["disposition"] for extra in summary["decorations"])}
    crisis = Disposition.CRISIS.value in dispositions
    return {"level": level, "rules": summary["red_flags"], "crisis": crisis, TICKED: True}


class ActionStop(Action):
    """Ends the questionnaire at the patient's wish. The answers are not kept."""

    def name(self) -> str:
        return "action_stop"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        dispatcher.utter_message(response="utter_note", key="stopped")
        return [*changes(everything_of(tracker), {}), *settled()]


class ActionKeepScore(Action):
    """Keeps, when the patient agrees, what the next visit need not ask again."""

    def name(self) -> str:
        return "action_keep_score"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        agreed = intent_of(tracker) == KEEP_SCORE and has_consent(answers_of(tracker))
        dispatcher.utter_message(response="utter_score_kept", kept=agreed)
        return [SlotSet("kept", to_keep(answers_of(tracker)) if agreed else {})]
