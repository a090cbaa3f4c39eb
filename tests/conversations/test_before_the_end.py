"""The end of a visit: a look at all answers, the second consent, and what is kept for the next visit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from support.patients import Talk
from support.said import Said
from support.visits import WORDS

from bot.care.fields import ALTERNATIVES

Visit = Callable[..., Said]
Asked = Callable[[Said], str | None]

SERIES = {"meso_prior": "yes, going on now"}


def test_patient_sees_all_answers_before_the_end(visit: Visit, voice: Any) -> None:
    said = visit(until="handoff_ok", pain_sites="my neck", peg_pain="8")
    assert said.disposition is None
    for question, words in (("age_band", "18 to 49"), ("pain_sites", "Neck"), ("peg_pain", "8 out of 10")):
        assert f"{voice.phrase(f'summary.label.{question}')}: {words}" in said.words


@pytest.mark.parametrize(
    ("words", "question", "value"),
    [
        ("my age is 52", "age_band", "50_64"),
        ("actually I'm 52", "age_band", "50_64"),
        ("my pain should be 8, not 6", "peg_pain", 8),
        ("I said lower back but it is my neck", "pain_sites", ["neck"]),
        ("sorry, it has been 8 weeks, not 5 years", "pain_duration", "w6_12"),
        ("actually 8 not 5", "peg_enjoyment", 8),
        ("the enjoyment one should be 2", "peg_enjoyment", 2),
        ("change activity to 3", "peg_activity", 3),
    ],
)
def test_patient_changes_an_answer_at_the_end_by_saying_so(
    words: str, question: str, value: Any, visit: Visit, talk: Talk, asked: Asked
) -> None:
    before = visit(until="handoff_ok")
    said = talk.says(words)
    assert said.answers[question] == value
    unchanged = {field: one for field, one in before.answers.items() if field != question}
    assert unchanged.items() <= said.answers.items()
    while said.asking != "handoff_ok":  # a new answer may open a question
        said = talk.says("none")
    assert talk.says("no").disposition


def test_patient_changes_an_answer_at_the_end_by_button(visit: Visit, talk: Talk, asked: Asked) -> None:
    visit(until="handoff_ok")
    assert talk.says("3").offered == talk.says("change an answer").offered
    said = talk.says("change an answer")
    assert "change/peg_pain" in said.offered
    assert "change/consent_health" not in said.offered
    said = talk.says("pain, past week")
    assert said.asking == asked(said) == "peg_pain"
    said = talk.says("9")
    assert (said.asking, said.answers["peg_pain"]) == ("handoff_ok", 9)


def test_patient_confirms_what_is_there_already_and_nothing_changes(visit: Visit, talk: Talk, voice: Any) -> None:
    before = visit(until="peg_pain")
    said = talk.says("sorry, I am 34")
    assert (said.asking, said.answers) == ("peg_pain", before.answers)
    assert voice.phrase("questionnaire.as_before", value="").strip() in said.words


@pytest.mark.parametrize("words", ["looks good", "hmm", "that is all correct"])
def test_patient_who_does_not_clearly_agree_is_not_passed_on_to_the_clinic(
    words: str, visit: Visit, talk: Talk
) -> None:
    visit(until="handoff_ok")
    assert talk.says(words).asking == "handoff_ok"
    said = talk.says(words)
    assert said.answers["handoff_ok"] is False
    assert said.disposition == "medical_eval"


@pytest.mark.parametrize(
    ("reach", "value"),
    [
        ("call me on 555 555 0123", "555 555 0123"),
        ("ann@example.org", "ann@example.org"),
        ("(555) 555-0123 please", "(555) 555-0123"),
    ],
)
def test_patient_wants_to_be_contacted_and_contact_is_kept_apart_from_health_answers(
    reach: str, value: str, visit: Visit, talk: Talk, ask: Any, go_on: Visit
) -> None:
    visit(until="contact_value", handoff_ok="yes please")
    said = talk.says(reach)
    assert said.asking == "contact_best_time"
    said = talk.says("after work")
    assert said.disposition == "medical_eval"
    assert said.answers["handoff_ok"] is True
    assert not any(field.startswith("contact") for field in said.answers)
    assert value not in said.words
    tracker = ask.wait_for(ask.agent.tracker_store.look_up(talk.sender))
    assert tracker.get_slot("contact_value") == value


@pytest.mark.parametrize("words", ["my house", "12", "the usual one"])
def test_patient_gives_no_number_and_no_address_and_is_asked_once_more(words: str, visit: Visit, talk: Talk) -> None:
    visit(until="contact_value", handoff_ok="yes please")
    assert talk.says(words).asking == "contact_value"
    assert talk.says(words).asking == "contact_best_time"


@pytest.mark.parametrize(("words", "given"), [("yes", True), ("no", False)])
def test_patient_gives_or_refuses_consent_and_its_words_version_and_time_are_kept(
    words: str, given: bool, visit: Visit, talk: Talk, ask: Any, pack: Any
) -> None:
    visit(until="consent_health")
    talk.says(words)
    tracker = ask.wait_for(ask.agent.tracker_store.look_up(talk.sender))
    record = tracker.get_slot("consent_record")
    assert (record["given"], record["version"]) == (given, pack.clinic.consent_version)
    assert record["text"] == pack.questionnaire.question("consent_health").ask
    assert record["at"].startswith("20")


CROWDED = {"pain_sites": "neck and knee", "pain_main_site": "neck"}


def test_patient_with_many_answers_is_asked_16_questions_and_about_contact_after_the_end(
    visit: Visit, talk: Talk, pack: Any
) -> None:
    said = visit(**CROWDED)
    asked = {part["text"] for part in said.parts if part["type"] == "choices"}
    assert any(pack.questionnaire.question("handoff_ok").ask in words for words in asked)
    assert said.offered == ["contact_me", "no_contact"]
    assert talk.says("yes").asking == "contact_name"
    for words in ("Ann", "phone", "555 555 0123"):
        talk.says(words)
    said = talk.says("any time")
    assert (said.asking, said.answers["handoff_ok"], said.disposition) == (None, True, None)
    assert said.offered == ["keep_score", "drop_score"]


def test_patient_with_many_answers_wants_no_contact(visit: Visit, talk: Talk, voice: Any) -> None:
    visit(**CROWDED)
    said = talk.says("no")
    assert (said.asking, "handoff_ok" in said.answers) == (None, False)
    assert voice.phrase("questionnaire.no_contact") in said.words


@pytest.mark.parametrize("words", [{}, CROWDED, {"alternatives_tried": "physio and exercise"}, {"age_band": "70"}])
def test_first_visit_has_at_most_16_questions_and_the_number_left_never_misleads(
    words: dict[str, str], visit: Visit, talk: Talk, go_on: Visit
) -> None:
    said = visit(until="respondent", **words)
    asked = ["consent_health"]
    while said.asking is not None:
        asked.append(said.asking)
        said = talk.says({**WORDS, **dict.fromkeys(ALTERNATIVES, "it helped"), **words}[said.asking])
    assert len(set(asked)) <= 16


def test_patient_agrees_that_a_score_is_kept_and_is_not_asked_again_what_is_known(
    visit: Visit, talk: Talk, go_on: Visit, voice: Any
) -> None:
    assert visit(pain_sites="my neck", peg_pain="8", meso_prior="I think about it").offered == [
        "keep_score",
        "drop_score",
    ]
    assert voice.phrase("questionnaire.score_kept") in talk.says("yes").words
    said = talk.says("I want to check my symptoms")
    assert said.asking == "redflag_check", "danger signs are asked at each visit"
    assert said.answers["meso_baseline_nrs"] == 8
    said = go_on(**SERIES, meso_sessions="5", meso_now_nrs="5", peg_pain="5", meso_baseline_nrs="never asked")
    assert said.disposition == "reassess"
    summary = next(part for part in said.parts if part["type"] == "summary")
    assert (summary["chart"]["before"], summary["chart"]["now"]) == (8, 5)


def test_patient_does_not_want_a_score_kept_and_is_asked_everything_again(visit: Visit, talk: Talk) -> None:
    visit()
    talk.says("no")
    said = talk.says("I want to check my symptoms")
    assert (said.asking, said.answers) == ("consent_health", {})


def test_patient_is_asked_only_once_whether_a_score_may_be_kept(visit: Visit, talk: Talk) -> None:
    visit()
    talk.says("no")
    assert "keep_score" not in visit().offered


def test_patient_erases_everything_and_the_kept_score_is_gone(visit: Visit, talk: Talk) -> None:
    visit()
    talk.says("yes")
    talk.says("delete my data")
    talk.says("yes")
    assert talk.says("I want to check my symptoms").asking == "consent_health"


def test_patient_under_18_is_not_asked_for_contact_or_a_score(visit: Visit) -> None:
    said = visit(age_band="17")
    assert said.disposition == "doctor_with_guardian"
    assert said.offered == []


def test_summary_has_what_a_page_needs_to_print_it(visit: Visit, voice: Any, pack: Any) -> None:
    said = visit(alternatives_tried="physio", alt_physio="it helped")
    summary = next(part for part in said.parts if part["type"] == "summary")
    headings = [section["heading"] for section in summary["sections"]]
    for key in ("reported", "scores", "tried", "tell", "ask", "article", "source_title"):
        assert voice.phrase(f"summary.{key}") in headings
    day = date.fromisoformat(summary["date"])
    assert f"{day:%B} {day.day}, {day.year}" in summary["title"]
    assert (summary["note"], summary["source"]) == (voice.phrase("summary.note"), voice.phrase("summary.source"))
    article = next(part["lines"] for part in summary["sections"] if part["heading"] == voice.phrase("summary.article"))
    assert article
    assert set(article) <= {fact.claim for fact in pack.facts.values()}
    assert "chart" not in summary, "there is one score only"


def test_patient_hears_why_and_of_each_option_what_the_article_says(visit: Visit, voice: Any, pack: Any) -> None:
    said = visit(alternatives_tried="physio", alt_physio="it helped", pain_sites="my neck")
    assert voice.phrase("because.pain_duration", value="more than a year") in said.words
    told = next(part["text"] for part in said.parts if pack.outcomes["alt_exercise"].action.text in part["text"])
    assert pack.outcomes["alt_exercise"].because.text in told
    assert pack.outcomes["alt_physio"].action.text not in said.words, "what was tried is left out"


@pytest.mark.parametrize(
    ("now", "function", "analgesic", "state"),
    [
        ("5", "more", "less", "favourable"),
        ("5", "same", "less", "partial"),
        ("8", "same", "same", "insufficient"),
        ("9", "more", "less", "insufficient"),
        ("5", "more", "I take none", "favourable"),
    ],
)
def test_patient_in_a_series_gets_the_check_and_two_scores_to_draw(
    now: str, function: str, analgesic: str, state: str, visit: Visit, pack: Any
) -> None:
    said = visit(**SERIES, meso_now_nrs=now, meso_function=function, meso_analgesic=analgesic)
    assert said.disposition == "reassess"
    assert pack.outcomes[f"reassess_{state}"].action.text in said.words
    summary = next(part for part in said.parts if part["type"] == "summary")
    chart = summary["chart"]
    assert (chart["before"], chart["now"], chart["min"], chart["max"]) == (8, int(now), 0, 10)
    assert all(chart[key] for key in ("low", "high", "before_label", "now_label", "text"))


def test_patient_does_not_know_the_first_score_and_nothing_is_computed(visit: Visit, pack: Any) -> None:
    said = visit(**SERIES, meso_baseline_nrs="I don't know")
    assert pack.outcomes["reassess_not_computable"].action.text in said.words
    assert all("chart" not in part for part in said.parts)


def test_patient_tells_sessions_and_both_scores_at_once_in_the_form(visit: Visit, talk: Talk) -> None:
    visit(until="meso_sessions", **SERIES)
    said = talk.says("I've had five sessions, was 8, now 6")
    assert (said.answers["meso_sessions"], said.answers["meso_baseline_nrs"], said.answers["meso_now_nrs"]) == (5, 8, 6)
    assert said.asking == "meso_last"
