"""How to reach a patient: a phone number or an email address, picked out of whatever is around it."""

from __future__ import annotations

import re

from bot.understanding.replies.reading import Reading, found, unclear

CONTACT_QUESTION = "contact_value"

FEWEST_DIGITS, MOST_DIGITS = 7, 15
"""Digits of a phone number; 15 is the most there can be (ITU-T E.164)."""

_EMAIL = re.compile(r"[^\s@<>,;:]+@[^\s@<>,;:]+\.[^\s@<>,;:]{2,}")
_PHONE = re.compile(r"\+?\(?\d[\d\s().\-/]*\d")


def read_contact(text: str) -> Reading:
    """The one address or number in ``text``; unclear when there is none."""
    email = _EMAIL.search(text)
    if email:
        return found(email.group().rstrip("."))
    numbers = [one.group() for one in _PHONE.finditer(text) if _is_phone(one.group())]
    if len(numbers) != 1:
        return unclear("several" if numbers else "no_match")
    return found(" ".join(numbers[0].split()))


def _is_phone(number: str) -> bool:
    return FEWEST_DIGITS <= sum(sign.isdigit() for sign in number) <= MOST_DIGITS
