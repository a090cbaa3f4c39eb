"""Whatever is typed, a reading never raises, and a value is always one its question allows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.content.models import Question, Questionnaire
from bot.content.validate import build
from bot.content.yaml_lines import read_yaml
from bot.understanding.replies import ALL_SITES, MAX_TEXT, Reading, read_reply, says_no

FILE = Path(__file__).parents[2] / "content" / "questionnaire.yml"
VALUES, LINES = read_yaml(FILE.read_text(encoding="utf-8"), FILE)
QUESTIONS = build(Questionnaire, VALUES, FILE, LINES).questions
BY_ID = {question.id: question for question in QUESTIONS}
SITES = BY_ID["pain_sites"].options

WORDS = [
    "yes",
    "no",
    "not",
    "none",
    "maybe",
    "never",
    "all",
    "these",
    "of",
    "the",
    "them",
    "sure",
    "don't",
    "know",
    "skip",
    "left",
    "right",
    "both",
    "knee",
    "back",
    "neck",
    "fever",
    "numb",
    "pain",
    "weak",
    "pus",
    "7",
    "10",
    "11",
    "3/10",
    "7.5",
    "-2",
    "2019",
    "may",
    "since",
    "weeks",
    "months",
    "years",
    "old",
    "born",
    "half",
    "few",
    "couple",
    "about",
    "or",
    "and",
    "to",
    "between",
    ",",
    ".",
    "!",
    "?",
    "every",
    "day",
    "twice",
    "one",
    "two",
    "first",
    "last",
    "second",
    "rather",
    "say",
    "i",
    "i'm",
    "my",
    "with",
    "but",
    "except",
    "over",
    "less",
    "than",
    "1/2",
    "½",
    "65",
    "18",
    "b)",
    "#",
    "today",
    "yesterday",
    "31/02/2020",
    "99:99",
]
PATIENT_TEXT = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
ANY_TEXT = st.one_of(PATIENT_TEXT, st.text(max_size=60), st.text(alphabet="0123456789/.,- to", max_size=20))
DAYS = st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2100, 12, 31)))


def is_allowed(question: Question, value: object) -> bool:
    """True when ``value`` is one ``question`` may have."""
    ids = [option.id for option in question.options]
    if question.kind == "multi":
        assert isinstance(value, list)
        exclusive = question.none_option in value and len(value) > 1
        return bool(value) and value == [option for option in ids if option in value] and not exclusive
    if question.kind == "sides":
        return isinstance(value, dict) and bool(value) and set(value.values()) <= set(ids)
    if question.kind == "text":
        return isinstance(value, str) and 0 < len(value) <= MAX_TEXT
    if question.kind in ("scale", "number"):
        top = int(question.high) if question.high.isdigit() else 10
        return value in ids or (isinstance(value, int) and 0 <= value <= top)
    return value in ids


def holds(question: Question, reading: Reading) -> bool:
    """True when the parts of ``reading`` go together."""
    if reading.outcome == "value":
        return is_allowed(question, reading.value) and reading.confirm is None
    if reading.outcome == "confirm":
        return question.kind in ("scale", "number") and is_allowed(question, reading.confirm) and reading.value is None
    return reading.value is None and reading.confirm is None and not reading.sides


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(QUESTIONS), ANY_TEXT, DAYS)
@example(BY_ID["pain_duration"], "since 99/99/2020", date(2026, 1, 1))
@example(BY_ID["age_band"], "born 2099", date(2026, 1, 1))
@example(BY_ID["pain_duration"], "since 29 february", date(2027, 3, 1))
@example(BY_ID["peg_pain"], "9" * 4000, None)
def test_a_reading_is_always_allowed(question: Question, text: str, today: date | None) -> None:
    assert holds(question, read_reply(question, text, today=today))


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT)
def test_sides_are_only_given_to_places_asked_about(text: str) -> None:
    asked = SITES[:5]
    reading = read_reply(BY_ID["pain_sides"], text, sites=asked)
    if reading.outcome == "value":
        assert isinstance(reading.value, dict)
        assert set(reading.value) <= {site.id for site in asked}
    alone = read_reply(BY_ID["pain_sides"], text)
    assert alone.outcome != "value" or (isinstance(alone.value, dict) and set(alone.value) == {ALL_SITES})


HEDGES = [
    "not sure",
    "maybe",
    "i don't think so",
    "not really",
    "i guess not",
    "not that i know of",
    "no idea",
    "who knows",
    "i doubt it",
]
REFUSALS = [
    "skip",
    "rather not say",
    "prefer not to say",
    "none of your business",
    "no comment",
    "pass",
    "i don't want to answer",
]
UNKNOWN = [
    "purple",
    "my aunt says",
    "it is raining",
    "what",
    "hmm ok but",
    "nose",
    "note",
    "i do",
    "it burns when i walk",
]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(["", "no ", "none, ", "well ", "none of these "]), st.sampled_from(HEDGES + UNKNOWN + REFUSALS))
def test_an_unclear_or_refused_safety_reply_is_never_none(opening: str, rest: str) -> None:
    assert read_reply(BY_ID["redflag_check"], opening + rest).value != ["none_of_these"]


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT)
@example("no my")
def test_safety_none_needs_every_word_to_say_no(text: str) -> None:
    question = BY_ID["redflag_check"]
    if read_reply(question, text).value == ["none_of_these"]:
        option = question.option("none_of_these")
        named = {phrase.lower() for phrase in (option.id, option.title, option.text, *option.heard_as)}
        shown = str(len(question.options))
        said = " ".join(text.lower().split()).strip(" .,!?")
        assert says_no(text) or said in named or shown in text or {"last", "eleven"} & set(said.split())


def test_every_option_is_reached_by_its_own_words() -> None:
    missed: list[tuple[str, str]] = []
    looked = 0
    for question in QUESTIONS:
        for number, option in enumerate(question.options, start=1):
            for text in (option.title, option.text, str(number), *option.heard_as):
                if question.kind in ("scale", "sides", "consent") and text == str(number):
                    continue
                value = read_reply(question, text).value
                looked += 1
                expected = {"multi": [option.id], "sides": {ALL_SITES: option.id}}.get(question.kind, option.id)
                if value != expected:
                    missed.append((f"{question.id}.{option.id}", text))
    assert looked > 500
    assert missed == []
