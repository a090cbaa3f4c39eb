"""What every test may use: the real server, patients who talk to it, a quick talk without it, and the content.

A test that fails prints both sides of each conversation it had. With the variable CI set, a skipped test fails the run.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from requests.adapters import HTTPAdapter

PROJECT = Path(__file__).parents[1]
READY_WITHIN_SECONDS = 300
"""The first start trains a model."""
Turn = dict[str, Any]
Part = dict[str, Any]


class NothingSkipped:
    """In CI a skipped test is a failure: a test that did not run has not passed."""

    def __init__(self) -> None:
        self.skipped: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._note(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._note(report)

    def _note(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        if report.skipped and not hasattr(report, "wasxfail"):
            self.skipped.append(report.nodeid)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.skipped and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        for name in self.skipped:
            terminalreporter.write_line(f"FAILED because CI is set and this was skipped: {name}", red=True)


def pytest_configure(config: pytest.Config) -> None:
    if os.environ.get("CI"):
        config.pluginmanager.register(NothingSkipped(), "nothing_skipped")


class Said:
    """What the assistant said in one turn, in whatever way it was asked."""

    def __init__(self, parts: list[Part], kinds: list[str], raw: dict[str, Any]) -> None:
        self.parts = parts
        self.kinds = kinds
        self.raw = raw

    def __getattr__(self, name: str) -> Any:
        """A field of the batch contract, such as ``topics``."""
        try:
            return self.__dict__["raw"][name]
        except KeyError:
            raise AttributeError(name) from None

    @property
    def types(self) -> list[str]:
        """The type of each part, in order."""
        return [part["type"] for part in self.parts]

    @property
    def words(self) -> str:
        """All that can be read in the turn."""
        return "\n".join(_strings(self.parts))

    @property
    def offered(self) -> list[str]:
        """Ids of the choices that were offered."""
        return [one["id"] for part in self.parts for key in ("options", "next") for one in part.get(key) or ()]

    def __repr__(self) -> str:
        return f"{self.kinds} {self.words}"


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [words for one in inside for words in _strings(one)]


class Conversation:
    """Both sides of a conversation, to print when a test fails."""

    open: list[Conversation] = []

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.last: Said | None = None
        Conversation.open.append(self)

    def heard(self, sent: str, said: Said) -> Said:
        self.lines += [f"patient:   {sent}", f"assistant: {said!r}"]
        self.last = said
        return said


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

    def says(self, text: str) -> Said:
        return self._gets(text, self.sends(text=text))

    def chooses(self, choice: str) -> Said:
        return self._gets(f"[{choice}]", self.sends(choice=choice))

    def ticks(self, choices: list[str]) -> Said:
        return self._gets(f"[{', '.join(choices)}]", self.sends(choices=choices))

    def replay(self, after: int = 0) -> list[Turn]:
        """All messages of the conversation beyond a cursor."""
        messages: list[Turn] = self.call("GET", "messages", params={"after": after}).json()["messages"]
        return messages

    def _gets(self, sent: str, response: requests.Response) -> Said:
        assert response.status_code == 200, f"{sent!r} got {response.status_code}: {response.text}\n{self.lines}"
        answer = response.json()
        replies = [message for message in answer["messages"] if message["from"] == "assistant"]
        parts = [part for reply in replies for part in reply["parts"]]
        return self.heard(sent, Said(parts, [reply["kind"] for reply in replies], answer))


class Server:
    """``mesobot serve`` with a state folder of its own. What it prints and logs is kept."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.address = f"http://127.0.0.1:{self.port}"
        self.state = folder / "state"
        self.log_file = folder / "server.log"
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start, and wait for the ready line."""
        command = [str(Path(sys.executable).parent / "mesobot"), "serve", "--port", str(self.port)]
        environment = {**os.environ, "MESOBOT_STATE": str(self.state)}
        self._process = subprocess.Popen(
            command, cwd=PROJECT, env=environment, text=True, start_new_session=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        ready = threading.Event()
        threading.Thread(target=self._listen, args=(self._process, ready), daemon=True).start()
        ready.wait(READY_WITHIN_SECONDS)
        if self._process.poll() is not None or self.address not in self.log():
            pytest.fail(f"the server did not get ready:\n{self.log()[-3000:]}")

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def log(self) -> str:
        """All it has printed and logged so far."""
        return self.log_file.read_text(encoding="utf-8") if self.log_file.exists() else ""

    def _listen(self, process: subprocess.Popen[str], ready: threading.Event) -> None:
        assert process.stdout is not None
        with self.log_file.open("a", encoding="utf-8") as log:
            for line in process.stdout:
                log.write(line)
                log.flush()
                if self.address in line:
                    ready.set()
        ready.set()  # it has ended; the log tells why

    def _end(self, number: int) -> None:
        if self._process is not None and self._process.poll() is None:
            os.killpg(self._process.pid, number)
            self._process.wait(timeout=30)


class Talk(Conversation):
    """Talks without a server, through the batch command's own function: cheap, and it shows what was understood."""

    def __init__(self, ask: Callable[..., list[Turn]]) -> None:
        super().__init__()
        self._ask = ask
        self._session = uuid.uuid4().hex

    def says(self, text: str) -> Said:
        row = self._ask([{"id": 1, "text": text, "session": self._session}])[0]
        assert "error" not in row, row
        return self.heard(text, Said(row["parts"], [row["kind"]], row))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The whole assistant, served once for all tests."""
    running = Server(tmp_path_factory.mktemp("clinic"))
    running.start()
    yield running
    running.stop()


@pytest.fixture
def arrive(server: Server) -> Callable[[], Patient]:
    """Opens a chat as a new visitor of the clinic's page."""
    return lambda: Patient(server)


@pytest.fixture
def patient(arrive: Callable[[], Patient]) -> Patient:
    """A new visitor with an open chat."""
    return arrive()


@pytest.fixture(scope="session")
def ask() -> Iterator[Callable[..., list[Turn]]]:
    """Batch questions to one agent that keeps nothing on disk: rows (or raw lines) in, results out."""
    from bot.adapter.quiet import configure_logs, hush

    hush()
    configure_logs()
    from bot.adapter.agent import memory_agent
    from bot.adapter.ask import ask_rows
    from bot.adapter.training import ensure_model

    folder = Path.cwd()
    os.chdir(PROJECT)
    with asyncio.Runner() as runner:
        agent = memory_agent(ensure_model())

        def run(rows: list[Any]) -> list[Turn]:
            async def collect() -> list[Turn]:
                lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
                return [result async for result in ask_rows(agent, lines)]

            return runner.run(collect())

        yield run
    os.chdir(folder)


@pytest.fixture
def talk(ask: Callable[..., list[Turn]]) -> Talk:
    """A new conversation without a server."""
    return Talk(ask)


@pytest.fixture(scope="session")
def voice() -> Any:
    """Speaks the shipped content, so that no test repeats a sentence of it."""
    from bot.content.load import load_pack
    from bot.speech.voice import Voice

    return Voice(load_pack(PROJECT / "content"))


@pytest.fixture(scope="session")
def pack(voice: Any) -> Any:
    """The shipped content."""
    return voice.pack


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    """A failure prints both sides of each conversation of the test."""
    report = yield
    if report.when == "call" and report.failed:
        for number, one in enumerate(Conversation.open, start=1):
            report.sections.append((f"conversation {number}", "\n".join(one.lines)))
    if report.when == "teardown":
        Conversation.open.clear()
    return report
