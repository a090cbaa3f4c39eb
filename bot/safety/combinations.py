"""Signs that weigh something together: fever with back pain, cancer once and pain at night now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Collection, List, Mapping, Optional, Sequence

from bot.safety.levels import Standing
from bot.safety.standing import Judgement

LIVE = frozenset({Standing.NOW, Standing.OTHER_NOW})
SPOKEN_OF = frozenset({Standing.ASKED_ABOUT, Standing.QUOTED})
_BYGONE = frozenset({Standing.PAST, Standing.CHRONIC})
# Signs further apart than this, in characters, stand in a long letter and need not belong together: ask.
_FAR_APART = 400


@dataclass(frozen=True)
class Part:
    """One sign that was found. ``start`` and ``end`` are character offsets, ``now_said`` if in this message."""

    name: str
    judgement: Judgement
    about_other: bool
    now_said: bool
    start: int
    end: int


@dataclass(frozen=True)
class Combined:
    """All signs of a combination, found together."""

    judgement: Judgement
    about_other: bool
    start: int
    end: int


def combine(
    names: Sequence[str], parts: Mapping[str, Sequence[Part]], past_counts: Collection[str], anyones: bool = False
) -> Optional[Combined]:
    """The combination in its standing, or None when a sign of it is missing or denied.

    All signs must be of the same person, unless they may be ``anyones``.
    """
    found: List[Optional[Combined]] = []
    for about_other in (False, True):
        chosen: List[Part] = []
        for name in names:
            mine = [part for part in parts.get(name, ()) if anyones or part.about_other == about_other]
            if not mine:
                break
            chosen.append(min(mine, key=lambda part: (_rank(part, past_counts), not part.now_said)))
        else:
            found.append(_judged(chosen, about_other, past_counts))
    certain = [one for one in found if one is not None]
    return min(certain, key=lambda one: _order(one.judgement)) if certain else None


def _judged(chosen: Sequence[Part], about_other: bool, past_counts: Collection[str]) -> Optional[Combined]:
    said = [part for part in chosen if part.now_said]
    ranks = [_rank(part, past_counts) for part in chosen]
    if not said or max(ranks) > 2:
        return None
    standing = Standing.OTHER_NOW if about_other else Standing.NOW
    if max(ranks) == 2:
        standing = Standing.ASKED_ABOUT
    start, end = min(part.start for part in said), max(part.end for part in said)
    return Combined(Judgement(standing, max(ranks) == 1 or end - start > _FAR_APART), about_other, start, end)


def _rank(part: Part, past_counts: Collection[str]) -> int:
    """0 happening, 1 uncertain, 2 only spoken of, 3 not so."""
    standing = part.judgement.standing
    if standing in LIVE or (part.name in past_counts and standing in _BYGONE):
        return 0
    if part.judgement.ask_back:
        return 1
    return 2 if standing in SPOKEN_OF else 3


def _order(judgement: Judgement) -> int:
    if judgement.standing in LIVE:
        return 1 if judgement.ask_back else 0
    return 2
