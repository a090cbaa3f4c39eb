"""Speaking of red flags: the action first, in one message, with no buttons in front of it."""

from __future__ import annotations

from typing import Any, List, Mapping, Optional, Sequence

from bot.content.red_flags import RedFlag
from bot.speech.choices import NOW_NO, NOW_OTHER, NOW_YES, PERSON, SAFE_NOW, SAY_AGAIN
from bot.speech.parts import Part, Reply, choice, choices, emergency, text
from bot.speech.situation import Situation
from bot.speech.voice import Voice

EMERGENCY, CRISIS, SAME_DAY = "emergency", "crisis", "same_day"
"""Outcome pages that hold the words."""
MOST_TAILS = 2


def red_flag(voice: Voice, situation: Situation, scan: Optional[Mapping[str, Any]] = None) -> Reply:
    """The reply to a red flag. Never holds a fact about mesotherapy."""
    found: Mapping[str, Any] = scan or {}
    level = str(found.get("level"))
    if level == "emergency":
        said = at_once(voice, _rules(voice, found), bool(found.get("crisis")), bool(found.get("about_other")))
    elif level == "urgent":
        said = same_day(voice, _rules(voice, found))
    elif level == "clarify":
        said = [_clarify(voice, found)]
    else:
        said = [text(voice.phrase("red_flag.routine", tail=_tails(voice, _rules(voice, found))))]
    where = _disposition(voice, found)
    return Reply("red_flag", tuple(said), level=level, flag=found.get("flag"), confidence=1.0, disposition=where)


def at_once(voice: Voice, rules: Sequence[RedFlag], crisis: bool, about_other: bool = False) -> List[Part]:
    """An emergency, a crisis or both, the emergency first; then what the patient may do next."""
    said: List[Part] = []
    bodily = [rule for rule in rules if not rule.crisis]
    clinic, pages = voice.pack.clinic, voice.pack.outcomes
    if bodily or not crisis:
        action = voice.phrase("red_flag.other") if about_other else voice.say(pages[EMERGENCY].action.text)
        detail = voice.paragraphs(pages[EMERGENCY].say, tail=_tails(voice, bodily))
        said.append(emergency(action, detail, clinic.emergency_number))
    if crisis:
        action = voice.phrase("red_flag.crisis_other") if about_other else voice.say(pages[CRISIS].action.text)
        said.append(emergency(action, voice.paragraphs(pages[CRISIS].say), clinic.crisis_line))
    return [*said, _afterwards(voice)]


def same_day(voice: Voice, rules: Sequence[RedFlag]) -> List[Part]:
    """Help today."""
    page = voice.pack.outcomes[SAME_DAY]
    detail = voice.paragraphs(page.say, tail=_tails(voice, rules))
    return [text(f"**{voice.say(page.action.text)}**"), text(detail)]


def not_now(voice: Voice, situation: Situation) -> Reply:
    """The patient said it is not happening: believed, with what to do if it does."""
    return Reply("red_flag", (text(voice.phrase("red_flag.not_now")),))


def safe_now(voice: Voice, situation: Situation) -> Reply:
    """After an emergency: the assistant stays useful."""
    return Reply("red_flag", (text(voice.phrase("red_flag.safe_reply")),))


def signposts(voice: Voice, scan: Mapping[str, Any]) -> List[Part]:
    """One line on what to do if a sign that was only asked about should happen, or for whom a crisis may be near."""
    if scan.get("signpost") == "emergency_signpost":
        return [text(voice.phrase("red_flag.signpost_crisis" if scan.get("crisis") else "red_flag.signpost_emergency"))]
    if scan.get("signpost") == "seek_care_signpost":
        return [text(voice.phrase("red_flag.signpost_care"))]
    if scan.get("level") == "medical_evaluation":
        return [text(voice.phrase("red_flag.routine", tail=_tails(voice, _rules(voice, scan))))]
    return []


def _disposition(voice: Voice, scan: Mapping[str, Any]) -> Optional[str]:
    """The row a sign leads to at once, in the questionnaire and outside it: R01, R02 or R03 of the routing table."""
    if scan.get("level") == "emergency":
        bodily = any(not rule.crisis for rule in _rules(voice, scan))
        return CRISIS if scan.get("crisis") and not bodily else EMERGENCY
    return SAME_DAY if scan.get("level") == "urgent" else None


def _afterwards(voice: Voice) -> Part:
    return choices(
        "",
        [
            choice(SAY_AGAIN, voice.phrase("red_flag.say_again")),
            choice(SAFE_NOW, voice.phrase("red_flag.safe_now")),
            choice(PERSON, voice.phrase("menu.person")),
        ],
    )


def _clarify(voice: Voice, scan: Mapping[str, Any]) -> Part:
    """The question whether a sign is there. "This" would say nothing to who may be in a crisis and named no sign."""
    chronic = any(finding.get("standing") == "chronic" for finding in scan.get("findings") or ())
    crisis = bool(scan.get("crisis"))
    question = "clarify_crisis" if crisis else "clarify_new" if chronic else "clarify"
    options = [
        choice(NOW_YES, voice.phrase("questionnaire.yes" if chronic and not crisis else "red_flag.yes_now")),
        choice(NOW_NO, voice.phrase("red_flag.no_now")),
        choice(NOW_OTHER, voice.phrase("red_flag.other_person")),
    ]
    return choices(voice.phrase(f"red_flag.{question}"), options)


def _rules(voice: Voice, scan: Mapping[str, Any]) -> List[RedFlag]:
    """The rules that acted, weightiest first; a sign that was asked about first has its rule alone."""
    ids = list(scan.get("rules") or ()) or [scan.get("rule")]
    known = {rule.id: rule for rule in voice.pack.red_flags.rules}
    found = [known[one] for one in ids if one in known]
    return [rule for rule in found if rule.level == found[0].level]


def _tails(voice: Voice, rules: Sequence[RedFlag]) -> str:
    return " ".join(dict.fromkeys(voice.say(rule.tail) for rule in rules[:MOST_TAILS] if rule.tail))
