"""A patient who tells how a series goes, outside the questionnaire: the check at once, and nothing is kept."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.state import Event, message_text
from bot.care.disposition import Disposition
from bot.care.reassess import State, reassess
from bot.understanding.replies.progress import read_progress


class ActionCheckProgress(Action):
    """The reassessment of two scores told in one message."""

    def name(self) -> str:
        return "action_check_progress"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        told = read_progress(message_text(tracker))
        if told is None:
            dispatcher.utter_message(response="utter_unsure")
            return []
        check = reassess(told.before, told.now, told.sessions, told.function, told.analgesic)
        early = check.state is State.TOO_EARLY
        report = {
            "sessions": told.sessions,
            "before": told.before,
            "now": told.now,
            "disposition": (Disposition.KEEP_DIARY if early else Disposition.REASSESS).value,
            "check": {
                "state": check.state.value,
                "overdue": check.overdue,
                "low_baseline": check.low_baseline,
                "pct": check.pct,
                "scores_only": not early and told.function is None and told.analgesic is None,
            },
        }
        dispatcher.utter_message(response="utter_progress", report=report)
        return []
