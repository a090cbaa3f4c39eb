"""Rasa's agent with our wording, stores and in-process actions."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from rasa.core.agent import Agent
from rasa.core.brokers.broker import EventBroker
from rasa.core.lock_store import InMemoryLockStore, LockStore
from rasa.core.tracker_store import TrackerStore
from rasa.core.utils import AvailableEndpoints
from rasa.shared.exceptions import ConnectionException
from threadpoolctl import threadpool_limits

from bot.adapter.in_process import InProcessActions
from bot.adapter.memory import settle
from bot.adapter.nlg import ContentNLG
from bot.adapter.paths import ROOT
from bot.adapter.stores import ConversationMemory, let_faults_through

ACTIONS = "actions"


class StoreUnreachable(Exception):
    """The database is not there; the message says what to check."""


async def clinic_agent(model: Path, endpoints_file: Optional[Path] = None) -> Agent:
    """The agent a server speaks with: stores as configured, actions in this process."""
    endpoints = AvailableEndpoints.read_endpoints(str(endpoints_file or ROOT / "endpoints.yml"))
    broker = await EventBroker.create(endpoints.event_broker)
    try:
        store = TrackerStore.create(endpoints.tracker_store, event_broker=broker)
    except ConnectionException as error:
        raise StoreUnreachable(
            "The conversation database cannot be reached. Check tracker_store in endpoints.yml, the rights on "
            "the state folder (MESOBOT_STATE) and the space on the disk, then start again."
        ) from error
    return _agent(model, store, LockStore.create(endpoints.lock_store))


def memory_agent(model: Path) -> Agent:
    """An agent that keeps nothing on disk."""
    return _agent(model, ConversationMemory(), InMemoryLockStore())


def _agent(model: Path, store: TrackerStore, locks: LockStore) -> Agent:
    # One message is too little work to share out: threads that wait for each other took longer than one alone.
    threadpool_limits(limits=1, user_api="blas")
    agent = Agent(
        generator=ContentNLG(), tracker_store=store, lock_store=locks, action_endpoint=InProcessActions(ACTIONS)
    )
    agent.load_model(str(model))
    if agent.processor is None:
        raise RuntimeError(f"The model {model.name} could not be loaded. Run 'mesobot train'.")
    settle()
    return let_faults_through(agent)
