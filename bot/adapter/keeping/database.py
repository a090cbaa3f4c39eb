"""The conversation database outside a running server, and how an SQLite file is made to really forget."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Dict, Optional, Tuple

import sqlalchemy
from rasa.core.tracker_store import SQLTrackerStore, create_engine_kwargs
from rasa.utils.endpoints import EndpointConfig
from sqlalchemy.engine import Engine

from bot.adapter.paths import state_folder

OUR_STORE = "bot.adapter.stores.ConversationStore"
SQLITE = "sqlite"
_CONNECTION = ("dialect", "host", "port", "db", "username", "password", "login_db", "query")


class NoSqlStore(Exception):
    """The conversations are not in an SQL database; the message says what follows."""


def sqlite_file(db: str) -> Path:
    """Where an SQLite database of ours stands; an absolute path stays as it is. Readable by its owner only."""
    path = state_folder() / db
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)  # the -wal and -shm files beside it get the same rights from SQLite
    return path


def configured_engine(store: Optional[EndpointConfig]) -> Optional[Engine]:
    """The database of ``tracker_store`` in endpoints.yml; None while its SQLite file does not exist yet.

    Raises NoSqlStore for a store of another kind.
    """
    kind = str(store.type or "") if store else ""
    if store is None or (kind != OUR_STORE and kind.lower() != "sql"):
        raise NoSqlStore(
            f"Conversations are kept in a store of type '{kind or 'memory'}'. Retention and erasing by the operator "
            f"work on SQL databases: use '{OUR_STORE}' under tracker_store in endpoints.yml."
        )
    options: Dict[str, Any] = {name: store.kwargs[name] for name in _CONNECTION if name in store.kwargs}
    options["host"] = store.url or options.get("host")
    options.setdefault("dialect", SQLITE)
    if options["dialect"] == SQLITE and not options["host"]:
        path = Path(options.get("db") or ("conversations.db" if kind == OUR_STORE else "rasa.db"))
        path = state_folder() / path if kind == OUR_STORE else path
        if not path.is_file():
            return None
        options["db"] = str(path)
    options.pop("login_db", None)  # it only makes a database that does not exist yet
    url = SQLTrackerStore.get_db_url(**options)
    engine = sqlalchemy.create_engine(url, hide_parameters=True, **create_engine_kwargs(url))
    return forgetful(engine, patience=30)


def forgetful(engine: Engine, patience: Optional[int] = None) -> Engine:
    """Deleted rows of an SQLite file are overwritten with zeros. ``patience``: seconds to wait for a lock."""
    if engine.dialect.name != SQLITE:
        return engine

    @sqlalchemy.event.listens_for(engine, "connect")
    def connected(connection: Any, record: Any) -> None:
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("PRAGMA temp_store=MEMORY")  # compacting writes no second copy to another folder
        if patience is not None:
            connection.execute(f"PRAGMA busy_timeout={patience * 1000}")

    return engine


def kept_open(engine: Engine) -> Engine:
    """An engine for the same database that keeps SQLite's connections open between turns; others do so anyway.

    Opening and closing connections took longer than what a turn asks of them. What closing did besides still holds:
    after a turn the log is empty and the file complete, so that a copy of it alone is a backup. A file that was moved
    or replaced meanwhile is noticed, so that nothing is written into one that is gone.
    """
    if engine.dialect.name != SQLITE:
        return engine
    path = str(engine.url.database)
    engine.dispose()
    pooled = sqlalchemy.create_engine(
        engine.url, poolclass=sqlalchemy.pool.QueuePool, connect_args={"check_same_thread": False}
    )

    @sqlalchemy.event.listens_for(pooled, "connect")
    def connected(connection: Any, record: Any) -> None:
        record.info["file"] = _identity(path)

    @sqlalchemy.event.listens_for(pooled, "checkout")
    def taken(connection: Any, record: Any, proxy: Any) -> None:
        if record.info["file"] != _identity(path):
            raise sqlalchemy.exc.DisconnectionError("the file is another one")  # the pool opens it anew

    @sqlalchemy.event.listens_for(pooled, "checkin")
    def given_back(connection: Any, record: Any) -> None:
        if connection is not None and _size(path + "-wal"):
            patience = connection.execute("PRAGMA busy_timeout").fetchone()[0]
            connection.execute("PRAGMA busy_timeout=0")  # who is reading may go on; the next turn empties the log
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            connection.execute(f"PRAGMA busy_timeout={patience}")

    return pooled


def _identity(path: str) -> Optional[Tuple[int, int]]:
    """What tells a file from another one of its name; None when there is none."""
    try:
        stat = os.stat(path)
    except OSError:
        return None
    return stat.st_dev, stat.st_ino


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def clear_log(engine: Engine) -> bool:
    """Empty SQLite's write-ahead log, where deleted rows live on; False when a reader holds it right now."""
    if engine.dialect.name != SQLITE:
        return True
    with engine.connect() as connection:
        busy = connection.execute(sqlalchemy.text("PRAGMA wal_checkpoint(TRUNCATE)")).scalar()
    return not busy


def compact(engine: Engine) -> None:
    """Write an SQLite file anew: pages that were split and merged hold scraps that zeros do not reach."""
    if engine.dialect.name == SQLITE:
        with engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(sqlalchemy.text("VACUUM"))
