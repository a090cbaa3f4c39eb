"""The documents name what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
OWN_FILES = [
    path
    for pattern in ("*.md", "*.py", "*.yml", "*.sh", "*.toml", "*.lock", "*.txt", "*.js", "*.html", "*.css", "Makefile")
    for path in ROOT.rglob(pattern)
    if not {".venv", ".local", "models", ".git", "node_modules"} & set(path.relative_to(ROOT).parts)
]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"mesobot {command}" in README


def test_every_make_target_of_the_readme_exists() -> None:
    targets = set(re.findall(r"(?:^|`)make ([a-z-]+)", README, re.MULTILINE))
    assert {"run", "test"} <= targets
    for target in targets:
        assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE), target


def test_every_path_of_the_readme_exists() -> None:
    paths = re.findall(r"`((?:bot|content|data|actions|tests|docs|deploy|benchmarks)/[\w./-]*)`", README)
    assert paths
    for path in paths:
        assert (ROOT / path).exists(), path


def test_every_picture_of_the_readme_exists() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert pictures
    for picture in pictures:
        assert (ROOT / picture).is_file(), picture


def test_no_file_names_a_package_index_or_this_machine() -> None:
    """The lock must work with any mirror, and a checkout anywhere."""
    assert len(OWN_FILES) > 100
    parts = (
        ("python", "hosted"),
        ("pypi", r"\.org"),
        ("registry", r"\.npmjs"),
        ("deb", r"\.debian"),
        ("/work", "/main"),
    )
    hosts = re.compile("|".join(first + second for first, second in parts))
    for path in OWN_FILES:
        assert not hosts.search(path.read_text(encoding="utf-8", errors="replace")), path


def test_no_bulk_is_committed() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8")
    for kind in ("models/", "*.db", "*.onnx", ".local/", ".venv/"):
        assert kind in ignored
    assert not (ROOT / "uv.lock").exists()
