"""A tiny made-up pack to break, one thing at a time."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.content.checks import check
from bot.content.problems import Problem

PACK = Path(__file__).parent / "pack"
SHIPPED = Path(__file__).parents[2] / "content"


@dataclass
class Editor:
    """Somebody who edits the files of ``folder`` and asks what is wrong now."""

    folder: Path

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{file} does not hold {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def line(self, file: str, words: str) -> int:
        """The first line of ``file`` that holds ``words``."""
        lines = (self.folder / file).read_text(encoding="utf-8").split("\n")
        return next(number for number, line in enumerate(lines, start=1) if words in line)

    def new_findings(self) -> list[Problem]:
        """What ``check`` finds now and does not find in the unbroken pack."""
        known = {(problem.path.relative_to(PACK), problem.sentence) for problem in check(PACK)}
        return [
            problem
            for problem in check(self.folder)
            if (problem.path.relative_to(self.folder), problem.sentence) not in known
        ]


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    folder = tmp_path / "content"
    shutil.copytree(PACK, folder)
    return Editor(folder)


@pytest.fixture(scope="session")
def shipped() -> Path:
    return SHIPPED
