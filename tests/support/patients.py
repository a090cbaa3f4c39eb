"""Patients: over the web channel of a running server, or straight to the batch function."""

from __future__ import annotations

import copy
import itertools
import uuid
from collections.abc import Callable
from typing import Any

import requests
from rasa.shared.core.trackers import DialogueStateTracker
from requests.adapters import HTTPAdapter
from support.said import Conversation, Said
from support.server import Server

Message = dict[str, Any]


class Patient(Conversation):
    """Talks over the real web channel, each patient from an address of their own."""

    _addresses = itertools.count(2)

    def __init__(self, server: Server) -> None:
        super().__init__()
        self.server = server
        self.http = requests.Session()
        number = next(self._addresses)
        source = HTTPAdapter()
        source.init_poolmanager(1, 1, source_address=(f"127.0.{number // 250}.{number % 250 + 1}", 0))
        self.http.mount("http://", source)
        self.http.headers["Origin"] = server.address
        opened = self.call("POST", "session").json()
        self.config: dict[str, Any] = opened["config"]
        self.token: str = opened["token"]
        self.http.headers["Authorization"] = f"Bearer {self.token}"

    def call(self, method: str, place: str, **options: Any) -> requests.Response:
        """One request to the web channel."""
        return self.http.request(method, f"{self.server.address}/webhooks/web/{place}", timeout=60, **options)

    def sends(self, **message: Any) -> requests.Response:
        """One message, with an id of its own unless one is given."""
        return self.call("POST", "messages", json={"id": uuid.uuid4().hex, **message})

    def sends_from(self, origin: str, **message: Any) -> requests.Response:
        """One message with this patient's token, from another website."""
        return self.call("POST", "messages", json={"id": uuid.uuid4().hex, **message}, headers={"Origin": origin})

    def says(self, text: str) -> Said:
        return self._gets(text, self.sends(text=text))

    def chooses(self, choice: str) -> Said:
        return self._gets(f"[{choice}]", self.sends(choice=choice))

    def ticks(self, choices: list[str]) -> Said:
        return self._gets(f"[{', '.join(choices)}]", self.sends(choices=choices))

    def replay(self, after: int = 0) -> list[Message]:
        """All messages of the conversation beyond a cursor."""
        messages: list[Message] = self.call("GET", "messages", params={"after": after}).json()["messages"]
        return messages

    def _gets(self, sent: str, response: requests.Response) -> Said:
        assert response.status_code == 200, f"{sent!r} got {response.status_code}: {response.text}\n{self.lines}"
        answer = response.json()
        replies = [message for message in answer["messages"] if message["from"] == "assistant"]
        parts = [part for reply in replies for part in reply["parts"]]
        return self.heard(sent, Said(parts, [reply["kind"] for reply in replies], answer))


class Talk(Conversation):
    """Talks without a server, through the batch command's own function: cheap, and it shows what was understood."""

    def __init__(self, ask: Callable[..., list[Message]]) -> None:
        super().__init__()
        self._ask = ask
        self._session = uuid.uuid4().hex

    def copy(self) -> Talk:
        """The same conversation once more, to go on in another way."""
        other = Talk(self._ask)
        other.lines, other.last = list(self.lines), self.last
        self._ask.wait_for(_copied(self._ask.agent, self.sender, other.sender))  # type: ignore[attr-defined]
        return other

    def pauses(self, seconds: float) -> None:
        """Time passes before the next message."""
        self._ask.wait_for(_set_back(self._ask.agent, self.sender, seconds))  # type: ignore[attr-defined]

    @property
    def sender(self) -> str:
        """The conversation's id in the store."""
        return f"ask-session-{self._session}"

    def says(self, text: str) -> Said:
        row = self._ask([{"id": 1, "text": text, "session": self._session}])[0]
        assert "error" not in row, row
        return self.heard(text, Said(row["parts"], [row["kind"]], row))


async def _copied(agent: Any, sender: str, other: str) -> None:
    tracker = await agent.tracker_store.look_up(sender)
    copied = DialogueStateTracker.from_events(other, list(tracker.events), agent.domain.slots)
    await agent.tracker_store.save(copied)


async def _set_back(agent: Any, sender: str, seconds: float) -> None:
    tracker = await agent.tracker_store.look_up(sender)
    events = [copy.copy(event) for event in tracker.events]  # a copy of the conversation shares them
    for event in events:
        event.timestamp -= seconds
    await agent.tracker_store.save(DialogueStateTracker.from_events(sender, events, agent.domain.slots))
