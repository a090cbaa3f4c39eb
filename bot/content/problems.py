"""What is wrong with a content file, in words its editor can act on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, List


@dataclass(frozen=True, order=True)
class Problem:
    """One finding: where it is, what is wrong and what to do about it.

    ``line`` counts from 1. ``must_fix`` stops a publish; the others are suggestions.
    """

    path: Path
    line: int
    sentence: str
    must_fix: bool = True

    def __str__(self) -> str:
        mark = "" if self.must_fix else " (suggestion)"
        return f"{self.path}:{self.line} {self.sentence}{mark}"


class ContentError(Exception):
    """Content that cannot be loaded. Holds every problem found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: List[Problem] = sorted(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
