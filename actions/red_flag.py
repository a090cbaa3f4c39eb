"""Acts on a red flag: the action first, the form dropped when it is serious.

A patient who takes the form up again later is asked about danger signs again: what they had ticked did not hold.
"""

from __future__ import annotations

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.state import Event
from bot.care.fields import RED_FLAGS
from bot.content.live import current_pack

DROPS_FORM = frozenset({"emergency", "urgent"})


class ActionRedFlag(Action):
    """Speaks the scan that the safety policy put into ``red_flag``; "say it again" speaks it once more."""

    def name(self) -> str:
        return "action_red_flag"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        scan: Dict[str, Any] = dict(tracker.get_slot("red_flag") or {})
        if scan.get("answered") == "no":
            dispatcher.utter_message(response="utter_not_now")
            return [SlotSet("pending_flag", None), SlotSet("red_flag", None)]
        if not scan:
            dispatcher.utter_message(response="utter_acknowledge")
            return []
        dispatcher.utter_message(response="utter_red_flag", scan=scan)
        if scan.get("level") == "clarify":
            return [SlotSet("pending_flag", {**scan, "weighs": _own_level(scan)})]
        if scan.get("level") in DROPS_FORM:
            dropped = ("pending_flag", "requested_slot", "unclear", "to_confirm", RED_FLAGS)
            return [ActiveLoop(None), *(SlotSet(name, None) for name in dropped)]
        return [SlotSet("pending_flag", None)]


def _own_level(scan: Dict[str, Any]) -> str:
    """How much the sign weighs if it is happening now."""
    levels = {rule.id: rule.level for rule in current_pack().red_flags.rules}
    return str(levels.get(str(scan.get("rule")), "emergency"))
