"""The real server, with a state folder of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
MESOBOT = str(Path(sys.executable).parent / "mesobot")
READY_WITHIN_SECONDS = 300
"""The first start trains a model."""


class Server:
    """``mesobot serve`` with a state folder of its own. What it prints and logs is kept."""

    def __init__(self, folder: Path, *arguments: str, program: Sequence[str] = (MESOBOT,), **environment: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.address = f"http://127.0.0.1:{self.port}"
        self.state = folder / "state"
        self.log_file = folder / "server.log"
        self.command = [*program, "serve", "--port", str(self.port), *arguments]
        self.environment = {"MESOBOT_STATE": str(self.state), **environment}
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start, and wait for the ready line."""
        self._process = subprocess.Popen(
            self.command, cwd=PROJECT, env={**os.environ, **self.environment}, text=True, start_new_session=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        ready = threading.Event()
        threading.Thread(target=self._listen, args=(self._process, ready), daemon=True).start()
        ready.wait(READY_WITHIN_SECONDS)
        if self._process.poll() is not None or self.address not in self.log():
            self.kill()
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
        with process.stdout, self.log_file.open("a", encoding="utf-8") as log:
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
