"""The clinic's own details, which must be real before a patient sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.checks.folder import Folder, Rule
from bot.content.problems import Problem

_EXAMPLE_NUMBER = re.compile(r"\b555\b")
"""Numbers with 555 are kept free for examples in North America."""


def number_is_real(at: Folder) -> Iterator[Problem]:
    clinic = at.pack.clinic
    for key in ("phone", "urgent_line", "crisis_line", "poison_line"):
        number = str(getattr(clinic, key))
        if _EXAMPLE_NUMBER.search(number):
            remedy = f"'{key}' is an example number ({number}). Put in the real one and call it once."
            yield at.problem("clinic.yml", f"{key}:", remedy, must_fix=False)


RULES: tuple[Rule, ...] = (number_is_real,)
