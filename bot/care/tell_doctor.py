"""Answers the doctor must know before anything else is planned (rule R07). Not a yes or no to anything."""

from __future__ import annotations

from bot.care.fields import (
    ALLERGIES,
    BLEEDING,
    CONTEXT,
    IMMUNE,
    INJURY_SEVERE,
    MEDICINES,
    MESO_REACTION,
    ONSET,
    SKIN,
    Answers,
)
from bot.care.flags import REACTIONS
from bot.care.reading import choice, ticked

Pairs = tuple[tuple[str, str], ...]

DOCTOR_FIRST: dict[str, frozenset[str] | None] = {
    MEDICINES: frozenset({"blood_thinner", "immune_medicine", "not_sure"}),
    ALLERGIES: frozenset({"local_anaesthetic", "nsaid_aspirin", "not_sure"}),
    IMMUNE: None,
    SKIN: frozenset({"yes", "not_sure"}),
    BLEEDING: frozenset({"yes", "not_sure"}),
    CONTEXT: None,
}
"""Options that put the doctor first; None means every option. Doubt counts as yes."""

ALSO_TOLD: dict[str, frozenset[str] | None] = {
    ONSET: frozenset({"after_shots"}),
    INJURY_SEVERE: frozenset({"yes", "not_sure"}),
    MEDICINES: None,
    ALLERGIES: None,
    **{question: options for question, options in DOCTOR_FIRST.items() if question not in (MEDICINES, ALLERGIES)},
    MESO_REACTION: frozenset(REACTIONS),
}
"""Options on the doctor's list. Some of them do not put the doctor first by themselves."""


def doctor_first(answers: Answers) -> bool:
    """True when an answer of rule R07 was given."""
    return bool(_given(answers, DOCTOR_FIRST))


def tell_doctor(answers: Answers) -> Pairs:
    """What to tell the doctor, as (question id, option id), in asking order."""
    return _given(answers, ALSO_TOLD)


def _given(answers: Answers, rules: dict[str, frozenset[str] | None]) -> Pairs:
    return tuple(
        (question, option)
        for question, wanted in rules.items()
        for option in _chosen(answers, question)
        if wanted is None or option in wanted
    )


def _chosen(answers: Answers, question: str) -> tuple[str, ...]:
    single = choice(answers, question)
    if question in {ONSET, INJURY_SEVERE, SKIN, BLEEDING}:
        return (single,) if single is not None else ()
    return ticked(answers, question)
