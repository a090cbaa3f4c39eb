"""Warning signs in conversation: in every state they come first, and afterwards the assistant stays useful."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from support.patients import Talk
from support.said import Said

from bot.speech.red_flags import signposts

Visit = Callable[..., Said]
Asked = Callable[[Said], str | None]

EMERGENCY = "my chest hurts really bad and I can't breathe"
CRISIS = "I want to die"
PAST = "I had chest pain"
"""Past, without a date: the assistant asks if it is happening now."""
NOT_ABOUT_MESOTHERAPY = {"answer", "summary", "scale", "multi"}


def is_emergency(said: Said) -> bool:
    """The action first, nothing before it, and not a word on mesotherapy."""
    return (
        (said.kind, said.level, said.topics) == ("red_flag", "emergency", [])
        and said.types[0] == "emergency"
        and not NOT_ABOUT_MESOTHERAPY & set(said.types)
    )


@pytest.mark.parametrize("question", ["consent_health", "redflag_check", "pain_sites", "peg_pain", "meds_flags"])
def test_patient_tells_of_an_emergency_in_mid_form_and_the_form_ends(question: str, visit: Visit, talk: Talk) -> None:
    visit(until=question)
    said = talk.says(EMERGENCY)
    assert is_emergency(said)
    assert said.asking is None


def test_patient_tells_of_an_emergency_and_reads_the_action_first(talk: Talk, pack: Any) -> None:
    first = talk.says(EMERGENCY).parts[0]
    assert pack.clinic.emergency_number in first["text"].split(",")[0]
    assert first["call"] == pack.clinic.emergency_number
    assert len(first["text"]) <= 160


def test_patient_asks_about_mesotherapy_and_tells_of_an_emergency_in_one_breath(talk: Talk) -> None:
    assert is_emergency(talk.says("how many sessions do I need? also I have chest pain and I can't breathe"))


def test_patient_needs_help_today_in_mid_form_and_the_form_ends(visit: Visit, talk: Talk, voice: Any) -> None:
    visit(until="peg_pain")
    said = talk.says("pus is coming out of a lump where I had the mesotherapy shots")
    assert (said.kind, said.level, said.asking) == ("red_flag", "urgent", None)
    assert voice.say(voice.pack.outcomes["same_day"].action.text) in said.words


def test_patient_denies_one_sign_and_names_another(visit: Visit, talk: Talk) -> None:
    visit(until="redflag_check")
    assert is_emergency(talk.says("no numbness but my face is drooping and my speech is slurred"))


@pytest.mark.parametrize("words", ["no fever", "no chest pain, no numbness", "none of those"])
def test_patient_denies_the_signs_and_goes_on(words: str, visit: Visit, talk: Talk) -> None:
    visit(until="redflag_check")
    assert talk.says(words).kind != "red_flag"


def test_patient_asks_if_a_sign_can_happen_and_gets_one_line_on_what_to_do(talk: Talk, voice: Any) -> None:
    said = talk.says("can mesotherapy cause an infection like sepsis?")
    assert said.kind != "red_flag"
    assert said.also == ["emergency_signpost"]
    assert said.words.count(voice.phrase("red_flag.signpost_emergency")) == 1
    assert said.parts[-1]["text"] == voice.phrase("red_flag.signpost_emergency")


def test_line_behind_what_may_be_a_crisis_names_the_crisis_line(voice: Any) -> None:
    scan = {"level": "none", "signpost": "emergency_signpost", "crisis": True}
    assert [part["text"] for part in signposts(voice, scan)] == [voice.phrase("red_flag.signpost_crisis")]
    assert voice.pack.clinic.crisis_line in voice.phrase("red_flag.signpost_crisis")


def test_patient_asks_if_a_sign_can_happen_in_mid_form_and_the_form_goes_on(
    visit: Visit, talk: Talk, asked: Asked, voice: Any
) -> None:
    visit(until="peg_pain")
    said = talk.says("can mesotherapy cause an infection like sepsis?")
    assert voice.phrase("red_flag.signpost_emergency") in said.words
    assert said.asking == asked(said) == "peg_pain"


@pytest.mark.parametrize("words", ["my back is killing me", "I am dying to know if it works", "it is a stabbing pain"])
def test_patient_uses_a_figure_of_speech_and_no_alarm_is_raised(words: str, talk: Talk) -> None:
    assert talk.says(words).kind != "red_flag"


def test_patient_had_a_sign_before_and_is_asked_if_it_is_happening_now(talk: Talk, voice: Any) -> None:
    said = talk.says(PAST)
    assert (said.kind, said.level, said.types) == ("red_flag", "clarify", ["choices"])
    assert said.offered == ["now_yes", "now_no", "now_other"]
    assert voice.phrase("red_flag.clarify") in said.words


VEILED = "I won't be hanging around to see if it works"


def test_patient_who_may_be_in_a_crisis_is_asked_that_and_not_if_this_is_happening(talk: Talk, voice: Any) -> None:
    said = talk.says(VEILED)
    assert (said.kind, said.level, said.flag) == ("red_flag", "clarify", "suicidal_ideation")
    assert said.offered == ["now_yes", "now_no", "now_other"]
    assert voice.phrase("red_flag.clarify_crisis") in said.words
    assert voice.pack.clinic.crisis_line in said.words


@pytest.mark.parametrize("words", ["yes", "sometimes", "I don't know", "maybe"])
def test_patient_does_not_say_no_to_the_question_about_a_crisis_and_gets_the_crisis_reply(
    words: str, talk: Talk, voice: Any
) -> None:
    assert talk.says(VEILED).level == "clarify"
    said = talk.says(words)
    assert (said.level, said.flag, said.disposition) == ("emergency", "suicidal_ideation", "crisis")
    assert voice.say(voice.pack.outcomes["crisis"].action.text) in said.words


@pytest.mark.parametrize("no", ["no", "No.", "nope", "2"])
def test_patient_says_it_is_not_happening_and_the_form_goes_on(
    no: str, visit: Visit, talk: Talk, asked: Asked, voice: Any
) -> None:
    before = visit(until="pain_duration")
    assert talk.says(PAST).level == "clarify"
    said = talk.says(no)
    assert voice.phrase("red_flag.not_now") in said.words
    assert said.asking == asked(said) == "pain_duration"
    assert said.answers == before.answers
    assert talk.says("5 years").asking == "pain_onset"


@pytest.mark.parametrize("over", ["it was years ago", "that was in 2015", "ten years ago", "it cleared up", "long ago"])
def test_patient_says_it_is_over_and_it_counts_as_no(over: str, talk: Talk, voice: Any) -> None:
    assert talk.says(PAST).level == "clarify"
    assert voice.phrase("red_flag.not_now") in talk.says(over).words


@pytest.mark.parametrize("unclear", ["years ago but it is back today", "it has not gone away", "it was this morning"])
def test_patient_says_it_began_before_and_goes_on_and_it_counts_as_yes(unclear: str, talk: Talk) -> None:
    talk.says(PAST)
    assert is_emergency(talk.says(unclear))


@pytest.mark.parametrize("unclear", ["yes", "maybe", "not really", "I don't know", "1", "what is mesotherapy?"])
def test_patient_does_not_clearly_say_no_and_it_counts_as_yes(unclear: str, talk: Talk) -> None:
    talk.says(PAST)
    assert is_emergency(talk.says(unclear))


def test_patient_says_no_and_names_a_new_sign(talk: Talk) -> None:
    talk.says(PAST)
    assert is_emergency(talk.says("no but now my face is drooping and my speech is slurred"))


def test_patient_says_no_and_is_not_asked_about_it_for_ever(talk: Talk, pack: Any) -> None:
    talk.says(PAST)
    talk.says("no")
    assert talk.says(pack.answers["what_is"].question).topics == ["what_is"]


def test_patient_tells_of_somebody_else_now(talk: Talk, voice: Any) -> None:
    said = talk.says("my mother has chest pain right now and cannot breathe")
    assert is_emergency(said)
    assert said.parts[0]["text"] == voice.phrase("red_flag.other")


def test_patient_tells_of_somebody_else_long_ago_and_no_alarm_is_raised(talk: Talk) -> None:
    assert talk.says("my uncle had a stroke in 2009").kind != "red_flag"


def test_patient_whose_mother_was_in_danger_is_not_routed_as_if_it_were_them(visit: Visit, talk: Talk) -> None:
    talk.says("my mother has chest pain right now and cannot breathe")
    assert visit().disposition == "medical_eval"


def test_patient_is_in_a_crisis_and_is_given_the_line_and_no_quiz(talk: Talk, pack: Any, voice: Any) -> None:
    said = talk.says(CRISIS)
    assert is_emergency(said)
    assert said.parts[0]["call"] == pack.clinic.crisis_line
    assert said.parts[0]["text"] == voice.say(pack.outcomes["crisis"].action.text)
    assert said.flag == "suicidal_ideation"


def test_patient_in_a_crisis_in_mid_form_is_not_asked_on(visit: Visit, talk: Talk) -> None:
    visit(until="peg_pain")
    said = talk.says(CRISIS)
    assert is_emergency(said)
    assert said.asking is None


def test_patient_asks_to_hear_it_again(talk: Talk) -> None:
    first = talk.says(EMERGENCY)
    again = talk.says(first.parts[-1]["options"][0]["title"])
    assert again.parts == first.parts


def test_patient_who_ticked_a_sign_asks_to_hear_it_again(visit: Visit, talk: Talk) -> None:
    first = visit(redflag_check="Face drooping, slurred speech, or one weak side")
    again = talk.says(first.parts[-1]["options"][0]["title"])
    assert is_emergency(again)
    assert again.parts[0]["text"] == first.parts[0]["text"]


def test_patient_is_safe_now_and_the_assistant_stays_useful(talk: Talk, voice: Any) -> None:
    said = talk.says(EMERGENCY)
    safe = next(option for option in said.parts[-1]["options"] if option["id"] == "safe_now")
    assert voice.phrase("red_flag.safe_reply") in talk.says(safe["title"]).words
    assert talk.says(voice.pack.answers["what_is"].question).topics == ["what_is"]


def test_patient_asks_on_after_an_emergency_without_a_word_about_it(talk: Talk, pack: Any) -> None:
    talk.says(EMERGENCY)
    assert talk.says(pack.answers["what_is"].question).topics == ["what_is"]


def test_patient_takes_the_form_up_again_after_an_emergency_and_is_asked_for_danger_signs_again(
    visit: Visit, talk: Talk, go_on: Visit
) -> None:
    visit(until="peg_pain")
    talk.says(EMERGENCY)
    said = talk.says("I want to check my symptoms")
    assert said.asking == "redflag_check"
    assert said.answers["pain_sites"] == ["lower_back"]
    assert go_on().disposition == "emergency", "an emergency of this visit counts until the patient is safe"


def test_patient_who_is_safe_again_is_routed_by_what_they_answer(visit: Visit, talk: Talk, go_on: Visit) -> None:
    visit(until="peg_pain")
    talk.says(EMERGENCY)
    talk.says("I am safe now")
    talk.says("I want to check my symptoms")
    assert go_on().disposition == "medical_eval"


def test_patient_confirms_a_sign_in_mid_form_and_it_counts_for_the_route(
    visit: Visit, talk: Talk, go_on: Visit
) -> None:
    visit(until="peg_pain")
    talk.says(PAST)
    assert is_emergency(talk.says("yes"))
    talk.says("I want to check my symptoms")
    assert go_on().disposition == "emergency"
