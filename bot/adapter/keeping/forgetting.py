"""Erasing one whole conversation, with its receipt; ``mesobot forget``."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import List, Optional

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.utils import AvailableEndpoints
from sqlalchemy.engine import Engine

from bot.adapter.keeping import erasing
from bot.adapter.keeping.database import clear_log, configured_engine
from bot.adapter.keeping.erasing import Span
from bot.adapter.keeping.markers import discreet, publish_erasure
from bot.adapter.paths import ROOT, state_folder
from bot.desk.erasure_list import FILE, ErasureList
from bot.desk.receipts import OPERATOR, Erasure, digest, new_code

logger = logging.getLogger(__name__)


def erasure_list() -> ErasureList:
    """The list beside this server's database."""
    return ErasureList(state_folder() / FILE)


def erase_whole(engine: Engine, receipt: Erasure, conversation: str, broker: Optional[EventBroker] = None) -> int:
    """Erase a conversation and keep its receipt: both or neither. Then the list is told. How many rows went."""
    with engine.begin() as connection:
        erasing.note(connection, receipt)
        span = erasing.whole(connection, conversation)
        rows = erasing.erase(connection, span) if span is not None else 0
        if span is not None:
            publish_erasure(broker, span, receipt.at, receipt.code)
    try:
        erasure_list().add(receipt)
    except OSError as error:  # the table has it, and the next run of retention puts it on the list
        logger.error("An erasure could not be put on the list of erasures: %s.", error.strerror)
    return rows


def forget(name: str) -> int:
    """Erase a conversation by its id, or once more by the receipt of its erasure. 1 when neither is known."""
    return asyncio.run(_forget(name.strip()))


async def _forget(name: str) -> int:
    endpoints = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.yml"))
    engine = configured_engine(endpoints.tracker_store)
    if engine is None:
        print("No conversation has been stored yet.")
        return 1
    erasing.prepare(engine)
    with engine.connect() as connection:
        there = erasing.whole(connection, name) is not None
        known = _receipts(engine, name)
        again = erasing.restored(connection, known)
    if not there and not known:
        print("There is no conversation and no receipt of that name. Nothing was erased.")
        return 1
    broker = discreet(await EventBroker.create(endpoints.event_broker))
    try:
        if there:
            receipt = Erasure(new_code(), digest(name), time.time(), OPERATOR)
            print(f"Erased: {erase_whole(engine, receipt, name, broker)} rows. The receipt is {receipt.code}.")
        else:
            _tell(known[-1], _erase_again(engine, again, known[-1], broker))
    finally:
        if broker is not None:
            await broker.close()
    if not clear_log(engine):
        print("The database was busy, so its log still holds erased rows. The next run of retention clears it.")
    return 0


def _receipts(engine: Engine, name: str) -> List[Erasure]:
    """Erasures with this receipt, or of the conversation with this id, oldest first."""
    code = name.upper().replace("-", "").replace(" ", "")
    columns = erasing.RECEIPTS.c
    with engine.connect() as connection:
        found = erasing.erasures(connection, sa.or_(columns.code == code, columns.conversation == digest(name)))
    return found or [one for one in erasure_list().read() if code == one.code or digest(name) == one.conversation]


def _erase_again(engine: Engine, spans: List[Span], receipt: Erasure, broker: Optional[EventBroker]) -> int:
    with engine.begin() as connection:
        rows = sum(erasing.erase(connection, span) for span in spans)
        for span in spans:
            publish_erasure(broker, span, time.time(), receipt.code)
    return rows


def _tell(receipt: Erasure, rows: int) -> None:
    when = time.strftime("%Y-%m-%d %H:%M", time.gmtime(receipt.at))
    print(f"Erased on {when} UTC, asked for by the {receipt.by}. The receipt is {receipt.code}.")
    print(f"Rows that a backup had brought back, erased once more: {rows}.")
