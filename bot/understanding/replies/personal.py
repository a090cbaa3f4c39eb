"""Contact details in a patient's own words: left out of what is kept as an answer, where they do not belong."""

from __future__ import annotations

import re

LEFT_OUT = "\u2026"
FEWEST_DIGITS = 7
"""Digits from which a number may be a telephone number, a record number or a card."""

_CONTACT = re.compile(
    r"[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+"  # mail
    r"|(?<!\w)@\w{2,}"  # a name on a platform
    r"|\b(?:https?://|www\.)\S+"
    r"|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b"  # a date of birth
    rf"|(?<!\w)\+?\(?\d(?:[\s().-]{{0,3}}\d){{{FEWEST_DIGITS - 1},}}",
    re.IGNORECASE,
)


def without_contact(text: str) -> str:
    """``text`` with mail addresses, links, long numbers and full dates replaced by "\u2026"."""
    return _CONTACT.sub(LEFT_OUT, text)
