"""The rule policy looks at the latest turns only; what it predicts must not change by that."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.adapter.paths import ROOT
from bot.adapter.rule_policy import LATEST_TURNS, latest_turns


def turns(count: int, *opening: Event) -> DialogueStateTracker:
    said = [
        event
        for number in range(count)
        for event in (UserUttered(f"message {number}", {"name": "faq"}), ActionExecuted("utter_faq"))
    ]
    return DialogueStateTracker.from_events("patient", [*opening, *said])


def test_no_rule_reaches_further_back_than_the_policy_looks() -> None:
    stories = yaml.safe_load(Path(ROOT / "data" / "stories.yml").read_text("utf-8"))
    turns_in = [
        sum("intent" in step for step in rule["steps"]) for rule in stories["rules"] + stories.get("stories", [])
    ]
    assert turns_in
    assert max(turns_in) <= LATEST_TURNS


def test_a_short_conversation_is_looked_at_whole() -> None:
    tracker = turns(LATEST_TURNS)
    assert latest_turns(tracker) is tracker


def test_of_a_long_conversation_the_latest_turns_stay() -> None:
    recent = latest_turns(turns(40))
    assert [event.text for event in recent.events if isinstance(event, UserUttered)] == [
        f"message {number}" for number in range(39 - LATEST_TURNS, 40)
    ]


@pytest.mark.parametrize(("last", "open_form"), [("symptom_form", "symptom_form"), (None, None)])
def test_a_form_opened_long_ago_is_still_open(last: str | None, open_form: str | None) -> None:
    tracker = turns(40, ActiveLoop("symptom_form"), ActiveLoop(last))
    assert latest_turns(tracker).active_loop_name == open_form
