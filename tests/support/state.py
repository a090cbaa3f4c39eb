"""A state folder as an operator, a thief of its disk, and a backup job see it."""

from __future__ import annotations

import contextlib
import io
import os
import re
import sqlite3
import subprocess
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import jwt
import pytest
from support.patients import Patient
from support.server import MESOBOT, PROJECT

DAY = 86_400
HOUR = 3_600


class State:
    """A state folder: its bytes, its database, and the operator's commands on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "conversations.db"

    def holds(self, word: str) -> list[str]:
        """Names of the files with this word in them, as it is or as JSON and SQLite may write it."""
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        assert files
        return [path.name for path in files if word.encode() in path.read_bytes()]

    def rows(self, query: str, *values: Any) -> list[Any]:
        with closing(sqlite3.connect(self.database, timeout=30)) as connection:
            found = connection.execute(query, values).fetchall()
            connection.commit()
            return found

    def count(self, conversation: str) -> int:
        return int(self.rows("SELECT count(*) FROM events WHERE sender_id = ?", conversation)[0][0])

    def make_old(self, conversation: str, seconds: float) -> None:
        """As if all of it had been said that much earlier."""
        self.rows("UPDATE events SET timestamp = timestamp - ? WHERE sender_id = ?", seconds, conversation)

    def mesobot(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """An operator's command on this state folder, in a process of its own."""
        environment = {**os.environ, "MESOBOT_STATE": str(self.folder)}
        return subprocess.run(
            [MESOBOT, *arguments], cwd=PROJECT, env=environment, text=True, capture_output=True, timeout=120
        )

    def retention(self, dry_run: bool = False) -> list[int]:
        """The job in this process, which is quicker: conversations erased by rule, then receipts."""
        from bot.adapter.keeping.retention import run_retention

        printed = io.StringIO()
        with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(printed):
            patch.setenv("MESOBOT_STATE", str(self.folder))
            with ThreadPoolExecutor(1) as thread:  # the browser tests keep a loop running in this one
                assert thread.submit(run_retention, dry_run).result() == 0
        return counts(printed.getvalue())


def counts(printed: str) -> list[int]:
    """Conversations erased by rule, then receipts, in the order they are printed."""
    return [int(re.findall(r"\d+", line)[0]) for line in printed.splitlines()]


def conversation_of(patient: Patient) -> str:
    """The id behind a patient's token."""
    return str(jwt.decode(patient.token, options={"verify_signature": False})["sid"])
