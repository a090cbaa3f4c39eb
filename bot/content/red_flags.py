"""The warning signs of red_flags.yml as frozen models; the notation is explained at the head of that file."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterator, Literal, Mapping, Tuple

from pydantic import root_validator, validator

from bot.content.base import Content

Flag = Literal[
    "cauda_equina",
    "progressive_neuro_deficit",
    "stroke_signs",
    "chest_pain",
    "dvt_pe",
    "anaphylaxis",
    "local_anaesthetic_toxicity",
    "sepsis_or_fever_with_back_pain",
    "thunderclap_headache",
    "fracture_trauma",
    "suicidal_ideation",
    "injection_site_infection",
    "cancer_history_with_weight_loss_night_pain",
    "severe_unrelenting_pain",
    "pregnancy",
    "anticoagulants",
    "immunosuppression",
    "other_emergency",
]
RuleLevel = Literal["emergency", "urgent", "medical_evaluation"]
StandingName = Literal[
    "now", "denied", "asked_about", "past", "other_now", "other_past", "figurative", "chronic", "quoted", "expected"
]
GROUP = re.compile(r"\{([^{}]*)\}")
OR = "|"
"""A word group in a phrase, and what stands between words that may stand for each other in that phrase alone."""


class Cue(Content):
    """Words that tell the standing of a sign near them.

    ``direction`` says where the sign stands, seen from the cue: after it (``forward``), before it
    (``backward``), on either side (``both``) or under it (``over``). ``scope`` says how far the cue reaches;
    ``words`` reaches ``reach`` words. ``ask_back`` asks the patient instead of staying silent. ``names_only``
    is for names of illnesses, ``closing`` for words that end their clause ("chest pain? no"), and ``beats``
    names the standings this cue takes back.
    """

    standing: StandingName
    direction: Literal["forward", "backward", "both", "over"]
    scope: Literal["words", "clause", "part", "sentence", "message"] = "clause"
    reach: int = 0
    ask_back: bool = False
    names_only: bool = False
    closing: bool = False
    beats: Tuple[StandingName, ...] = ()
    words: Tuple[str, ...]

    @validator("reach")
    def _reach_is_for_words(cls, value: int, values: Mapping[str, Any]) -> int:
        if (values.get("scope") == "words") != (value > 0):
            raise ValueError("must be given with 'scope: words', and only then")
        return value


class ClauseWords(Content):
    """Words that part a message into clauses, so that "no fever but weak legs" denies only the fever.

    ``subjects`` open a clause anywhere unless a joiner stands before them, ``openers`` after a comma or "and",
    ``breakers`` always, ``limits`` end a clause within its part ("no fever, just chest pain"), ``answers`` are
    complete by themselves ("no, my leg went weak"). After ``times`` or a year at its very beginning a clause goes
    on ("years ago I passed out").
    """

    subjects: Tuple[str, ...]
    openers: Tuple[str, ...]
    joiners: Tuple[str, ...]
    breakers: Tuple[str, ...]
    limits: Tuple[str, ...]
    links: Tuple[str, ...]
    times: Tuple[str, ...]
    answers: Tuple[str, ...]


class People(Content):
    """Words for the patient and for somebody else."""

    me: Tuple[str, ...]
    others: Tuple[str, ...]


class Sign(Content):
    """A sign that weighs nothing alone and something together with others.

    ``past_counts``: a past or long-known sign still counts, such as cancer years ago.
    """

    phrases: Tuple[str, ...]
    past_counts: bool = False


class RedFlag(Content):
    """One warning sign: how patients say it, how much it weighs and what to say after the action.

    ``past_counts``: what happened once still counts, such as a transplant; ``long_counts``: what has long been so does,
    such as a medicine taken for years. ``names`` are names of illnesses,
    ``unsure`` are phrases that ask back, ``spoken`` words that never act but get a line on what to do when they are
    asked about. ``expected`` and ``combinations`` hold names of signs, and so do ``nets``, which are wider and ask
    back, and ``hints``, which weigh nothing here and make the alarm listen harder. The three lists of examples are the
    tests of the rule.
    """

    id: str
    flag: Flag
    level: RuleLevel
    tail: str
    source: str
    review: Literal["awaiting_clinician", "signed_off"] = "awaiting_clinician"
    crisis: bool = False
    past_counts: bool = False
    long_counts: bool = False
    phrases: Tuple[str, ...] = ()
    names: Tuple[str, ...] = ()
    unsure: Tuple[str, ...] = ()
    spoken: Tuple[str, ...] = ()
    expected: Tuple[str, ...] = ()
    combinations: Tuple[Tuple[str, ...], ...] = ()
    nets: Tuple[Tuple[str, ...], ...] = ()
    hints: Tuple[str, ...] = ()
    acts: Tuple[str, ...]
    asks: Tuple[str, ...] = ()
    ignores: Tuple[str, ...]

    @validator("id")
    def _id_is_a_number(cls, value: str) -> str:
        if not re.fullmatch(r"RF\d\d", value):
            raise ValueError("must be RF and two digits, such as RF01")
        return value

    @validator("acts", "ignores")
    def _examples_are_given(cls, value: Tuple[str, ...]) -> Tuple[str, ...]:
        if not value:
            raise ValueError("must hold at least one example; the examples are the tests of this rule")
        return value


class RedFlags(Content):
    """All rules, and the words they are written in."""

    gap: int
    near: int
    fillers: Tuple[str, ...]
    light_fillers: Tuple[str, ...]
    barriers: Tuple[str, ...]
    clauses: ClauseWords
    people: People
    spellings: Dict[str, Tuple[str, ...]]
    mended: Tuple[str, ...]
    real_words: str
    words: Dict[str, Tuple[str, ...]]
    pseudo: Tuple[str, ...]
    cues: Tuple[Cue, ...]
    signs: Dict[str, Sign]
    rules: Tuple[RedFlag, ...]

    @root_validator(skip_on_failure=True)
    def _every_name_is_known(cls, values: Dict[str, Any]) -> Dict[str, Any]:
        words: Mapping[str, Tuple[str, ...]] = values["words"]
        for phrase in _all_phrases(values):
            for name in GROUP.findall(phrase):
                if OR not in name and name not in words:
                    raise ValueError(f"'{phrase}' uses the word group '{{{name}}}', which is not under 'words'")
        rules: Tuple[RedFlag, ...] = values["rules"]
        signs: Mapping[str, Sign] = values["signs"]
        for rule in rules:
            if not (rule.phrases or rule.names or rule.combinations):
                raise ValueError(f"rule {rule.id} has no phrases, names or combinations")
            joined = (name for group in (*rule.combinations, *rule.nets) for name in group)
            for name in (*joined, *rule.expected, *rule.hints):
                if name not in signs:
                    raise ValueError(f"rule {rule.id} uses the sign '{name}', which is not under 'signs'")
        ids = [rule.id for rule in rules]
        twice = {rule_id for rule_id in ids if ids.count(rule_id) > 1}
        if twice:
            raise ValueError(f"rule {min(twice)} stands here twice; give one of them a new id")
        return values


def _all_phrases(values: Mapping[str, Any]) -> Iterator[str]:
    for members in values["words"].values():
        yield from members
    yield from values["pseudo"]
    for cue in values["cues"]:
        yield from cue.words
    for sign in values["signs"].values():
        yield from sign.phrases
    for rule in values["rules"]:
        yield from rule.phrases
        yield from rule.names
        yield from rule.unsure
        yield from rule.spoken
