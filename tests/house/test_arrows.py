"""Imports run one way, and each third-party package has one home."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

MAY_IMPORT = {
    "bot.content": set(),
    "bot.understanding": {"bot.content"},
    "bot.safety": {"bot.content"},
    "bot.care": {"bot.content"},
    "bot.speech": {"bot.care", "bot.safety", "bot.understanding", "bot.content"},
    "bot.desk": {"bot.care", "bot.safety", "bot.understanding", "bot.content"},
    "bot.adapter": {"bot.desk", "bot.speech", "bot.care", "bot.safety", "bot.understanding", "bot.content"},
    "bot.cli": {"bot.adapter", "bot.desk", "bot.speech", "bot.care", "bot.safety", "bot.understanding", "bot.content"},
    "actions": {"bot.desk", "bot.speech", "bot.care", "bot.safety", "bot.understanding", "bot.content"},
}
HOMES = {
    "rasa": {"bot.adapter"},
    "sanic": {"bot.adapter"},
    "rasa_sdk": {"actions", "bot.adapter"},
    "spacy": {"bot.safety"},
    "jinja2": {"bot.speech"},
    "yaml": {"bot.content"},
    "pydantic": {"bot.content"},
    "textstat": {"bot.content"},
    "onnxruntime": {"bot.understanding"},
    "tokenizers": {"bot.understanding"},
    "sklearn": {"bot.understanding"},
}
STANDS_ALONE = {"bot/understanding/build_encoder.py"}
"""Run in a throw-away environment; nothing imports it."""


def package_of(module: str) -> str:
    parts = module.split(".")
    return parts[0] if parts[0] != "bot" else ".".join(parts[:2])


def sources() -> list[Path]:
    found = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "actions").rglob("*.py")]
    return sorted(path for path in found if str(path.relative_to(ROOT)) not in STANDS_ALONE)


def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} uses a relative import"
            names.add(node.module or "")
            names |= {f"{node.module}.{alias.name}" for alias in node.names if node.module == "bot"}
    return names


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def test_there_is_something_to_look_at() -> None:
    assert len(sources()) > 60


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_downwards_only(path: Path) -> None:
    home = package_of(module_of(path))
    for name in imports_of(path):
        if name.split(".")[0] not in ("bot", "actions") or name == "bot":
            continue
        target = package_of(name)
        assert target == home or target in MAY_IMPORT[home], f"{home} must not import {name}"


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_each_package_is_used_in_its_home_only(path: Path) -> None:
    home = package_of(module_of(path))
    for name in imports_of(path):
        top = name.split(".")[0]
        assert home in HOMES.get(top, {home}), f"{top} is used in {home}; its home is {HOMES[top]}"


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_has_grown_past_its_job(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


def test_content_safety_and_care_need_no_rasa() -> None:
    """The plain packages can be imported where Rasa is not even installed."""
    plain = [path for path in sources() if module_of(path).startswith(("bot.content", "bot.care", "bot.safety"))]
    assert plain
    for path in plain:
        tops = {name.split(".")[0] for name in imports_of(path)}
        unknown = tops - set(sys.stdlib_module_names)
        assert not unknown & {"rasa", "rasa_sdk", "tensorflow", "sanic"}
