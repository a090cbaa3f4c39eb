"""``mesobot doctor``: names what is missing and how to mend it."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from support.server import PROJECT

from bot.adapter.doctor import DEFAULT_PORT, PortTaken, report, require_free_port

Report = Callable[[], tuple[int, list[str]]]


@pytest.fixture
def examined(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """Runs the examination with a state folder of its own; exit code and lines."""
    monkeypatch.setenv("MESOBOT_STATE", str(tmp_path / "state"))

    def run() -> tuple[int, list[str]]:
        code = report()
        return code, capsys.readouterr().out.splitlines()

    return run


def remedy_of(lines: list[str], what: str) -> str:
    """The line that says how to mend it; empty when all is well."""
    at = next(number for number, line in enumerate(lines) if line[4:].startswith(f"{what}:"))
    following = lines[at + 1] if at + 1 < len(lines) else ""
    assert lines[at].startswith("!!") == following.strip().startswith("->")
    return following.strip() if lines[at].startswith("!!") else ""


def test_a_sound_checkout_needs_nothing(examined: Report) -> None:
    code, lines = examined()
    assert [line for line in lines if line.startswith("!!")] == []
    assert code == 0
    assert len(lines) > 8


def test_a_missing_encoder_is_named(examined: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MESOBOT_ENCODER", str(tmp_path / "nowhere"))
    code, lines = examined()
    assert code == 1
    assert "make setup" in remedy_of(lines, "Sentence encoder")


def test_broken_content_is_counted_and_the_check_is_named(
    examined: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "content"
    shutil.copytree(PROJECT / "content", broken)
    (broken / "clinic.yml").write_text("name: [", encoding="utf-8")
    monkeypatch.setenv("MESOBOT_CONTENT", str(broken))
    code, lines = examined()
    assert code == 1
    assert "mesobot check" in remedy_of(lines, "Content")
    assert "clinic.yml" in remedy_of(lines, "Clinic")


def test_production_without_a_secret_and_with_example_numbers_is_named(
    examined: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MESOBOT_ENV", "production")
    monkeypatch.delenv("MESOBOT_SECRET", raising=False)
    code, lines = examined()
    assert code == 1
    assert "MESOBOT_SECRET" in remedy_of(lines, "Session secret")
    assert "clinic.yml" in remedy_of(lines, "Clinic")


def test_a_state_folder_that_is_a_file_is_named(
    examined: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("MESOBOT_STATE", str(tmp_path / "file"))
    code, lines = examined()
    assert code == 1
    assert str(tmp_path / "file") in remedy_of(lines, "Store")


def test_a_port_in_use_is_seen(examined: Report) -> None:
    with socket.socket() as taken:
        try:
            taken.bind(("127.0.0.1", DEFAULT_PORT))
            taken.listen()
        except OSError:
            pass  # somebody listens there already, which is just as good
        _, lines = examined()
        assert any(line[4:].startswith("Port:") and "in use" in line for line in lines)


def test_a_taken_port_is_refused_with_what_to_do_and_a_free_one_is_not() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        with pytest.raises(PortTaken, match="--port"):
            require_free_port("127.0.0.1", port)
    require_free_port("127.0.0.1", port)
