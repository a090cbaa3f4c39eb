"""``mesobot retention``: erases what is due. Run it every day; it may run while the server does."""

from __future__ import annotations

import asyncio
import fcntl
import os
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Dict, Iterator, List, Optional

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.utils import AvailableEndpoints
from sqlalchemy.engine import Connection, Engine

from bot.adapter.keeping import erasing
from bot.adapter.keeping.database import clear_log, compact, configured_engine
from bot.adapter.keeping.erasing import Span
from bot.adapter.keeping.forgetting import erasure_list
from bot.adapter.keeping.markers import discreet, publish_erasure
from bot.adapter.paths import ROOT, state_folder
from bot.content.live import content_folder
from bot.content.load import load_pack
from bot.desk.erasure_list import ErasureList
from bot.desk.receipts import KEPT_DAYS, Erasure

DAY = 86_400.0
FORM_SECONDS = DAY
"""An unfinished questionnaire is kept for a day (clinical brief, 5.4)."""
BATCH = 50
"""Conversations erased in one transaction, so that a patient's message never waits long for the database."""

RESTORED, CHATS, FORMS = "restored", "chats", "forms"
TITLES = {
    RESTORED: "Conversations that a backup brought back after they were erased",
    CHATS: "Conversations with messages past their time",
    FORMS: "Questionnaires left unfinished for a day",
}


@dataclass(frozen=True)
class Done:
    """What a run did, or would do: conversations and rows by rule, receipts past their time."""

    conversations: Dict[str, int]
    rows: Dict[str, int]
    receipts: int
    cleared: bool = True

    @property
    def nothing(self) -> bool:
        """True when nothing was due."""
        return not any(self.rows.values()) and not self.receipts


class Retention:
    """The rules, over one database. ``days``: how long a message is kept. ``now``: seconds since 1970."""

    def __init__(
        self, engine: Engine, erasures: ErasureList, days: int, now: float, broker: Optional[EventBroker] = None
    ) -> None:
        self._engine = engine
        self._list = erasures
        self._days = days
        self._now = now
        self._broker = broker

    def due(self, late: float = 0.0) -> Done:
        """What a run would do; only what is due for ``late`` seconds or more. Changes nothing."""
        with self._engine.connect() as connection:
            found: Dict[str, List[Span]] = {}
            gone: Dict[str, int] = {}  # what an earlier rule takes is not counted again
            for rule, find in self._rules().items():
                found[rule] = [one for one in find(connection, late) if one.last > gone.get(one.conversation, 0)]
                gone.update({one.conversation: one.last for one in found[rule]})
            receipts = 0
            if sa.inspect(connection).has_table(erasing.RECEIPTS.name):
                receipts = erasing.count_receipts(connection, self._now - KEPT_DAYS * DAY - late)
        return Done(
            {rule: len(spans) for rule, spans in found.items()},
            {rule: sum(span.rows for span in spans) for rule, spans in found.items()},
            receipts,
        )

    def run(self) -> Done:
        """Erase what is due, for good."""
        erasing.prepare(self._engine)
        self._merge()
        conversations: Dict[str, int] = {}
        rows: Dict[str, int] = {}
        for rule, find in self._rules().items():
            with self._engine.connect() as connection:
                spans = find(connection, 0.0)
            conversations[rule] = len(spans)
            rows[rule] = sum(self._erase(spans[at : at + BATCH]) for at in range(0, len(spans), BATCH))
        oldest = self._now - KEPT_DAYS * DAY
        with self._engine.begin() as connection:
            receipts = erasing.drop_receipts(connection, oldest)
        self._list.drop_before(oldest)
        compact(self._engine)
        cleared = clear_log(self._engine)
        with self._engine.begin() as connection:
            erasing.note_run(connection)
        return Done(conversations, rows, receipts, cleared)

    def _rules(self) -> Dict[str, Callable[[Connection, float], List[Span]]]:
        return {
            RESTORED: lambda connection, late: erasing.restored(connection, self._erasures(connection)),
            CHATS: lambda connection, late: erasing.expired_chats(connection, self._now - self._days * DAY - late),
            FORMS: lambda connection, late: erasing.abandoned_forms(connection, self._now - FORM_SECONDS - late),
        }

    def _erase(self, spans: List[Span]) -> int:
        with self._engine.begin() as connection:
            count = sum(erasing.erase(connection, span) for span in spans)
            for span in spans:
                publish_erasure(self._broker, span, self._now)
        return count

    def _erasures(self, connection: Connection) -> List[Erasure]:
        noted = self._list.read()
        if sa.inspect(connection).has_table(erasing.RECEIPTS.name):
            noted += erasing.erasures(connection)
        return noted

    def _merge(self) -> None:
        """The list on disk and the table hold the same: a restored database lacks the latest, a new disk has none."""
        with self._engine.begin() as connection:
            in_table, in_list = set(erasing.erasures(connection)), set(self._list.read())
            for one in sorted(in_list - in_table, key=lambda erasure: erasure.at):
                erasing.note(connection, one)
        self._list.add(*sorted(in_table - in_list, key=lambda erasure: erasure.at))


def run_retention(dry_run: bool = False) -> int:
    """Run the job as configured and print counts, no names. 1 when another run is not over yet."""
    return asyncio.run(_run(dry_run))


async def _run(dry_run: bool) -> int:
    endpoints = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.yml"))
    engine = configured_engine(endpoints.tracker_store)
    if engine is None:
        print("No conversation has been stored yet.")
        return 0
    days = load_pack(content_folder()).clinic.retention_days
    with _alone(state_folder() / "retention.lock") as alone:
        if not alone:
            print("Another run of retention is not over yet.")
            return 1
        broker = None if dry_run else discreet(await EventBroker.create(endpoints.event_broker))
        try:
            job = Retention(engine, erasure_list(), days, time.time(), broker)
            done = job.due() if dry_run else job.run()
        finally:
            if broker is not None:
                await broker.close()
    _print(done, "to erase" if dry_run else "erased")
    return 0


def _print(done: Done, verb: str) -> None:
    for rule, title in TITLES.items():
        print(f"{title}: {done.conversations[rule]} ({done.rows[rule]} rows) {verb}.")
    print(f"Receipts past their time: {done.receipts} {verb}.")
    if not done.cleared:
        print("The database was busy, so its log still holds erased rows. The next run clears it.")


@contextmanager
def _alone(path: Path) -> Iterator[bool]:
    """True for the only run on this machine."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        yield _locks(descriptor)
    finally:
        os.close(descriptor)


def _locks(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
