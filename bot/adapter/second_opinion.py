"""What follows from the two nets together: the word rules' scan, and how alarming the message sounds as a whole.

The rules know signs and cues; the alarm knows how messages go on. Where one of them is silent and the other is sure,
the patient is asked. A rule is overruled only where the alarm finds the message plainly harmless (a quotation, an old
story), and even then the line on what to do if it happens is added.
"""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional, Sequence

from bot.adapter.borders import BORDERS, Borders
from bot.content.red_flags import RedFlag
from bot.safety import Level, Standing
from bot.understanding.alarm import Doubt
from bot.understanding.alarm_examples import CRISIS, URGENT

ACTING = frozenset({Level.EMERGENCY.value, Level.URGENT.value})
SIGNPOST = "emergency_signpost"
HISTORY = frozenset({Standing.PAST.value, Standing.CHRONIC.value})


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
    ``crisis`` at a level that does not act: the ``signpost`` is the crisis line.
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
    if alarm < _needed(scan, hint, doubt, words, understood, borders):
        line = words >= borders.words and alarm >= borders.crisis_line and _is_sad(doubt, borders)
        return {**found, "signpost": SIGNPOST, "crisis": True} if line and scan["level"] == Level.NONE.value else found
    if hint and scan["level"] == Level.NONE.value:
        asked = _asked(found, hint)
        return _confirmed(asked, rules) if alarm >= borders.confirmed and words >= borders.words else asked
    may_act = words >= borders.words and understood < 1
    return _doubted(found, doubt, may_act, rules, borders)


def _is_sad(doubt: Doubt, borders: Borders) -> bool:
    """Whether what sounds alarming is most like a crisis."""
    return doubt.kind == CRISIS and doubt.sureness >= borders.kind_likely


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
    scan: Mapping[str, Any], hint: Optional[RedFlag], doubt: Doubt, words: int, understood: float, borders: Borders
) -> float:
    """How alarming a message must sound that the rules do not ask about."""
    if scan["level"] == Level.MEDICAL_EVALUATION.value:
        needed = _by_meaning(understood, borders.doctor, borders.doctor, borders.doctor_beside)
    elif any(one["standing"] != Standing.HINTED.value for one in scan["findings"]):
        needed = borders.heard
    elif hint:
        needed = borders.hinted_beside if understood else borders.hinted
    elif _is_sad(doubt, borders):
        needed = borders.crisis_beside if understood else borders.crisis
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
    asked = {"flag": rule.flag, "rule": rule.id, "crisis": rule.crisis, "signpost": None}
    return {**scan, "level": Level.CLARIFY.value, **asked}


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
    """The sign is left, with the line on what to do if it happens; what the doctor should know stays."""
    rule = _rule(rules, scan["rule"])
    left = [one["rule"] for one in scan["findings"] if one["level"] == Level.MEDICAL_EVALUATION.value]
    return {
        **scan,
        "level": Level.MEDICAL_EVALUATION.value if left else Level.NONE.value,
        "flag": _rule(rules, left[0]).flag if left else None,
        "rule": left[0] if left else None,
        "rules": list(dict.fromkeys(left)),
        "crisis": rule.crisis,
        "signpost": scan["signpost"] or (SIGNPOST if rule.level == Level.EMERGENCY.value else "seek_care_signpost"),
    }


def _crisis_rule(rules: Sequence[RedFlag]) -> Optional[RedFlag]:
    return next((rule for rule in rules if rule.crisis), None)


def _rule(rules: Sequence[RedFlag], rule_id: str) -> RedFlag:
    return next(one for one in rules if one.id == rule_id)
