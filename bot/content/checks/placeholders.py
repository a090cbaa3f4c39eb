"""Placeholders: every ``{{ name }}`` can be filled, and an emergency text fits one text message."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.checks.folder import PLACEHOLDER, Folder, Passage, Rule
from bot.content.models import Clinic
from bot.content.problems import Problem

GIVEN_IN_PHRASES = frozenset(
    {
        "low", "high", "number", "tail", "receipt", "left", "value", "why", "count", "list", "score", "date",
        "before", "now",
    }
)  # fmt: skip
"""Names the program fills in when it speaks a phrase; which phrase gets which is noted beside the phrase."""

GIVEN_IN_OUTCOMES = frozenset({"because", "alternatives", "tail", "tell_doctor"})
"""Names the program fills in when it speaks an outcome."""

EMERGENCY_TEXTS = ("red_flag.emergency", "red_flag.other", "red_flag.crisis", "red_flag.crisis_other")
MAX_SMS = 160
"""Characters of one text message in the GSM 7-bit alphabet."""

_GSM_7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_BRACES = re.compile(r"\{[^{}]*\}?\}?|\}+")


def placeholder_can_be_filled(at: Folder) -> Iterator[Problem]:
    clinic = {f"clinic.{field}" for field in Clinic.__fields__}
    for passage in (*at.passages, *_other_languages(at)):
        known = clinic | _given(passage.file)
        for name in PLACEHOLDER.findall(passage.words):
            if name not in known:
                remedy = f"'{{{{ {name} }}}}' cannot be filled in here. Check its spelling; {_may_stand(known)}"
                yield at.problem(passage.file, passage.words, remedy, after=passage.after)


def braces_come_in_pairs(at: Folder) -> Iterator[Problem]:
    for passage in (*at.passages, *_other_languages(at)):
        for wrong in _BRACES.findall(PLACEHOLDER.sub("", passage.words)):
            remedy = f"'{wrong}' is not a placeholder. Write two braces on both sides, such as {{{{ clinic.phone }}}}."
            yield at.problem(passage.file, passage.words, remedy, after=passage.after)


def emergency_text_fits_one_sms(at: Folder) -> Iterator[Problem]:
    for key in EMERGENCY_TEXTS:
        words = at.pack.phrases.get(key, "")
        spoken = at.spoken(words)
        foreign = sorted(set(spoken) - _GSM_7)
        after = key.rsplit(".", 1)[-1] + ":"
        if len(spoken) > MAX_SMS:
            remedy = f"this emergency text has {len(spoken)} characters; one text message holds {MAX_SMS}. Shorten it."
            yield at.problem("phrases.yml", words, remedy, after=after)
        if foreign:
            remedy = f"'{''.join(foreign)}' makes this emergency text longer to send. Use plain letters and marks."
            yield at.problem("phrases.yml", words, remedy, after=after)


def _other_languages(at: Folder) -> Iterator[Passage]:
    for key, words in at.pack.phrases.items():
        if key.startswith("language_notice."):
            yield Passage("phrases.yml", words, "language_notice:")


def _given(file: str) -> frozenset[str]:
    if file == "phrases.yml":
        return GIVEN_IN_PHRASES
    return GIVEN_IN_OUTCOMES if file.startswith("outcomes/") else frozenset()


def _may_stand(known: set[str]) -> str:
    return f"these may stand here: {', '.join(sorted(known))}."


RULES: tuple[Rule, ...] = (placeholder_can_be_filled, braces_come_in_pairs, emergency_text_fits_one_sms)
