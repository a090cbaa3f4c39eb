"""A patient who speaks about the question itself, or answers in a roundabout way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from support.patients import Talk
from support.said import Said

Visit = Callable[..., Said]
Asked = Callable[[Said], str | None]


@pytest.mark.parametrize("words", ["I don't understand", "what do you mean?", "I don't know what that means", "huh?"])
def test_patient_does_not_understand_and_is_asked_in_other_words(
    words: str, visit: Visit, talk: Talk, voice: Any
) -> None:
    visit(until="pain_duration")
    said = talk.says(words)
    assert said.asking == "pain_duration"
    assert voice.phrase("questionnaire.reworded") in said.words
    assert voice.pack.questionnaire.question("pain_duration").ask_again in said.words
    assert talk.says("purple").asking == "pain_duration", "asking what is meant was no failed answer"
    assert talk.says("8 weeks").answers["pain_duration"] == "w6_12"


@pytest.mark.parametrize(
    "words", ["can you repeat the question?", "how many questions are left?", "how long does this take?"]
)
def test_patient_wants_the_question_again_and_sees_how_many_are_left(
    words: str, visit: Visit, talk: Talk, asked: Asked, voice: Any
) -> None:
    before = visit(until="peg_pain")
    said = talk.says(words)
    assert (said.asking, asked(said)) == ("peg_pain", "peg_pain")
    assert said.words == before.words


@pytest.mark.parametrize("words", ["what did I answer?", "show me my answers", "what have I told you so far?"])
def test_patient_sees_the_answers_so_far_at_any_time(words: str, visit: Visit, talk: Talk, voice: Any) -> None:
    before = visit(until="peg_pain", pain_sites="my neck")
    said = talk.says(words)
    assert f"{voice.phrase('summary.label.pain_sites')}: Neck" in said.words
    assert (said.asking, said.answers) == ("peg_pain", before.answers)


@pytest.mark.parametrize("words", ["do I have to answer this?", "must I?", "is this required?"])
def test_patient_hears_that_an_answer_is_optional(words: str, visit: Visit, talk: Talk, voice: Any) -> None:
    visit(until="pregnancy")
    said = talk.says(words)
    assert voice.phrase("questionnaire.optional") in said.words
    assert said.asking == "pregnancy"
    assert "pregnancy" not in said.answers


@pytest.mark.parametrize("words", ["what if I say no?", "what happens if I refuse?"])
def test_patient_asks_what_a_no_would_mean_and_has_not_said_it(
    words: str, visit: Visit, talk: Talk, voice: Any
) -> None:
    visit(until="consent_health")
    said = talk.says(words)
    assert said.asking == "consent_health"
    assert voice.say(voice.pack.questionnaire.question("consent_health").why) in said.words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("pain_onset", "it hurts when I sit for too long at work"),
        ("pain_onset", "my brother has the same trouble"),
        ("pain_duration", "I was carrying boxes up the stairs back then"),
        ("meso_prior", "my doctor gave it to me last year"),
        ("peg_activity", "I tried lots of pills and creams"),
    ],
)
def test_patient_rambles_and_is_asked_again_and_not_told_a_fact(
    question: str, words: str, visit: Visit, talk: Talk
) -> None:
    visit(until=question)
    said = talk.says(words)
    assert (said.kind, said.topics) == ("questionnaire", [])
    assert "continue_form" not in said.offered


@pytest.mark.parametrize(
    "words", ["mesotherapy has been proven by lots of studies", "the more sessions you have the more it helps"]
)
def test_patient_tells_a_myth_in_mid_form_and_it_is_put_right(
    words: str, visit: Visit, talk: Talk, asked: Asked
) -> None:
    visit(until="pain_onset")
    said = talk.says(words)
    assert (said.kind, said.framing, said.asking) == ("faq", "myth", "pain_onset")
    assert asked(said) == "pain_onset"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", 7),
        ("7/10", 7),
        ("7 out of 10", 7),
        ("about six", 6),
        ("about a 6", 6),
        ("I'd say 4", 4),
        ("0", 0),
        ("10!", 10),
        ("no pain", 0),
        ("8, sorry, 7", 7),
        ("SEVEN", 7),
    ],
)
def test_patient_gives_a_score_in_any_words(words: str, value: int, visit: Visit, talk: Talk) -> None:
    visit(until="peg_pain")
    assert talk.says(words).answers["peg_pain"] == value


@pytest.mark.parametrize("words", ["6 or 7", "6-7", "between 6 and 7", "six to seven", "more than 5"])
def test_patient_gives_two_scores_and_is_asked_for_one(words: str, visit: Visit, talk: Talk, voice: Any) -> None:
    visit(until="peg_pain")
    said = talk.says(words)
    assert said.asking == "peg_pain"
    assert voice.phrase("questionnaire.one_number") in said.words
    assert talk.says("6").answers["peg_pain"] == 6


def test_patient_gives_a_score_with_a_half_and_is_asked_whether_it_is_the_next(
    visit: Visit, talk: Talk, voice: Any
) -> None:
    visit(until="peg_pain")
    assert voice.phrase("questionnaire.confirm", value=8) in talk.says("7.5").words
    assert talk.says("yes").answers["peg_pain"] == 8


@pytest.mark.parametrize("words", ["7", "seven", "7 out of 10"])
def test_patient_says_a_bare_number_while_no_score_is_asked_and_it_is_no_score(
    words: str, visit: Visit, talk: Talk
) -> None:
    visit(until="respondent")
    said = talk.says(words)
    assert said.answers == {"consent_health": True}
    talk.says("stop")
    assert talk.says(words).answers == {}


@pytest.mark.parametrize(
    ("words", "sites", "sides"),
    [
        ("left knee and a bit my neck", ["neck", "knee"], {"knee": "left"}),
        ("neck, jaw and lower back", ["jaw", "neck", "lower_back"], None),
        ("both shoulders", ["shoulder"], {"shoulder": "both"}),
        (
            "my right hip. and the left foot too",
            ["hip_buttock", "ankle_foot"],
            {"hip_buttock": "right", "ankle_foot": "left"},
        ),
        ("everywhere but my head", None, None),
    ],
)
def test_patient_names_several_places_at_once(
    words: str, sites: list[str] | None, sides: dict[str, str] | None, visit: Visit, talk: Talk
) -> None:
    visit(until="pain_sites")
    said = talk.says(words)
    if sites is None:
        assert len(said.answers["pain_sites"]) > 10
        assert "head_face" not in said.answers["pain_sites"]
        return
    assert said.answers["pain_sites"] == sites
    assert said.answers.get("pain_sides") == sides


@pytest.mark.parametrize(
    ("words", "value"),
    [("three weeks", "lt_6w"), ("for about 2 months", "w6_12"), ("half a year", "m3_12"), ("since 2015", "gt_12m")],
)
def test_patient_tells_how_long_in_any_words(words: str, value: str, visit: Visit, talk: Talk) -> None:
    visit(until="pain_duration")
    assert talk.says(words).answers["pain_duration"] == value


def test_patient_tells_how_options_worked_out_along_with_them_and_is_not_asked(visit: Visit, talk: Talk) -> None:
    visit(until="alternatives_tried")
    said = talk.says("physio which helped a bit, and pain pills that did nothing")
    assert said.answers["alternatives_tried"] == ["alt_physio", "alt_medicine_short"]
    assert (said.answers["alt_physio"], said.answers["alt_medicine_short"]) == ("helped", "not_helped")
    assert said.asking == "meds_flags"


@pytest.mark.parametrize("words", ["1, 2, 3, 4, 5, 6, 7", "1 and 4", "exercise plan, physical therapy", "2"])
def test_patient_ticks_options_by_number_or_name_and_how_they_worked_out_is_asked(
    words: str, visit: Visit, talk: Talk
) -> None:
    visit(until="alternatives_tried")
    said = talk.says(words)
    ticks = said.answers["alternatives_tried"]
    assert ticks
    assert all(said.answers.get(option) is None for option in ticks)
    assert said.asking == ticks[0]


def test_patient_tells_the_result_after_a_comma(visit: Visit, talk: Talk) -> None:
    visit(until="alternatives_tried")
    assert talk.says("tried ibuprofen, helped").answers["alt_medicine_short"] == "helped"


def test_patient_picks_could_not_get_it_by_number_and_is_asked_why_not(visit: Visit, talk: Talk) -> None:
    visit(until="alt_physio", alternatives_tried="physio")
    said = talk.says("4")
    assert (said.answers["alt_physio"], said.asking) == ("could_not", "alt_barrier")


def test_patient_says_what_got_in_the_way_along_with_it_and_is_not_asked(visit: Visit, talk: Talk) -> None:
    visit(until="alt_physio", alternatives_tried="physio")
    said = talk.says("couldn't get it, too expensive")
    assert (said.answers["alt_physio"], said.answers["alt_barrier"]) == ("could_not", ["cost"])
    assert said.asking == "meds_flags"


def test_patient_could_not_get_something_and_is_asked_why_not(visit: Visit, talk: Talk) -> None:
    visit(until="alt_physio", alternatives_tried="physio")
    assert talk.says("could not get it").asking == "alt_barrier"
