"""Erasing in the conversation database, on any SQL dialect Rasa's store has: which rows are due, and how they go."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, Optional

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore
from sqlalchemy.engine import Connection, Engine

from bot.desk.receipts import Consent, Erasure, digest

FORM = "symptom_form"
YES, NO = "yes", "no"
"""How a receipt says whether consent was given."""
ERASURE, CONSENT, RUN = "erasure", "consent", "retention"

EVENTS: sa.Table = SQLTrackerStore.SQLEvent.__table__
"""Rasa's own table. It puts the name of a slot or a loop into ``action_name``."""

RECEIPTS = sa.Table(
    "receipts",
    sa.MetaData(),
    sa.Column("id", sa.Integer, sa.Sequence("receipts_seq", optional=True), primary_key=True),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("conversation", sa.String(64), nullable=False, index=True),
    sa.Column("at", sa.Float(53), nullable=False),
    sa.Column("code", sa.String(16)),
    sa.Column("asked_by", sa.String(16)),
    sa.Column("message", sa.String(64)),
    sa.Column("version", sa.String(64)),
    sa.Column("given", sa.String(32)),
)
"""Erasures, consents of erased conversations, and when retention last ran. Nothing in it names a person."""


@dataclass(frozen=True)
class Span:
    """A stretch of a conversation: ids of its first and last row, their times (seconds since 1970), how many rows."""

    conversation: str
    first: int
    last: int
    since: float
    until: float
    rows: int


def prepare(engine: Engine) -> None:
    """Make the table of receipts where it is missing. Another server may be making it at the same time."""
    try:
        RECEIPTS.create(engine, checkfirst=True)
    except sa.exc.DBAPIError:
        if not sa.inspect(engine).has_table(RECEIPTS.name):
            raise


def whole(connection: Connection, conversation: str, until: Optional[float] = None) -> Optional[Span]:
    """All of a conversation, or all of it up to a time; None when there is nothing."""
    found = _spans(connection, EVENTS.c.sender_id == conversation, *_up_to(until))
    return found[0] if found else None


def expired_chats(connection: Connection, before: float) -> List[Span]:
    """What was said before a time, by conversation."""
    return _spans(connection, EVENTS.c.timestamp < before)


def abandoned_forms(connection: Connection, before: float) -> List[Span]:
    """Questionnaires that led to no outcome and were left alone since ``before``: from their start to their end."""
    loops = _rows(connection, EVENTS.c.type_name == "active_loop")
    routed = _rows(connection, EVENTS.c.type_name == "slot", EVENTS.c.action_name == "disposition")
    outcome: Dict[str, int] = {}
    for row in routed:
        if json.loads(row.data).get("value") is not None:
            outcome[row.sender_id] = row.id
    begun: Dict[str, int] = {}
    ended: Dict[str, Optional[int]] = {}
    for row in loops:
        if row.id < outcome.get(row.sender_id, 0):
            continue
        if row.action_name == FORM:
            begun.setdefault(row.sender_id, row.id)
            ended[row.sender_id] = None
        elif row.sender_id in begun:
            ended[row.sender_id] = row.id
    found: List[Span] = []
    for conversation, start in begun.items():
        first, last = _turn_of(connection, conversation, start), ended[conversation]
        upper = [EVENTS.c.id <= last] if last is not None else []
        spans = _spans(connection, EVENTS.c.sender_id == conversation, EVENTS.c.id >= first, *upper)
        found += [span for span in spans if span.until < before]
    return found


def _turn_of(connection: Connection, conversation: str, row: int) -> int:
    """The first row of the turn a row belongs to: what is left before it must end where the patient's turn comes."""
    messages = sa.and_(EVENTS.c.sender_id == conversation, EVENTS.c.type_name == "user", EVENTS.c.id < row)
    return int(connection.execute(sa.select(sa.func.max(EVENTS.c.id)).where(messages)).scalar() or row)


def restored(connection: Connection, erasures: Iterable[Erasure]) -> List[Span]:
    """What a restored backup brought back: rows that are older than the erasure of their conversation."""
    erased: Dict[str, float] = {}
    for one in erasures:
        erased[one.conversation] = max(one.at, erased.get(one.conversation, 0.0))
    if not erased:
        return []
    names = [row.sender_id for row in connection.execute(sa.select(EVENTS.c.sender_id).distinct())]
    due = [(name, erased[digest(name)]) for name in names if digest(name) in erased]
    found = [whole(connection, name, until) for name, until in due]
    return [span for span in found if span is not None]


def erase(connection: Connection, span: Span) -> int:
    """Delete a stretch; how many rows went. Consents in it become receipts first."""
    rows = sa.and_(EVENTS.c.sender_id == span.conversation, EVENTS.c.id.between(span.first, span.last))
    for consent in _consents(connection, rows):
        values = {"conversation": consent.conversation, "version": consent.version, "given": consent.given}
        at = _seconds(consent.when)
        connection.execute(RECEIPTS.insert().values(kind=CONSENT, at=at, **values))
    return int(connection.execute(EVENTS.delete().where(rows)).rowcount)


def note(connection: Connection, erasure: Erasure) -> None:
    """Keep the receipt of an erasure."""
    connection.execute(
        RECEIPTS.insert().values(
            kind=ERASURE,
            conversation=erasure.conversation,
            at=erasure.at,
            code=erasure.code,
            asked_by=erasure.by,
            message=erasure.message,
        )
    )


def erasures(connection: Connection, *conditions: Any) -> List[Erasure]:
    """Receipts of erasures, oldest first; ``conditions`` are on ``RECEIPTS``."""
    query = sa.select(RECEIPTS).where(RECEIPTS.c.kind == ERASURE, *conditions).order_by(RECEIPTS.c.at)
    rows = connection.execute(query)
    return [Erasure(row.code, row.conversation, row.at, row.asked_by, row.message or "") for row in rows]


def drop_receipts(connection: Connection, before: float) -> int:
    """Delete receipts older than a time; how many there were."""
    old = sa.and_(RECEIPTS.c.kind.in_([ERASURE, CONSENT]), RECEIPTS.c.at < before)
    return int(connection.execute(RECEIPTS.delete().where(old)).rowcount)


def count_receipts(connection: Connection, before: float) -> int:
    """How many receipts are older than a time."""
    old = sa.and_(RECEIPTS.c.kind.in_([ERASURE, CONSENT]), RECEIPTS.c.at < before)
    return int(connection.execute(sa.select(sa.func.count()).select_from(RECEIPTS).where(old)).scalar() or 0)


def note_run(connection: Connection) -> None:
    """Retention has run to its end, now."""
    connection.execute(RECEIPTS.delete().where(RECEIPTS.c.kind == RUN))
    connection.execute(RECEIPTS.insert().values(kind=RUN, conversation="", at=time.time()))


def last_run(connection: Connection) -> Optional[float]:
    """When retention last ran to its end, in seconds since 1970."""
    at = connection.execute(sa.select(sa.func.max(RECEIPTS.c.at)).where(RECEIPTS.c.kind == RUN)).scalar()
    return float(at) if at is not None else None


def _consents(connection: Connection, rows: Any) -> List[Consent]:
    records = _rows(connection, rows, EVENTS.c.type_name == "slot", EVENTS.c.action_name == "consent_record")
    found: Dict[str, Consent] = {}
    for row in records:
        value = json.loads(row.data).get("value")
        if isinstance(value, dict):
            when = str(value.get("at") or "")
            found[when] = Consent(
                digest(row.sender_id), str(value.get("version") or ""), when, YES if value.get("given") else NO
            )
    return list(found.values())


def _seconds(when: str) -> float:
    from datetime import datetime

    try:
        return datetime.fromisoformat(when).timestamp()
    except ValueError:
        return time.time()


def _up_to(until: Optional[float]) -> List[Any]:
    return [] if until is None else [EVENTS.c.timestamp <= until]


def _rows(connection: Connection, *conditions: Any) -> List[Any]:
    columns = (EVENTS.c.id, EVENTS.c.sender_id, EVENTS.c.action_name, EVENTS.c.data)
    return list(connection.execute(sa.select(*columns).where(*conditions).order_by(EVENTS.c.id)))


def _spans(connection: Connection, *conditions: Any) -> List[Span]:
    query = (
        sa.select(
            EVENTS.c.sender_id,
            sa.func.min(EVENTS.c.id),
            sa.func.max(EVENTS.c.id),
            sa.func.min(EVENTS.c.timestamp),
            sa.func.max(EVENTS.c.timestamp),
            sa.func.count(),
        )
        .where(*conditions)
        .group_by(EVENTS.c.sender_id)
    )
    return [Span(*row) for row in connection.execute(query)]
