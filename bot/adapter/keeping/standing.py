"""How retention stands, for ``mesobot doctor``."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, Optional

import sqlalchemy as sa
from rasa.core.utils import AvailableEndpoints
from sqlalchemy.engine import Engine

from bot.adapter.keeping import erasing
from bot.adapter.keeping.database import SQLITE, NoSqlStore, configured_engine
from bot.adapter.keeping.forgetting import erasure_list
from bot.adapter.keeping.retention import DAY, Retention
from bot.adapter.paths import ROOT

CRON = f"17 3 * * *  cd {ROOT} && .venv/bin/mesobot retention"
ADVICE = f"Run 'mesobot retention' every day, for example with this line of a crontab: {CRON}"
LATE = DAY
"""Seconds after which what is due counts as overdue: a daily run may just be ahead."""
UNSEEN = 2 * DAY


class Standing(NamedTuple):
    """One line for the report; ``remedy`` is empty when all is well."""

    state: str
    remedy: str = ""


def retention_standing(days: int) -> Standing:
    """When retention last ran and what is overdue. ``days``: how long a message is kept."""
    endpoints = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.yml"))
    if endpoints.event_broker is not None and str(endpoints.event_broker.type).lower() == "file":
        return Standing("the event broker keeps every message in a file", "Use another broker in endpoints.yml.")
    try:
        engine = configured_engine(endpoints.tracker_store)
    except NoSqlStore as error:
        return Standing("does not reach the conversations", str(error))
    if engine is None:
        return Standing("nothing is stored yet")
    try:
        return _standing(engine, days)
    except sa.exc.SQLAlchemyError as error:
        kind = type(error).__name__
        return Standing(f"the database cannot be read ({kind})", "Check tracker_store in endpoints.yml.")


def _standing(engine: Engine, days: int) -> Standing:
    if not sa.inspect(engine).has_table(erasing.EVENTS.name):
        return Standing("nothing is stored yet")
    if engine.dialect.name == SQLITE and Path(str(engine.url.database)).stat().st_mode & 0o077:
        return Standing("other users can read the conversations", f"Run: chmod 600 {engine.url.database}*")
    now = time.time()
    last = _last_run(engine)
    ran = f"last ran {datetime.fromtimestamp(last, UTC):%Y-%m-%d %H:%M} UTC" if last else "has not run yet"
    overdue = Retention(engine, erasure_list(), days, now).due(LATE)
    if not overdue.nothing:
        return Standing(f"{ran}; overdue conversations: {sum(overdue.conversations.values())}", ADVICE)
    if last is not None and last < now - UNSEEN:
        return Standing(f"{ran}; nothing is overdue", ADVICE)
    return Standing(f"{ran}; nothing is overdue" + ("" if last else f". {ADVICE}"))


def _last_run(engine: Engine) -> Optional[float]:
    with engine.connect() as connection:
        if not sa.inspect(connection).has_table(erasing.RECEIPTS.name):
            return None
        return erasing.last_run(connection)
