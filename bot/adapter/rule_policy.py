"""Rasa's rule policy, looking at the latest turns only.

The stock policy replays a conversation from its first event for every prediction, which soon costs more than the rest
of a turn. A rule here reaches back a few steps at most, so older turns cannot change what it predicts.
"""

from __future__ import annotations

from typing import Any, List

from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.domain import Domain, State
from rasa.shared.core.events import ActiveLoop, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

LATEST_TURNS = 3
"""Turns looked at. ``tests/adapter/test_rule_policy.py`` holds that no rule in ``data/stories.yml`` is longer."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class RecentRulePolicy(RulePolicy):
    """The same rules over a shorter history."""

    def _prediction_states(
        self, tracker: DialogueStateTracker, domain: Domain, *args: Any, **kwargs: Any
    ) -> List[State]:
        return super()._prediction_states(latest_turns(tracker), domain, *args, **kwargs)


def latest_turns(tracker: DialogueStateTracker) -> DialogueStateTracker:
    """A tracker of the last turns, with the form that was open when they began. Slots are left out: none is featurised.

    The tracker itself when it holds no more turns than that.
    """
    recent: List[Event] = []
    turns = 0
    older = reversed(tracker.events)
    for event in older:
        recent.append(event)
        turns += isinstance(event, UserUttered)
        if turns > LATEST_TURNS:
            break
    else:
        return tracker
    loop = next((event.name for event in older if isinstance(event, ActiveLoop)), None)
    opened: List[Event] = [ActiveLoop(loop)] if loop else []
    return DialogueStateTracker.from_events(tracker.sender_id, [*opened, *reversed(recent)])
