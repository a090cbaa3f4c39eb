"""The rules and the words name the same things."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import pytest

from bot.care import doubt, fields, flags, flow, table, tell_doctor
from bot.care.disposition import Disposition
from bot.care.fields import (
    ADULT_AGES,
    ALTERNATIVES,
    ASKED,
    CHRONIC,
    HAD_MESO,
    LIMB_SITES,
    MINOR_AGES,
    NO_MESO,
    NONE_OPTIONS,
    SPINE_SITES,
)
from bot.care.reassess import State
from bot.care.table import TABLE
from bot.content.markdown import read_outcome
from bot.content.models import Outcome, Questionnaire
from bot.content.yaml_lines import read_yaml


@pytest.fixture(scope="session")
def outcomes(content: Path) -> dict[str, Outcome]:
    found = {path.stem: read_outcome(path.read_text("utf-8"), path) for path in (content / "outcomes").glob("*.md")}
    assert found
    return found


def test_questions_stand_in_the_file_in_asking_order(questionnaire: Questionnaire) -> None:
    assert [question.id for question in questionnaire.questions] == list(ASKED)


@pytest.mark.parametrize(
    ("question", "options"),
    [
        ("consent_health", {"yes", "no"}),
        ("handoff_ok", {"yes", "no"}),
        ("respondent", {"self", "carer"}),
        ("age_band", MINOR_AGES | ADULT_AGES),
        ("redflag_check", set(flags.TICKS) | {"none_of_these"}),
        ("pain_sides", {"left", "right", "both", "middle"}),
        ("pain_duration", {"lt_6w", "w6_12"} | CHRONIC),
        ("alternatives_tried", {*ALTERNATIVES, "none_tried"}),
        ("meso_prior", HAD_MESO | NO_MESO),
        *[(alternative, {"now", "helped", "not_helped", "could_not"}) for alternative in ALTERNATIVES],
    ],
)
def test_options_are_exactly_those_the_rules_know(
    questionnaire: Questionnaire, question: str, options: set[str]
) -> None:
    assert {option.id for option in questionnaire.question(question).options} == set(options)


@pytest.mark.parametrize(
    ("question", "used"),
    [
        ("pain_sites", {*LIMB_SITES, *SPINE_SITES, "jaw", "head_face", "chest", "belly_pelvis"}),
        ("pain_onset", {"injury", "after_shots"} | flags.ABRUPT),
        ("injury_severe", {"yes", "no", "not_sure"}),
        ("meds_flags", {"opioid", "nsaid"}),
        ("pregnancy", {"yes", "maybe", "breastfeeding"}),
        ("context_flags", {*flags.SPINE_HISTORY, *flags.BONE_HISTORY}),
        ("meso_setting", {"clinic_no_doctor", "beauty_or_home", "not_sure"}),
        ("meso_last", set(flags.HIVES_ARE_OVER)),
        ("meso_reaction", set(flags.REACTIONS)),
        ("meso_baseline_nrs", {"unknown"}),
        ("meso_function", {"more"}),
        ("meso_analgesic", {"less", "none_used"}),
        *[(question, set(options or ())) for question, options in tell_doctor.ALSO_TOLD.items()],
        *[(question, set(options or ())) for question, options in tell_doctor.DOCTOR_FIRST.items()],
    ],
)
def test_options_that_rules_use_exist(questionnaire: Questionnaire, question: str, used: set[str]) -> None:
    assert used <= {option.id for option in questionnaire.question(question).options}


def test_main_site_offers_the_sites(questionnaire: Questionnaire) -> None:
    sites, main = questionnaire.question("pain_sites"), questionnaire.question("pain_main_site")
    assert [(option.id, option.text) for option in main.options] == [
        (option.id, option.text) for option in sites.options
    ]


def test_none_option_is_one_the_rules_read_as_none(questionnaire: Questionnaire) -> None:
    named = {question.none_option for question in questionnaire.questions if question.none_option}
    assert named == set(NONE_OPTIONS)
    for question in questionnaire.questions:
        held = NONE_OPTIONS & {option.id for option in question.options}
        assert held == ({question.none_option} if question.none_option else set()), question.id


def test_no_two_options_of_a_question_answer_to_the_same_words(questionnaire: Questionnaire) -> None:
    compared = 0
    for question in questionnaire.questions:
        seen: dict[str, str] = {}
        for option in question.options:
            for words in {option.title.lower(), option.text.lower(), *option.heard_as}:
                compared += 1
                assert seen.setdefault(words, option.id) == option.id, f"{question.id}: {words}"
    assert compared > 500


def test_peg_questions_keep_their_validated_wording(questionnaire: Questionnaire) -> None:
    start = "What number best describes"
    assert questionnaire.question("peg_pain").ask == f"{start} your pain on average in the past week?"
    interfered = f"{start} how, during the past week, pain has interfered with your"
    assert questionnaire.question("peg_enjoyment").ask == f"{interfered} enjoyment of life?"
    assert questionnaire.question("peg_activity").ask == f"{interfered} general activity?"


def test_no_question_offers_declining_as_an_option(questionnaire: Questionnaire) -> None:
    asked = [option.id for question in questionnaire.questions for option in question.options]
    assert asked
    assert fields.DECLINED not in asked


def test_every_disposition_and_state_has_an_outcome_and_no_outcome_is_left_over(outcomes: dict[str, Outcome]) -> None:
    expected = {disposition.value for disposition in Disposition} | {f"reassess_{state.value}" for state in State}
    assert set(outcomes) == expected | set(ALTERNATIVES)


def test_every_option_says_what_the_article_says_of_it(outcomes: dict[str, Outcome]) -> None:
    for option in ALTERNATIVES:
        because = outcomes[option].because
        assert because is not None, option
        assert all(source.startswith("F") for one in because.sentences for source in one.sources), option
        assert any(one.sources for one in because.sentences), option


def test_every_question_has_a_short_name(questionnaire: Questionnaire, content: Path) -> None:
    values, _ = read_yaml((content / "phrases.yml").read_text("utf-8"), content / "phrases.yml")
    assert set(values["summary"]["label"]) == {question.id for question in questionnaire.questions}


def test_row_texts_belong_to_rows_of_that_disposition(outcomes: dict[str, Outcome]) -> None:
    rows = {row.id: row.disposition.value for row in TABLE}
    worded = [(row, name) for name, page in outcomes.items() for row in {**page.row_say, **page.row_because}]
    assert worded
    assert all(rows[row] == name for row, name in worded)


def test_every_row_has_something_to_say(outcomes: dict[str, Outcome]) -> None:
    for row in TABLE:
        page = outcomes[row.disposition.value]
        assert page.say or row.id in page.row_say, row.id


def test_every_outcome_waits_for_a_clinician_and_ends_with_a_doctor_or_help(outcomes: dict[str, Outcome]) -> None:
    for name, page in outcomes.items():
        assert page.review.state == "awaiting_clinician", name
        if name in {"emergency", "crisis", *ALTERNATIVES}:
            continue
        endings = [group[-1].text for group in (page.say, *page.row_say.values()) if group]
        assert endings, name
        for ending in endings:
            assert re.search(r"\b(doctor|visit)\b", ending), f"{name}: {ending}"


def test_outcomes_use_known_placeholders_only(outcomes: dict[str, Outcome]) -> None:
    known = {"because", "alternatives", "tell_doctor", "tail"}
    used = re.findall(r"{{ (.*?) }}", " ".join(part.text for page in outcomes.values() for part in page.paragraphs))
    assert used
    assert all(name in known or name.startswith("clinic.") for name in used)


def test_rules_hold_no_sentence_for_patients() -> None:
    modules: list[Any] = [doubt, fields, flags, flow, table, tell_doctor]
    for module in modules:
        code = re.sub(r'""".*?"""', "", inspect.getsource(module), flags=re.DOTALL)
        assert not re.findall(r'"[A-Z][a-z]+ [^"]*"', code), module.__name__
