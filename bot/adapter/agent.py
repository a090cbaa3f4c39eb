"""Rasa's agent with our wording, stores and in-process actions."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from rasa.core.agent import Agent, load_agent
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.core.utils import AvailableEndpoints
from rasa.shared.core.domain import Domain

from bot.adapter.in_process import InProcessActions
from bot.adapter.nlg import ContentNLG
from bot.adapter.paths import ROOT

ACTIONS = "actions"


class ForgetfulMemory(InMemoryTrackerStore):
    """Conversations that live as long as the process, for the terminal, batch questions and tests."""

    async def forget(self, sender_id: str) -> int:
        """Erase a conversation; 1 when there was one."""
        return 1 if self.store.pop(sender_id, None) is not None else 0


async def clinic_agent(model: Path, endpoints_file: Optional[Path] = None) -> Agent:
    """The agent a server speaks with: stores as configured, actions in this process."""
    endpoints = AvailableEndpoints.read_endpoints(str(endpoints_file or ROOT / "endpoints.yml"))
    endpoints.action = InProcessActions(ACTIONS)
    agent = await load_agent(str(model), endpoints=endpoints)
    if not agent.is_ready():
        raise RuntimeError(f"The model {model.name} could not be loaded. Run 'mesobot train'.")
    return agent


def memory_agent(model: Path) -> Agent:
    """An agent that keeps nothing on disk."""
    agent = Agent(
        generator=ContentNLG(),
        tracker_store=ForgetfulMemory(Domain.empty()),
        lock_store=InMemoryLockStore(),
        action_endpoint=InProcessActions(ACTIONS),
    )
    agent.load_model(str(model))
    return agent
