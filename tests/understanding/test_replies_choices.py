"""Consent and choices as patients type them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.content.models import Question
from bot.understanding.replies import Reading, read_reply

Read = Callable[[str, str], object]
Told = Callable[[Reading], object]

CONSENT: list[tuple[str, object]] = [
    ("yes", "yes"), ("Yes, I agree", "yes"), ("yeah", "yes"), ("yep sure", "yes"), ("si", "yes"), ("ok", "yes"),
    ("of course", "yes"),
    ("sure, no problem", "yes"), ("yes please doctor", "yes"), ("1", "yes"), ("the first one", "yes"),
    ("y", "yes"), ("YESSS", "yes"),
    ("no", "no"), ("nope", "no"), ("nah", "no"), ("no thanks", "no"), ("2", "no"), ("no, just information", "no"),
    ("not really", "no"),
    ("n", "no"), ("NOOO", "no"), ("I don't agree", "no"), ("i do not agree", "no"),
    ("maybe", "?no_match"), ("i guess so", "?no_match"), ("yes but not the clinic", "?no_match"),
    ("yes and no", "?no_match"),
    ("no wait yes", "?no_match"), ("what for?", "?no_match"), ("3", "?no_match"), ("skip", "declined"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CONSENT)
def test_patient_answers_consent(read: Read, text: str, expected: object) -> None:
    assert read("consent_health", text) == expected


CHOICES: list[tuple[str, str, object]] = [
    ("respondent", "me", "self"), ("respondent", "it's for my mum", "carer"), ("respondent", "2", "carer"),
    ("respondent", "2nd", "carer"),
    ("respondent", "the second one", "carer"), ("respondent", "the last one", "carer"),
    ("respondent", "b)", "carer"),
    ("respondent", "someone i care 4", "?no_match"), ("respondent", "my mothr", "carer"),
    ("respondent", "5", "?no_match"),
    ("pain_onset", "3", "sudden"), ("pain_onset", "slowley", "slow"),
    ("pain_onset", "It came on gradually", "slow"),
    ("pain_onset", "after an acident", "injury"), ("pain_onset", "i fell off my bike", "injury"),
    ("pain_onset", "don't know", "not_sure"),
    ("pain_onset", "not sure really", "not_sure"), ("pain_onset", "not an injury, it was slow", "slow"),
    ("pain_onset", "sudden or slow", "?several"), ("pain_onset", "1 or 2", "?several"),
    ("pain_onset", "yes", "?no_match"),
    ("pain_onset", "out of the blue", "sudden"), ("pain_onset", "after the shots", "after_shots"),
    ("pain_onset", "idk", "not_sure"),
    ("bleeding_problem", "yes", "yes"), ("bleeding_problem", "yep", "yes"), ("bleeding_problem", "si", "yes"),
    ("bleeding_problem", "I don't think so", "no"), ("bleeding_problem", "not that I know of", "no"),
    ("bleeding_problem", "not really", "no"),
    ("bleeding_problem", "nah", "no"), ("bleeding_problem", "of course", "yes"),
    ("bleeding_problem", "I do", "yes"),
    ("bleeding_problem", "i do not", "no"), ("bleeding_problem", "no idea", "not_sure"),
    ("bleeding_problem", "I bruise easily", "yes"),
    ("bleeding_problem", "yes and no", "not_sure"), ("bleeding_problem", "no more than other people", "no"),
    ("bleeding_problem", "i think so", "yes"), ("bleeding_problem", "prefer not to say", "declined"),
    ("skin_problem_site", "yes a rash", "yes"), ("skin_problem_site", "no rash", "no"),
    ("skin_problem_site", "looks fine", "no"),
    ("injury_severe", "it was a car crash", "yes"), ("injury_severe", "just a small fall", "no"),
    ("pregnancy", "no", "no"), ("pregnancy", "i'm 60", "?no_match"),
    ("bleeding_problem", "i'm on warfarin", "?no_match"),
    ("consent_health", "just info please", "no"), ("respondent", "i'm asking for a friend", "carer"),
    ("pregnancy", "I'm a man", "not_me"), ("pregnancy", "maybe", "maybe"),
    ("pregnancy", "16 weeks pregnant", "yes"),
    ("pregnancy", "not pregnant", "no"), ("pregnancy", "I am breastfeeding", "breastfeeding"),
    ("pregnancy", "n/a", "not_me"),
    ("meso_prior", "no", "never"), ("meso_prior", "no but i want to try it", "thinking"),
    ("meso_prior", "I had it last year", "done"),
    ("meso_prior", "3", "in_series"), ("meso_prior", "never", "never"),
    ("alt_physio", "it helped a bit", "helped"), ("alt_physio", "it did not help", "not_helped"),
    ("alt_physio", "didnt help", "not_helped"),
    ("alt_physio", "too expensive", "could_not"), ("alt_physio", "still doing it", "now"),
    ("alt_physio", "helpd", "helped"),
    ("pain_main_site", "my neck", "neck"), ("pain_main_site", "lower back", "lower_back"),
    ("pain_main_site", "nee", "knee"),
    ("pain_main_site", "hip or knee", "?several"), ("pain_main_site", "the 3rd", "neck"),
    ("meso_function", "i can do more", "more"), ("meso_function", "same", "same"),
    ("meso_function", "hard to say", "not_sure"),
    ("meso_analgesic", "less", "less"), ("meso_analgesic", "I don't take any", "none_used"),
    ("meso_setting", "a nurse", "clinic_no_doctor"), ("meso_setting", "at home", "beauty_or_home"),
    ("meso_setting", "docter", "doctor"),
]  # fmt: skip


@pytest.mark.parametrize(("question_id", "text", "expected"), CHOICES)
def test_patient_chooses(read: Read, question_id: str, text: str, expected: object) -> None:
    assert read(question_id, text) == expected


def test_options_in_another_order_are_counted_as_shown(told: Told) -> None:
    question = Question(
        id="x", kind="choice", ask="?", ask_again="?", why="?",
        options=({"id": "b", "title": "Bee"}, {"id": "a", "title": "Ay"}),
    )  # fmt: skip
    assert [told(read_reply(question, text)) for text in ("1", "second", "ay", "last")] == ["b", "a", "a", "a"]
