"""What follows from the two nets together: the word rules' scan, and how alarming the message sounds as a whole.

The rules know signs and cues; the alarm knows how messages go on. Where one of them is silent and the other is sure,
the patient is asked. A rule is overruled only where the alarm finds the message plainly harmless (a quotation, an old
story), and even then the line on what to do if it happens is added.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Mapping, Optional, Sequence

from bot.content.red_flags import RedFlag
from bot.safety import Level, Standing
from bot.understanding.alarm import Doubt
from bot.understanding.alarm_examples import CRISIS, URGENT
from bot.understanding.examples import family
from bot.understanding.meaning import Meaning

ACTING = frozenset({Level.EMERGENCY.value, Level.URGENT.value})
SIGNPOST = "emergency_signpost"
HISTORY = frozenset({Standing.PAST.value, Standing.CHRONIC.value})


@dataclass(frozen=True)
class Borders:
    """How alarming a message must sound, 0 to 1. Chosen on development messages, see ``docs/safety.md``.

    ``overruled``: below it, an emergency that the rules find is left, in a message of ``many_words``;
    ``overruled_near``: the same for urgent signs, of the skin above all, and crises, which are nearer in words to what
    is harmless; ``overruled_brief``: the same for shorter messages from ``few_words`` on, though never for a crisis. A
    call for help is short, and in words that are seldom an example.
    ``dropped``: below it, one that they would ask about, ``history``: and which is about time. ``confirmed``: from it
    on, such a sign acts without asking.

    From the next on, a message is asked about. ``heard``: one with a sign that they take for past, denied or the like;
    ``alone``: one in which they find nothing, ``alone_half`` and ``alone_beside``: and which rather or plainly means
    something else; ``doctor``: one that they leave to the doctor, ``doctor_beside``: and which plainly means something
    else; ``hinted``: one in which they find a hint ("chest"), ``hinted_beside``: and which means something else.
    ``crisis_line``: from it on, one that sounds like a crisis and is not asked about gets the crisis line after its
    answer, if that kind is as sure as ``kind_likely``.

    ``certain``: from it on, a message in which they find nothing acts, if its kind is as sure as ``kind``. ``words``:
    shorter messages are left to the rules, unless the alarm is as sure as ``brief_hint`` (with a hint) or ``brief`` (no
    hint, but ``fewest`` words).
    """

    overruled: float = 0.03
    overruled_near: float = 0.010
    overruled_brief: float = 0.006
    few_words: int = 9
    many_words: int = 12
    dropped: float = 0.03
    history: float = 0.004
    confirmed: float = 0.85
    heard: float = 0.80
    alone: float = 0.42
    alone_half: float = 0.50
    alone_beside: float = 0.68
    crisis_line: float = 0.10
    doctor: float = 0.50
    doctor_beside: float = 0.85
    certain: float = 0.94
    kind: float = 0.70
    kind_likely: float = 0.50
    hinted: float = 0.15
    hinted_beside: float = 0.50
    brief: float = 0.75
    brief_hint: float = 0.40
    fewest: int = 3
    words: int = 5


BORDERS = Borders()
PLAIN = {
    **dict.fromkeys(("faq", "deescalate", "human_handoff", "smalltalk"), 0.75),
    **dict.fromkeys(("delete_my_data", "go_back", "start_over", "stop_form"), 0.85),
    "near_scope": 0.90,
    "out_of_scope/general": 0.80,
    "check_progress": 0.75,
}
"""Meanings, or families of them, and the confidence from which they leave little room for a sign."""
HALF = {
    "faq": 0.40,
    "human_handoff": 0.50,
    "near_scope": 0.70,
    "out_of_scope/general": 0.35,
    "out_of_scope/medical_other": 0.80,
    "refuse_advice": 0.70,
}
"""The same, for a confidence that leaves some room."""


def plainly_meant(meaning: Meaning) -> float:
    """How plainly a message means a topic question, or something that no sign hides behind: 0, a half or 1."""
    kind = family(meaning.intent)
    if meaning.confidence >= PLAIN.get(meaning.intent, PLAIN.get(kind, 2.0)):
        return 1.0
    return 0.5 if meaning.confidence >= HALF.get(meaning.intent, HALF.get(kind, 2.0)) else 0.0


def settle(
    scan: Mapping[str, Any],
    doubt: Optional[Doubt],
    words: int,
    rules: Sequence[RedFlag],
    understood: float = 0.0,
    borders: Borders = BORDERS,
) -> Dict[str, Any]:
    """The scan that is acted on, as JSON. ``doubt`` is None where the message was not understood at all.

    ``words``: how many the message has. ``understood``: how ``plainly_meant`` it is. The level that the rules gave is
    kept as ``alone``, and how alarming it sounds as ``alarm``. ``heard_only``: no word of the rules gave the doubt.
    """
    found = {**scan, "alone": scan["level"], "alarm": None if doubt is None else round(doubt.alarm, 3)}
    hint = _hint(scan, rules, doubt)
    if doubt is None:
        return _asked(found, hint) if hint and scan["level"] == Level.NONE.value else found
    alarm = doubt.alarm
    if scan["level"] in ACTING:
        return _silenced(found, rules) if alarm < _overruled(scan, words, borders) else found
    if scan["level"] == Level.CLARIFY.value:
        if words < borders.words:
            return found
        if alarm >= borders.confirmed:
            return _confirmed(found, rules)
        return (
            _silenced(found, rules) if alarm < (borders.history if _is_history(found) else borders.dropped) else found
        )
    if alarm < _needed(scan, hint, words, understood, borders):
        return {**found, "signpost": SIGNPOST, "crisis": True} if _is_sad(scan, doubt, words, borders) else found
    if hint and scan["level"] == Level.NONE.value:
        asked = _asked(found, hint)
        return _confirmed(asked, rules) if alarm >= borders.confirmed and words >= borders.words else asked
    may_act = words >= borders.words and understood < 1
    return _doubted(found, doubt, may_act, rules, borders)


def _is_sad(scan: Mapping[str, Any], doubt: Doubt, words: int, borders: Borders) -> bool:
    """Whether a message that is not asked about still gets the crisis line behind its answer."""
    sad = doubt.kind == CRISIS and doubt.sureness >= borders.kind_likely and doubt.alarm >= borders.crisis_line
    return sad and words >= borders.words and scan["level"] == Level.NONE.value


def _overruled(scan: Mapping[str, Any], words: int, borders: Borders) -> float:
    """How alarming a message must sound for a sign that the rules find happening in it to act."""
    if words >= borders.many_words:
        near = scan["crisis"] or scan["level"] == Level.URGENT.value
        return borders.overruled_near if near else borders.overruled
    return borders.overruled_brief if words >= borders.few_words and not scan["crisis"] else 0.0


def _by_meaning(understood: float, alone: float, half: float, beside: float) -> float:
    """The border for a message that means nothing else, that rather does, or that plainly does."""
    return beside if understood >= 1 else half if understood else alone


def _needed(
    scan: Mapping[str, Any], hint: Optional[RedFlag], words: int, understood: float, borders: Borders
) -> float:
    """How alarming a message must sound that the rules do not ask about."""
    if scan["level"] == Level.MEDICAL_EVALUATION.value:
        needed = _by_meaning(understood, borders.doctor, borders.doctor, borders.doctor_beside)
    elif any(one["standing"] != Standing.HINTED.value for one in scan["findings"]):
        needed = borders.heard
    elif hint:
        needed = borders.hinted_beside if understood else borders.hinted
    else:
        needed = _by_meaning(understood, borders.alone, borders.alone_half, borders.alone_beside)
    if words >= borders.words:
        return needed
    return max(needed, borders.brief_hint if hint else borders.brief if words >= borders.fewest else 2.0)


def _hint(scan: Mapping[str, Any], rules: Sequence[RedFlag], doubt: Optional[Doubt]) -> Optional[RedFlag]:
    """The rule that a hint speaks for: one of a crisis where the alarm hears a crisis, else the first."""
    hinted = next((one["rule"] for one in scan["findings"] if one["standing"] == Standing.HINTED.value), None)
    if hinted is None:
        return None
    return _crisis_rule(rules) if doubt and doubt.kind == CRISIS else _rule(rules, hinted)


def _asked(scan: Dict[str, Any], rule: RedFlag) -> Dict[str, Any]:
    return {**scan, "level": Level.CLARIFY.value, "flag": rule.flag, "rule": rule.id, "signpost": None}


def _is_history(scan: Mapping[str, Any]) -> bool:
    """Whether it is a past or long-known sign that the rules ask about. That doubt is about time, and stays."""
    asked = [one["standing"] for one in scan["findings"] if one["level"] == Level.CLARIFY.value]
    return any(standing in HISTORY for standing in asked)


def _doubted(
    scan: Dict[str, Any], doubt: Doubt, may_act: bool, rules: Sequence[RedFlag], borders: Borders
) -> Dict[str, Any]:
    """The patient is asked, and whatever is not a clear no counts as an emergency. Where there is no doubt, it acts."""
    crisis = doubt.kind == CRISIS and doubt.sureness >= borders.kind
    rule = _crisis_rule(rules) if crisis else None
    sure = may_act and doubt.alarm >= borders.certain and doubt.sureness >= borders.kind and not scan["findings"]
    level = Level.URGENT if doubt.kind == URGENT else Level.EMERGENCY
    return {
        **scan,
        "level": level.value if sure else Level.CLARIFY.value,
        "heard_only": not scan["findings"],
        "flag": rule.flag if rule else _flag(doubt, rules),
        "rule": rule.id if rule else None,
        "rules": [rule.id] if rule else [],
        "signpost": None,
        "about_other": False,
        "crisis": crisis,
    }


def _flag(doubt: Doubt, rules: Sequence[RedFlag]) -> str:
    """The flag that the alarm names; a crisis only where it is sure of the kind, too."""
    crisis = _crisis_rule(rules)
    return doubt.flag if doubt.flag and not (crisis and doubt.flag == crisis.flag) else "other_emergency"


def _confirmed(scan: Dict[str, Any], rules: Sequence[RedFlag]) -> Dict[str, Any]:
    rule = _rule(rules, scan["rule"])
    return {**scan, "level": rule.level, "rules": [rule.id], "crisis": rule.crisis}


def _silenced(scan: Dict[str, Any], rules: Sequence[RedFlag]) -> Dict[str, Any]:
    grave = _rule(rules, scan["rule"]).level == Level.EMERGENCY.value
    left = [one["rule"] for one in scan["findings"] if one["level"] == Level.MEDICAL_EVALUATION.value]
    return {
        **scan,
        "level": Level.MEDICAL_EVALUATION.value if left else Level.NONE.value,
        "flag": _rule(rules, left[0]).flag if left else None,
        "rule": left[0] if left else None,
        "rules": list(dict.fromkeys(left)),
        "crisis": False,
        "signpost": scan["signpost"] or (SIGNPOST if grave else "seek_care_signpost"),
    }


def _crisis_rule(rules: Sequence[RedFlag]) -> Optional[RedFlag]:
    return next((rule for rule in rules if rule.crisis), None)


def _rule(rules: Sequence[RedFlag], rule_id: str) -> RedFlag:
    return next(one for one in rules if one.id == rule_id)
