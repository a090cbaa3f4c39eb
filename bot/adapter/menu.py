"""Choices on offer: which ones are open, what they say, and whether a typed reply means one of them."""

from __future__ import annotations

import re
from typing import Any, Dict, Optional

from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.trackers import DialogueStateTracker

from bot.adapter.packs import current_content
from bot.adapter.situation import replies_of
from bot.care.fields import HANDOFF
from bot.speech.choices import (
    ALWAYS_OPEN,
    CONFIRM_DELETE,
    CONTACT_ME,
    DROP_SCORE,
    KEEP,
    KEEP_SCORE,
    NO_CONTACT,
    TOPIC,
    menu_choices,
)
from bot.understanding.replies import read_reply, says_no, says_yes, wants_erased

LATEST = 12
"""Replies looked at for open choices: an older button still works if it is a topic or opens a menu."""
FORM = "questionnaire"
"""Kind of a reply that asks one of the form's questions."""
YES_OR_NO = ((KEEP_SCORE, DROP_SCORE), (CONTACT_ME, NO_CONTACT))
"""Pairs of choices that a typed yes or no means. Erasing has words of its own: a symptom is no yes to it."""
_NUMBER = re.compile(r"\s*\(?(\d{1,2})[).]?\s*")


def offered(tracker: Optional[DialogueStateTracker]) -> Dict[str, str]:
    """Open choices, id to full wording, latest first."""
    open_now: Dict[str, str] = {option["id"]: option["text"] for option in menu_choices(current_content().voice)}
    if tracker is None:
        return open_now
    found: Dict[str, str] = {}
    asking = tracker.get_slot(REQUESTED_SLOT) is not None
    for age, reply in enumerate(replies_of(tracker)[:LATEST]):
        for part in reply["parts"]:
            for option in _options(part):
                lasting = option["id"].startswith(TOPIC) or option["id"] in ALWAYS_OPEN
                if age == 0 or lasting or (age == 1 and not asking):
                    found.setdefault(option["id"], option["text"])
    return {**open_now, **found}


def expand_choice(choice: str, options: Dict[str, str]) -> Optional[str]:
    """The wording of a choice, or None when it is neither on offer nor a topic."""
    if choice in options:
        return options[choice]
    answer = current_content().pack.answers.get(choice[len(TOPIC) :]) if choice.startswith(TOPIC) else None
    return answer.question if answer else None


def typed_choice(words: str, tracker: Optional[DialogueStateTracker], options: Dict[str, str]) -> Optional[str]:
    """The choice a patient typed as its number, its title or its wording. Not when the form asked last: it reads."""
    replies = replies_of(tracker) if tracker else []
    if not replies or (tracker and tracker.get_slot(REQUESTED_SLOT) and replies[0].get("kind") == FORM):
        return None
    last = [option for part in replies[0]["parts"] for option in _options(part)]
    number = _NUMBER.fullmatch(words)
    if number and 1 <= int(number.group(1)) <= len(last):
        return str(last[int(number.group(1)) - 1]["id"])
    plain = _plain(words)
    if {CONFIRM_DELETE, KEEP} <= {one["id"] for one in last}:
        erase = wants_erased(words)
        if erase is not None:
            return CONFIRM_DELETE if erase else KEEP
    for yes, no in YES_OR_NO:
        said = _yes_or_no(words, yes) if {yes, no} <= {one["id"] for one in last} else None
        if said:
            return yes if said == "yes" else no
    return next((str(one["id"]) for one in last if plain in (_plain(one["title"]), _plain(one["text"]))), None)


def _yes_or_no(words: str, offer: str) -> Optional[str]:
    """ "yes", "no" or None. The offer of contact is a question of the form, with words of its own: "call me"."""
    if offer == CONTACT_ME:
        reading = read_reply(current_content().pack.questionnaire.question(HANDOFF), words)
        return str(reading.value) if reading.outcome == "value" else None
    return "yes" if says_yes(words) else "no" if says_no(words) else None


def _options(part: Dict[str, Any]) -> list[Dict[str, str]]:
    extra = [part["skip"]] if part.get("skip") else []
    return [*(part.get("options") or ()), *(part.get("next") or ()), *extra]


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().lower()
