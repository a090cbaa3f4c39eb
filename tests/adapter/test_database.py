"""Connections that stay open: a copy of the file alone is a backup, and no turn is written into a file that is gone."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy

from bot.adapter.keeping.database import forgetful, kept_open

INSERT = "INSERT INTO notes VALUES ('said')"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return make(tmp_path / "notes.db")


@pytest.fixture
def engine(file: Path) -> Iterator[Any]:
    engine = forgetful(kept_open(sqlalchemy.create_engine(f"sqlite:///{file}")))
    yield engine
    engine.dispose()


def make(file: Path) -> Path:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE notes (words TEXT)")
    return file


def write(engine: Any) -> None:
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text(INSERT))


def count(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return int(connection.execute("SELECT count(*) FROM notes").fetchone()[0])


def test_one_connection_serves_all_turns(engine: Any) -> None:
    opened: list[Any] = []
    sqlalchemy.event.listen(engine, "connect", lambda connection, record: opened.append(connection))
    for _ in range(3):
        write(engine)
    assert len(opened) == 1


def test_a_copy_of_the_file_alone_holds_every_turn(engine: Any, file: Path, tmp_path: Path) -> None:
    for turn in range(1, 4):
        write(engine)
        assert count(Path(shutil.copy(file, tmp_path / f"copy-{turn}.db"))) == turn


def test_a_reader_delays_no_turn_and_the_next_one_completes_the_file(engine: Any, file: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM notes").fetchone() == (0,)
        write(engine)
        assert count(Path(shutil.copy(file, tmp_path / "early.db"))) == 0
    write(engine)
    assert count(Path(shutil.copy(file, tmp_path / "late.db"))) == 2


def test_a_file_that_was_replaced_is_opened_anew(engine: Any, file: Path, tmp_path: Path) -> None:
    write(engine)
    for name in (file, Path(f"{file}-wal"), Path(f"{file}-shm")):
        name.rename(tmp_path / f"old-{name.name}")
    make(file)
    write(engine)
    assert count(file) == 1


def test_a_file_that_is_gone_takes_no_turn(engine: Any, file: Path) -> None:
    write(engine)
    file.unlink()
    with pytest.raises(sqlalchemy.exc.OperationalError):
        write(engine)


def test_what_a_connection_is_told_holds_for_the_open_one_after_a_turn(engine: Any) -> None:
    write(engine)
    with engine.connect() as connection:
        assert connection.execute(sqlalchemy.text("PRAGMA secure_delete")).scalar() == 1
        assert connection.execute(sqlalchemy.text("PRAGMA busy_timeout")).scalar() == 5_000
