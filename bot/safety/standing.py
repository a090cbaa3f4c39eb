"""The standing of a sign: happening, denied, asked about, past, somebody else's, a figure of speech.

ConText's method (Harkema et al. 2009): cue words, a direction and a scope, with cues of its own for patients'
words. When in doubt a cue asks back; it silences only where its words leave no doubt.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Collection, FrozenSet, Iterable, List, Sequence, Tuple

from bot.content.red_flags import Cue
from bot.safety.clauses import Place
from bot.safety.levels import Standing
from bot.safety.matching import Match

# The first that applies decides. What is happening has no cue of its own: it is what is left.
_ORDER: Tuple[Standing, ...] = (
    Standing.FIGURATIVE,
    Standing.DENIED,
    Standing.QUOTED,
    Standing.ASKED_ABOUT,
    Standing.OTHER_PAST,
    Standing.PAST,
    Standing.EXPECTED,
    Standing.CHRONIC,
)
# Nobody's wish to die is talked away by a question or by how long it has lasted.
_CRISIS_HEEDS: FrozenSet[Standing] = frozenset(
    {Standing.FIGURATIVE, Standing.DENIED, Standing.OTHER_PAST, Standing.PAST}
)
_HELD_BEATS: FrozenSet[Standing] = frozenset({Standing.ASKED_ABOUT, Standing.QUOTED})


@dataclass(frozen=True)
class Mention:
    """Where a sign is spoken of, in words, and what is known of the sign itself.

    ``is_name``: an illness by its name ("sepsis"), which happens to nobody until somebody is named.
    ``anyone``: a person is named beside it. ``alone``: it is nearly the whole message. ``is_unsure``: the
    rule asks back for it. ``is_held``: "my" or "this" holds it ("my chest pain"), so it is there.
    ``counting``: standings that take nothing away from it. ``in_question``: its sentence ends with a question mark.
    """

    start: int
    end: int
    is_name: bool
    is_crisis: bool
    about_other: bool
    anyone: bool
    alone: bool
    is_unsure: bool
    is_held: bool
    counting: FrozenSet[Standing]
    in_question: bool


@dataclass(frozen=True)
class Judgement:
    """A standing, and whether the patient should be asked because it is not certain."""

    standing: Standing
    ask_back: bool


def judge(
    mention: Mention,
    cues: Iterable[Match[Cue]],
    places: Sequence[Place],
    shown: Sequence[int],
    spoken_up: Sequence[int],
) -> Judgement:
    """The standing of one mention.

    ``shown[i]`` counts the words up to word i that are not fillers; ``spoken_up`` are the words with which the
    patient speaks of himself ("I", and no "if" before it).
    """
    found = list(cues)
    lively = {places[match.start].sentence for match in found if _takes_back_the_past(match.key)}
    reaching = [match for match in found if _reaches(match, mention, places, shown, lively)]
    heard = [match.key for match in reaching]
    # "Is it safe when I can't feel my legs?" asks, and tells.
    told = any(match.end <= word < mention.start for match in reaching for word in spoken_up)
    beaten = {Standing(standing) for cue in heard if not cue.ask_back for standing in cue.beats}
    # "It lasted two days" takes back what is in doubt, "in 2013" is none.
    doubted = {Standing(standing) for cue in heard if cue.ask_back for standing in cue.beats}
    unsure = mention.is_unsure and Standing.CHRONIC not in beaten | doubted
    beaten |= mention.counting
    if mention.is_held:
        beaten |= _HELD_BEATS
    said = _for_mention(heard, mention)
    for standing in _ORDER:
        spoken = [cue for cue in said if cue.standing == standing.value]
        if standing in beaten:
            # "Spin class, and now my legs ...": the setting is taken back, a figure of the sign's own words is not.
            plain = [cue for cue in spoken if cue.direction == "over" and not cue.ask_back]
            spoken = plain if standing is Standing.FIGURATIVE else []
        elif standing in doubted:
            spoken = [cue for cue in spoken if not cue.ask_back]
        if spoken:
            return Judgement(
                _for_person(standing, mention.about_other),
                all(cue.ask_back for cue in spoken) or (told and standing is Standing.ASKED_ABOUT),
            )
    if mention.is_name and not mention.anyone and not any(cue.standing == Standing.NOW.value for cue in said):
        return Judgement(Standing.ASKED_ABOUT, mention.alone)
    # "Numb down there?" names nobody: the patient's, or a question about anyone's?
    open_question = (
        mention.in_question and not mention.anyone and not any(cue.standing == Standing.NOW.value for cue in said)
    )
    return Judgement(Standing.OTHER_NOW if mention.about_other else Standing.NOW, unsure or open_question)


def _for_mention(heard: Iterable[Cue], mention: Mention) -> List[Cue]:
    cues = [cue for cue in heard if mention.is_name or not cue.names_only]
    if mention.is_crisis and not mention.is_name:
        cues = [cue for cue in cues if Standing(cue.standing) in _CRISIS_HEEDS]
    return cues


def _for_person(standing: Standing, about_other: bool) -> Standing:
    return Standing.OTHER_PAST if standing is Standing.PAST and about_other else standing


def _takes_back_the_past(cue: Cue) -> bool:
    return Standing.PAST.value in cue.beats and not cue.ask_back


def _reaches(
    match: Match[Cue], mention: Mention, places: Sequence[Place], shown: Sequence[int], lively: Collection[int]
) -> bool:
    cue = match.key
    if cue.direction == "over":
        return match.start < mention.end and mention.start < match.end
    inside = mention.start <= match.start and match.end <= mention.end
    forward = cue.direction in ("forward", "both") and match.start < mention.start
    backward = cue.direction in ("backward", "both") and match.end > mention.end
    dated = cue.standing == Standing.PAST.value and cue.scope == "clause"
    turned = (
        cue.direction == "forward" and cue.scope == "sentence" and _takes_back_the_past(cue)
    )  # "my feet, and today they are numb"
    if inside and (dated or turned):
        return True
    if inside or not (forward or backward):
        return False
    near, far = (match.end - 1, mention.start) if forward else (match.start, mention.end - 1)
    return _in_scope(cue, places[near], places[far], lively) and (
        cue.scope != "words" or abs(shown[far] - shown[near]) <= cue.reach
    )


def _in_scope(cue: Cue, one: Place, other: Place, lively: Collection[int]) -> bool:
    """Whether a cue at ``one`` speaks of a sign at ``other``. ``lively`` sentences say that something is happening."""
    if cue.scope == "message":
        return True
    if cue.scope in ("clause", "words"):
        return one.clause == other.clause
    if cue.scope == "part":
        return one.part == other.part
    # An ending speaks of the sentence before it, too: "My foot dragged for weeks. Perfect since."
    ends = cue.standing == Standing.PAST.value and cue.direction == "backward" and one.sentence not in lively
    return one.sentence == other.sentence or (ends and one.sentence - other.sentence == 1)
