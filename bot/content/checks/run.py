"""All content rules over one folder."""

from __future__ import annotations

from pathlib import Path

from bot.content.checks import (
    clinic,
    examples,
    glossary,
    grounding,
    names,
    placeholders,
    readability,
    review,
    sandwich,
    wording,
)
from bot.content.checks.folder import Folder, Rule
from bot.content.load import load_pack
from bot.content.problems import ContentError, Problem

RULES: tuple[Rule, ...] = (
    *grounding.RULES,
    *names.RULES,
    *placeholders.RULES,
    *wording.RULES,
    *readability.RULES,
    *sandwich.RULES,
    *examples.RULES,
    *glossary.RULES,
    *review.RULES,
    *clinic.RULES,
)


def check(folder: Path) -> list[Problem]:
    """Every finding in a content folder, must-fix first, then by file and line.

    Content that cannot be loaded has the problems of loading only: the other rules need a whole pack.
    Never prints, never exits.
    """
    try:
        pack = load_pack(folder)
    except ContentError as error:
        return error.problems
    at = Folder(folder, pack)
    found = {problem for rule in RULES for problem in rule(at)}
    return sorted(found, key=lambda problem: (not problem.must_fix, problem))
