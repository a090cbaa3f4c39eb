"""Which question comes next, which are left out, and when the questionnaire stops.

A first visit asks at most ``LIMIT`` questions. What decides the route or could raise a red flag is
asked of everybody; the ``SPARE`` questions fill the room that is left, the most useful first. Some
groups come on top of the limit, because the route rests on them: the questions about sessions
already had, and how each option worked out for a patient who ticked all of them. What got in the way of an
option, and how to reach a patient who wants to be called, are asked on top too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.care.derive import (
    Duration,
    alternative_status,
    alts_blocked,
    duration_bucket,
    had_mesotherapy,
    is_chronic,
    pain_widespread,
)
from bot.care.fields import (
    AFTER_FIRST_SESSION,
    AGE,
    ALLERGIES,
    ALTERNATIVES,
    ALTERNATIVES_TRIED,
    ANALGESIC_DAYS,
    ASKED,
    BARRIER,
    BLEEDING,
    CONSENT,
    CONTACT,
    CONTEXT,
    GOAL,
    HANDOFF,
    IMMUNE,
    INJURY_SEVERE,
    LIMB_SITES,
    MAIN_SITE,
    MEDICINE_SHORT,
    MEDICINES,
    MESO_BLOCK,
    MESO_PRIOR,
    MESO_SESSIONS,
    MINOR_AGES,
    NO_MESO,
    ONSET,
    PEG_ACTIVITY,
    PEG_ENJOYMENT,
    PEG_PAIN,
    PREGNANCY,
    RED_FLAGS,
    SIDES,
    SITES,
    SKIN,
    Answers,
)
from bot.care.flags import answers_red_flags
from bot.care.reading import answered, choice, score, ticked, whole

LIMIT = 16
"""Most questions of a first visit."""

SPARE = (
    (PEG_ENJOYMENT, PEG_ACTIVITY),
    (HANDOFF,),
    *((alternative,) for alternative in ALTERNATIVES),
    (CONTEXT,),
    (ALLERGIES,),
    (ANALGESIC_DAYS,),
    (GOAL,),
    (BLEEDING,),
    (IMMUNE,),
    (SKIN,),
)
"""Questions that may be left out, the most useful first; a group is asked whole or not at all.

The PEG items make a score only together; how options worked out is what the doctor asks first. Blood thinners and
immune medicine are asked of everybody, so the questions on bleeding and immunity come last. A patient who
was not asked is told to tell the doctor about health problems, medicines and allergies all the same. Where there
is no room to ask about contact with the clinic, that is offered after the end.
"""

EXPECTED_TICKS = 2
"""Options a patient is taken to tick until the answer is known, so that no lesser question takes their room."""

MILD_PAIN = 3
"""Highest score, 0 to 10, of a new pain whose health history is not asked."""

_PAIN_MEDICINES = frozenset({"opioid", "nsaid"})


def next_question(answers: Answers, carried: int = 0) -> str | None:
    """Id of the question to ask now, or None when the questionnaire is over.

    ``carried``: how many answers were kept from an earlier visit. They leave room for as many others.
    """
    if is_over(answers):
        return None
    return next((question for question in plan(answers, carried) if not answered(answers, question)), None)


def remaining(answers: Answers, carried: int = 0) -> int:
    """About how many questions are left. It grows when an answer opens a new group. ``carried`` as above."""
    if is_over(answers):
        return 0
    return sum(not answered(answers, question) for question in plan(answers, carried))


def is_over(answers: Answers) -> bool:
    """True once an answer ends the questionnaire: no consent, under 18, or a red flag."""
    if answered(answers, CONSENT) and not has_consent(answers):
        return True
    if choice(answers, AGE) in MINOR_AGES:
        return True
    return bool(ticked(answers, RED_FLAGS)) or bool(answers_red_flags(answers))


def has_consent(answers: Answers) -> bool:
    """True after a clear yes. Declining to say is not a yes."""
    return answers.get(CONSENT) is True or choice(answers, CONSENT) == "yes"


def plan(answers: Answers, carried: int = 0) -> tuple[str, ...]:
    """The questions of this visit in asking order, answered ones included. ``carried`` as above."""
    due = [question for question in ASKED if _DUE.get(question, _for_everybody)(answers)]
    on_top = {*MESO_BLOCK, *CONTACT, BARRIER, *(ALTERNATIVES if _options_decide(answers) else ())}
    counted = [question for question in due if question not in on_top]
    left_out = _left_out(answers, counted, LIMIT + carried)
    return tuple(question for question in due if question not in left_out)


def normalise(answers: Answers) -> dict[str, Any]:
    """The answers with what they imply, and without what a later answer made void.

    Options left unticked were not tried. Gone are answers about sessions when there were none, about an
    injury when there was none, about sites that no longer hurt, and about options ticked only now.
    """
    filled = {question: value for question, value in answers.items() if question not in _void(answers)}
    for alternative in ALTERNATIVES:
        status = alternative_status(answers, alternative)
        if status is not None:
            filled[alternative] = status
    if isinstance(filled.get(SIDES), dict):
        sites = ticked(answers, SITES)
        filled[SIDES] = {site: side for site, side in filled[SIDES].items() if site in sites}
    return filled


def _void(answers: Answers) -> set[str]:
    void = {item for item in ALTERNATIVES if answers.get(item) == "not_tried" and not answered(answers, item)}
    if choice(answers, MESO_PRIOR) in NO_MESO:
        void.update(MESO_BLOCK)
    if choice(answers, ONSET) not in (None, "injury"):
        void.add(INJURY_SEVERE)
    if ticked(answers, SITES) and choice(answers, MAIN_SITE) not in (None, *ticked(answers, SITES)):
        void.add(MAIN_SITE)
    return void


def _left_out(answers: Answers, counted: list[str], limit: int) -> set[str]:
    """The spare questions, out of those that count towards the limit, for which there is no room."""
    groups = [[question for question in group if question in counted] for group in _spare(answers)]
    groups = [[question for question in group if not answered(answers, question)] for group in groups]
    room = limit - len(counted) + sum(len(group) for group in groups)
    left_out: set[str] = set()
    for group in groups:
        if len(group) <= room:
            room -= len(group)
        else:
            left_out.update(group)
    return left_out


def _spare(answers: Answers) -> tuple[tuple[str, ...], ...]:
    """History can raise a red flag only while pain is new; then it is asked of everybody."""
    return SPARE if is_chronic(answers) else tuple(group for group in SPARE if CONTEXT not in group)


def _options_decide(answers: Answers) -> bool:
    """True when the route rests on how each option worked: lasting pain in one area, nothing left untried."""
    all_ticked = set(ALTERNATIVES) <= set(ticked(answers, ALTERNATIVES_TRIED))
    return all_ticked and is_chronic(answers) and not pain_widespread(answers)


def _for_everybody(answers: Answers) -> bool:
    return True


def _has_limb_site(answers: Answers) -> bool:
    return not set(LIMB_SITES).isdisjoint(ticked(answers, SITES))


def _not_new(answers: Answers) -> bool:
    """PEG and goals are for pain that lasts (Krebs 2009)."""
    return duration_bucket(answers) is not Duration.ACUTE


def _history_matters(answers: Answers) -> bool:
    pain = score(answers, PEG_PAIN)
    return _not_new(answers) or pain is None or pain > MILD_PAIN


def _takes_pain_medicine(answers: Answers) -> bool:
    return MEDICINE_SHORT in ticked(answers, ALTERNATIVES_TRIED) or not _PAIN_MEDICINES.isdisjoint(
        ticked(answers, MEDICINES)
    )


def _had_a_session(answers: Answers) -> bool:
    return had_mesotherapy(answers) and (whole(answers, MESO_SESSIONS) or 0) >= 1


def _wants_contact(answers: Answers) -> bool:
    return answers.get(HANDOFF) is True


def _status_is_due(alternative: str) -> Callable[[Answers], bool]:
    def due(answers: Answers) -> bool:
        if answered(answers, ALTERNATIVES_TRIED):
            return alternative in ticked(answers, ALTERNATIVES_TRIED)
        return alternative in ALTERNATIVES[:EXPECTED_TICKS]

    return due


_DUE: dict[str, Callable[[Answers], bool]] = {
    SIDES: _has_limb_site,
    MAIN_SITE: lambda answers: len(ticked(answers, SITES)) > 1,
    INJURY_SEVERE: lambda answers: choice(answers, ONSET) == "injury",
    PEG_ENJOYMENT: _not_new,
    PEG_ACTIVITY: _not_new,
    GOAL: _not_new,
    **{alternative: _status_is_due(alternative) for alternative in ALTERNATIVES},
    BARRIER: lambda answers: bool(alts_blocked(answers)),
    ANALGESIC_DAYS: _takes_pain_medicine,
    PREGNANCY: lambda answers: choice(answers, AGE) != "65_plus",
    CONTEXT: _history_matters,
    **dict.fromkeys(MESO_BLOCK, had_mesotherapy),
    **dict.fromkeys(AFTER_FIRST_SESSION, _had_a_session),
    **dict.fromkeys(CONTACT, _wants_contact),
}
"""When a question applies. One without an entry applies to everybody."""
