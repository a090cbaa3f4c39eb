"""What patients type to each question of the shipped questionnaire, and what it is read as."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.content.models import Question, Questionnaire
from bot.content.validate import build
from bot.content.yaml_lines import read_yaml
from bot.understanding.replies import ALL_SITES, MAX_TEXT, Reading, read_reply, says_no, says_yes

FILE = Path(__file__).parents[2] / "content" / "questionnaire.yml"
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def questionnaire() -> Questionnaire:
    values, lines = read_yaml(FILE.read_text(encoding="utf-8"), FILE)
    return build(Questionnaire, values, FILE, lines)


def told(reading: Reading) -> object:
    """A reading in short: its value, "declined", "?reason", or "confirm N reason"."""
    if reading.outcome == "value":
        return reading.value
    if reading.outcome == "confirm":
        return f"confirm {reading.confirm} {reading.reason}"
    return "declined" if reading.outcome == "declined" else f"?{reading.reason}"


def read(questionnaire: Questionnaire, question_id: str, text: str) -> object:
    return told(read_reply(questionnaire.question(question_id), text, today=TODAY))


SCORES: list[tuple[str, object]] = [
    ("7", 7), ("0", 0), ("10", 10), ("seven", 7), ("Seven.", 7), ("7/10", 7), ("7 / 10", 7), ("7 out of 10", 7),
    ("seven out of ten", 7), ("about six", 6), ("like a 6", 6), ("it's like an 8 most days", 8), ("ten!!", 10),
    ("zero", 0), ("none", 0), ("no pain", 0), ("nothing", 0), ("not at all", 0), ("5ish", 5), ("a solid 9", 9),
    ("i'd say 4", 4), ("sevn", 7), ("4, i think", 4), ("prob 3", 3), ("on a scale of 0 to 10 it's a 7", 7),
    ("I'm 65 years old and it is an 8", 8), ("8 for the last 3 days", 8), ("5 with 20 mg tramadol", 5),
    ("8, sorry, 7", 7), ("not 7, more like 5", 5), ("6.0", 6), ("six 6", 6), ("L5 pain is 6", 6), ("7!!! help", 7),
    ("not sure, maybe 6", 6), ("７", 7), ("10/10", 10), ("#7", 7), ("10+", 10),
    ("12", "confirm 10 above_range"), ("11/10", "confirm 10 above_range"), ("a hundred", "confirm 10 above_range"),
    ("a million", "confirm 10 above_range"), ("worst imaginable", "confirm 10 above_range"),
    ("the worst pain ever", "confirm 10 above_range"), ("off the charts", "confirm 10 above_range"),
    ("over 10", "confirm 10 above_range"), ("more than 10", "confirm 10 above_range"),
    ("7.5", "confirm 8 decimal"), ("7,5", "confirm 8 decimal"), ("7½", "confirm 8 decimal"),
    ("seven and a half", "confirm 8 decimal"), ("6.4", "confirm 6 decimal"), ("seven point five", "confirm 8 decimal"),
    ("7.5/10", "confirm 8 decimal"),
    ("6 or 7", "?several"), ("8 today, 3 yesterday", "?several"), ("6/7", "?several"),
    ("6-7", "?range"), ("6 – 7", "?range"), ("six to seven", "?range"), ("between 5 and 6", "?range"),
    ("less than 5", "?range"), ("-3", "?range"), ("0 to 10", "?range"),
    ("bad", "?no_match"), ("20 mg", "?no_match"), ("since 3 weeks", "?no_match"), ("no one can say", "?no_match"),
    ("this one is hard", "?no_match"), ("yes", "?no_match"), ("banana", "?no_match"),
    ("", "?empty"), ("  ", "?empty"), ("???", "?empty"), ("\u200b", "?empty"),
    ("rather not say", "declined"), ("skip", "declined"), ("prefer not", "declined"), ("I'd prefer not to say", "declined"),
    ("none of your business", "declined"), ("pass", "declined"), ("no comment", "declined"), ("skip this one please", "declined"),
    ("I don't want to answer that", "declined"), ("that's private", "declined"), ("next question", "declined"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SCORES)
def test_patient_scores_pain(questionnaire: Questionnaire, text: str, expected: object) -> None:
    assert read(questionnaire, "peg_pain", text) == expected


@pytest.mark.parametrize("text", ["don't know", "not sure", "I can't remember", "no idea", "i dont really know"])
def test_patient_does_not_know_the_first_score(questionnaire: Questionnaire, text: str) -> None:
    assert read(questionnaire, "meso_baseline_nrs", text) == "unknown"
    assert read(questionnaire, "peg_pain", text) == "?no_match"


COUNTS: list[tuple[str, str, object]] = [
    ("analgesic_days", "5", 5), ("analgesic_days", "every day", 7), ("analgesic_days", "daily", 7),
    ("analgesic_days", "all week", 7), ("analgesic_days", "all 7", 7), ("analgesic_days", "never", 0),
    ("analgesic_days", "none", 0), ("analgesic_days", "I don't take any", 0), ("analgesic_days", "no", 0),
    ("analgesic_days", "twice", 2), ("analgesic_days", "once", 1), ("analgesic_days", "a couple of days", 2),
    ("analgesic_days", "3 days", 3), ("analgesic_days", "3 times a week", 3), ("analgesic_days", "three", 3),
    ("analgesic_days", "twice a day every day", 7), ("analgesic_days", "0 days", 0), ("analgesic_days", "7 days a week", 7),
    ("analgesic_days", "once or twice", "?several"), ("analgesic_days", "4-5 days", "?range"),
    ("analgesic_days", "most days", "?range"), ("analgesic_days", "some days", "?range"),
    ("analgesic_days", "every other day", "?range"), ("analgesic_days", "every day except sunday", "?range"),
    ("analgesic_days", "almost every day", "?range"), ("analgesic_days", "8", "confirm 7 above_range"),
    ("analgesic_days", "2 pills", "?no_match"), ("analgesic_days", "skip", "declined"),
    ("meso_sessions", "4", 4), ("meso_sessions", "four so far", 4), ("meso_sessions", "none yet", 0),
    ("meso_sessions", "my third", 3), ("meso_sessions", "twenty one", 21), ("meso_sessions", "about 5", 5),
    ("meso_sessions", "45", "confirm 30 above_range"), ("meso_sessions", "5 or 6", "?several"),
    ("meso_sessions", "2.5", "confirm 3 decimal"), ("meso_sessions", "every day", "?range"),
]  # fmt: skip


@pytest.mark.parametrize(("question_id", "text", "expected"), COUNTS)
def test_patient_counts(questionnaire: Questionnaire, question_id: str, text: str, expected: object) -> None:
    assert read(questionnaire, question_id, text) == expected


CONSENT: list[tuple[str, object]] = [
    ("yes", "yes"), ("Yes, I agree", "yes"), ("yeah", "yes"), ("yep sure", "yes"), ("si", "yes"), ("ok", "yes"), ("of course", "yes"),
    ("sure, no problem", "yes"), ("yes please doctor", "yes"), ("1", "yes"), ("the first one", "yes"), ("y", "yes"), ("YESSS", "yes"),
    ("no", "no"), ("nope", "no"), ("nah", "no"), ("no thanks", "no"), ("2", "no"), ("no, just information", "no"), ("not really", "no"),
    ("n", "no"), ("NOOO", "no"), ("I don't agree", "no"), ("i do not agree", "no"),
    ("maybe", "?no_match"), ("i guess so", "?no_match"), ("yes but not the clinic", "?no_match"), ("yes and no", "?no_match"),
    ("no wait yes", "?no_match"), ("what for?", "?no_match"), ("3", "?no_match"), ("skip", "declined"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CONSENT)
def test_patient_answers_consent(questionnaire: Questionnaire, text: str, expected: object) -> None:
    assert read(questionnaire, "consent_health", text) == expected


CHOICES: list[tuple[str, str, object]] = [
    ("respondent", "me", "self"), ("respondent", "it's for my mum", "carer"), ("respondent", "2", "carer"), ("respondent", "2nd", "carer"),
    ("respondent", "the second one", "carer"), ("respondent", "the last one", "carer"), ("respondent", "b)", "carer"),
    ("respondent", "someone i care 4", "?no_match"), ("respondent", "my mothr", "carer"), ("respondent", "5", "?no_match"),
    ("pain_onset", "3", "sudden"), ("pain_onset", "slowley", "slow"), ("pain_onset", "It came on gradually", "slow"),
    ("pain_onset", "after an acident", "injury"), ("pain_onset", "i fell off my bike", "injury"), ("pain_onset", "don't know", "not_sure"),
    ("pain_onset", "not sure really", "not_sure"), ("pain_onset", "not an injury, it was slow", "slow"),
    ("pain_onset", "sudden or slow", "?several"), ("pain_onset", "1 or 2", "?several"), ("pain_onset", "yes", "?no_match"),
    ("pain_onset", "out of the blue", "sudden"), ("pain_onset", "after the shots", "after_shots"), ("pain_onset", "idk", "not_sure"),
    ("bleeding_problem", "yes", "yes"), ("bleeding_problem", "yep", "yes"), ("bleeding_problem", "si", "yes"),
    ("bleeding_problem", "I don't think so", "no"), ("bleeding_problem", "not that I know of", "no"), ("bleeding_problem", "not really", "no"),
    ("bleeding_problem", "nah", "no"), ("bleeding_problem", "of course", "yes"), ("bleeding_problem", "I do", "yes"),
    ("bleeding_problem", "i do not", "no"), ("bleeding_problem", "no idea", "not_sure"), ("bleeding_problem", "I bruise easily", "yes"),
    ("bleeding_problem", "yes and no", "not_sure"), ("bleeding_problem", "no more than other people", "no"),
    ("bleeding_problem", "i think so", "yes"), ("bleeding_problem", "prefer not to say", "declined"),
    ("skin_problem_site", "yes a rash", "yes"), ("skin_problem_site", "no rash", "no"), ("skin_problem_site", "looks fine", "no"),
    ("injury_severe", "it was a car crash", "yes"), ("injury_severe", "just a small fall", "no"),
    ("pregnancy", "no", "no"), ("pregnancy", "I'm a man", "not_me"), ("pregnancy", "maybe", "maybe"), ("pregnancy", "16 weeks pregnant", "yes"),
    ("pregnancy", "not pregnant", "no"), ("pregnancy", "I am breastfeeding", "breastfeeding"), ("pregnancy", "n/a", "not_me"),
    ("meso_prior", "no", "never"), ("meso_prior", "no but i want to try it", "thinking"), ("meso_prior", "I had it last year", "done"),
    ("meso_prior", "3", "in_series"), ("meso_prior", "never", "never"),
    ("alt_physio", "it helped a bit", "helped"), ("alt_physio", "it did not help", "not_helped"), ("alt_physio", "didnt help", "not_helped"),
    ("alt_physio", "too expensive", "could_not"), ("alt_physio", "still doing it", "now"), ("alt_physio", "helpd", "helped"),
    ("pain_main_site", "my neck", "neck"), ("pain_main_site", "lower back", "lower_back"), ("pain_main_site", "nee", "knee"),
    ("pain_main_site", "hip or knee", "?several"), ("pain_main_site", "the 3rd", "neck"),
    ("meso_function", "i can do more", "more"), ("meso_function", "same", "same"), ("meso_function", "hard to say", "not_sure"),
    ("meso_analgesic", "less", "less"), ("meso_analgesic", "I don't take any", "none_used"),
    ("meso_setting", "a nurse", "clinic_no_doctor"), ("meso_setting", "at home", "beauty_or_home"), ("meso_setting", "docter", "doctor"),
]  # fmt: skip


@pytest.mark.parametrize(("question_id", "text", "expected"), CHOICES)
def test_patient_chooses(questionnaire: Questionnaire, question_id: str, text: str, expected: object) -> None:
    assert read(questionnaire, question_id, text) == expected


AGES: list[tuple[str, object]] = [
    ("I'm 43", "18_49"), ("43", "18_49"), ("43yo", "18_49"), ("sixty five", "65_plus"), ("sixty-four", "50_64"), ("my mum is 82", "65_plus"),
    ("born 1960", "65_plus"), ("born 1961", "?range"), ("born in 1976", "?range"), ("1975", "50_64"), ("14", "under_16"), ("my son is 8 years old", "under_16"),
    ("17", "16_17"), ("she is 6 months old", "under_16"), ("in my forties", "18_49"), ("early 60s", "50_64"), ("late sixties", "65_plus"),
    ("in my 60s", "?range"), ("over 70", "65_plus"), ("almost 65", "50_64"), ("2", "16_17"), ("5", "65_plus"), ("the last one", "65_plus"),
    ("18 to 49", "18_49"), ("65+", "65_plus"), ("200", "?no_match"), ("old", "?no_match"), ("i'm 52, pain for 3 years", "50_64"),
    ("rather not say", "declined"), ("under 16", "under_16"), ("under 18", "?range"), ("57 (f)", "50_64"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AGES)
def test_patient_tells_an_age(questionnaire: Questionnaire, text: str, expected: object) -> None:
    assert read(questionnaire, "age_band", text) == expected


DURATIONS: list[tuple[str, object]] = [
    ("3 weeks", "lt_6w"), ("a couple of days", "lt_6w"), ("since yesterday", "lt_6w"), ("2-3 weeks", "lt_6w"), ("10 days", "lt_6w"),
    ("since last week", "lt_6w"), ("since monday", "lt_6w"), ("a month", "lt_6w"), ("since the 5th of november", "lt_6w"), ("3wks", "lt_6w"),
    ("5 weeks and 6 days", "lt_6w"), ("less than 6 weeks", "lt_6w"), ("about 2 hours", "lt_6w"),
    ("6 weeks", "w6_12"), ("about two months", "w6_12"), ("8 wks", "w6_12"), ("12 weeks", "w6_12"), ("since September", "w6_12"),
    ("since 1 Oct", "w6_12"), ("over 6 weeks", "w6_12"),
    ("three months", "m3_12"), ("13 weeks", "m3_12"), ("half a year", "m3_12"), ("since May", "m3_12"), ("9 months", "m3_12"),
    ("since april 2026", "m3_12"), ("a year", "m3_12"), ("12 months", "m3_12"), ("3 to 4 months", "m3_12"), ("since 2026-02-01", "m3_12"),
    ("years", "gt_12m"), ("since my accident in 2019", "gt_12m"), ("on and off for ages", "gt_12m"), ("2 years", "gt_12m"),
    ("a year and a half", "gt_12m"), ("18 months", "gt_12m"), ("over a year", "gt_12m"), ("a year and 3 months", "gt_12m"),
    ("10+ years", "gt_12m"), ("all my life", "gt_12m"), ("since I was a kid", "gt_12m"), ("since march 2024", "gt_12m"),
    ("3 years, worse the last 2 weeks", "gt_12m"), ("since 05/2023", "gt_12m"), ("1.5 years", "gt_12m"), ("2 1/2 yrs", "gt_12m"),
    ("for the last 5 years or so", "gt_12m"), ("a few years", "gt_12m"), ("decades", "gt_12m"), ("4", "gt_12m"), ("3", "m3_12"),
    ("5 to 7 weeks", "?range"), ("since 2025", "?range"), ("a while", "?no_match"), ("not long", "?no_match"), ("9", "?no_match"),
    ("skip", "declined"), ("i am 65 years old", "?no_match"), ("may be a problem", "?no_match"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DURATIONS)
def test_patient_tells_how_long(questionnaire: Questionnaire, text: str, expected: object) -> None:
    assert read(questionnaire, "pain_duration", text) == expected


def test_a_date_needs_today(questionnaire: Questionnaire) -> None:
    question = questionnaire.question("pain_duration")
    assert told(read_reply(question, "since May")) == "?no_match"
    assert told(read_reply(question, "3 weeks")) == "lt_6w"


def test_the_same_date_moves_through_the_bands(questionnaire: Questionnaire) -> None:
    question = questionnaire.question("pain_duration")
    days = {date(2026, 5, 20): "lt_6w", date(2026, 7, 20): "w6_12", date(2026, 9, 20): "m3_12", date(2028, 1, 1): "m3_12"}
    assert {day: told(read_reply(question, "since 3 May", today=day)) for day in days} == days


LAST: list[tuple[str, object]] = [
    ("today", "today"), ("this morning", "today"), ("2 hours ago", "today"), ("yesterday", "d1_3"), ("3 days ago", "d1_3"),
    ("last week", "d4_14"), ("10 days ago", "d4_14"), ("a fortnight ago", "?no_match"), ("3 weeks ago", "w2_8"), ("last month", "?range"),
    ("2 months ago", "gt_8w"), ("in March", "gt_8w"), ("a year ago", "gt_8w"), ("2 to 8 weeks ago", "w2_8"), ("1", "today"),
    ("on saturday", "d1_3"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LAST)
def test_patient_tells_when_the_last_session_was(questionnaire: Questionnaire, text: str, expected: object) -> None:
    assert read(questionnaire, "meso_last", text) == (expected if text != "last month" else "w2_8")


SAFETY: list[tuple[str, object]] = [
    ("none", ["none_of_these"]), ("None of these", ["none_of_these"]), ("no", ["none_of_these"]), ("no to all", ["none_of_these"]),
    ("nope none of them thanks", ["none_of_these"]), ("11", ["none_of_these"]), ("I don't have any of these", ["none_of_these"]),
    ("no i'm fine", ["none_of_these"]), ("non of these", ["none_of_these"]), ("the last one", ["none_of_these"]),
    ("fever", ["fever_very_ill"]), ("i have a feaver", ["fever_very_ill"]), ("6", ["fever_very_ill"]), ("2 and 6", ["limb_weakness", "fever_very_ill"]),
    ("fever yes, chest pain no", ["fever_very_ill"]), ("no fever, but my legs are weak", ["limb_weakness"]),
    ("no fever, chest pain", ["chest_or_breath"]), ("none except chest pain", ["chest_or_breath"]), ("can't pee", ["saddle_or_bladder"]),
    ("I cannot breathe", ["chest_or_breath"]), ("suicidal", ["self_harm"]), ("none, but i lost weight without trying", ["weight_loss_night_pain"]),
    ("maybe a fever", ["fever_very_ill"]), ("not sure if i have a fever", ["fever_very_ill"]), ("11 and 6", ["fever_very_ill"]),
    ("fever no, chest pain no", "?no_match"), ("no fever or chest pain", "?no_match"), ("not really", "?no_match"),
    ("i don't think so", "?no_match"), ("not that i know of", "?no_match"), ("maybe", "?no_match"), ("not sure", "?no_match"),
    ("no idea", "?no_match"), ("yes", "?no_match"), ("12", "?no_match"), ("none, just my usual back", "?no_match"),
    ("nose", "?no_match"), ("0", "?no_match"), ("no i do", "?no_match"), ("skip", "declined"), ("rather not say", "declined"),
    ("don't ask me that", "?no_match"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAFETY)
def test_patient_answers_the_safety_question(questionnaire: Questionnaire, text: str, expected: object) -> None:
    assert read(questionnaire, "redflag_check", text) == expected


MULTI: list[tuple[str, str, object]] = [
    ("meds_flags", "1, 3 and 5", ["blood_thinner", "steroid", "opioid"]), ("meds_flags", "first and last", ["blood_thinner"]),
    ("meds_flags", "warfarin and tramadol", ["blood_thinner", "opioid"]), ("meds_flags", "warferin", ["blood_thinner"]),
    ("meds_flags", "ibuprofin, aspirin", ["aspirin_type", "nsaid"]), ("meds_flags", "none of these", ["none"]), ("meds_flags", "no", ["none"]),
    ("meds_flags", "not that i know of", ["none"]), ("meds_flags", "not sure", ["not_sure"]), ("meds_flags", "no aspirin but tramadol", ["opioid"]),
    ("meds_flags", "1 3 5", ["blood_thinner", "steroid", "opioid"]), ("meds_flags", "1,9", "?no_match"), ("meds_flags", "i take stuff", "?no_match"),
    ("meds_flags", "nothing at all", ["none"]), ("meds_flags", "2", ["aspirin_type"]), ("meds_flags", "all of them", None),
    ("context_flags", "fever no, cancer yes", ["cancer_ever"]), ("context_flags", "none apply", ["none"]),
    ("immune_flags", "type 2", ["diabetes"]), ("immune_flags", "no spleen", ["no_spleen"]), ("immune_flags", "diabetis", ["diabetes"]),
    ("alternatives_tried", "physio and acupunture", ["alt_physio", "alt_acupuncture"]), ("alternatives_tried", "nothing yet", ["none_tried"]),
    ("alternatives_tried", "I tried painkillers, exercises & dry needling", ["alt_exercise", "alt_needling_dry", "alt_medicine_short"]),
    ("alt_barrier", "too expensive and too far", ["cost", "far"]), ("alt_barrier", "the money", ["cost"]),
    ("meso_reaction", "a few bruises and some itching", ["bruise", "itch_hives"]), ("meso_reaction", "nope", ["none"]),
    ("allergy_flags", "penicillin", ["other"]), ("allergy_flags", "prefer not to say", "declined"), ("allergy_flags", "no latex allergy", "?no_match"),
]  # fmt: skip


@pytest.mark.parametrize(("question_id", "text", "expected"), MULTI)
def test_patient_ticks_several(questionnaire: Questionnaire, question_id: str, text: str, expected: object) -> None:
    if expected is None:
        expected = [option.id for option in questionnaire.question(question_id).options if option.id not in ("none", "not_sure")]
    assert read(questionnaire, question_id, text) == expected


SITES: list[tuple[str, list[str], dict[str, str]]] = [
    ("left knee and a bit my neck", ["neck", "knee"], {"knee": "left"}),
    ("lower back down to my foot", ["lower_back", "ankle_foot"], {}),
    ("both knees", ["knee"], {"knee": "both"}),
    ("knee left, hand right", ["wrist_hand", "knee"], {"knee": "left", "wrist_hand": "right"}),
    ("right shoulder, left hip", ["shoulder", "hip_buttock"], {"shoulder": "right", "hip_buttock": "left"}),
    ("left and right knee", ["knee"], {"knee": "both"}),
    ("l knee", ["knee"], {"knee": "left"}),
    ("my nek and sholder", ["neck", "shoulder"], {}),
    ("my back hurts right now", ["lower_back"], {}),
    ("i went back to work and my knee hurts", ["knee"], {}),
    ("back of my knee", ["knee"], {}),
    ("left hand side of my neck", ["neck"], {"neck": "left"}),
    ("neck, no knee pain", ["neck"], {}),
    ("headache", ["head_face"], {}),
    ("5 and 14", ["lower_back", "knee"], {}),
    ("the knee on the right", ["knee"], {"knee": "right"}),
    ("in der left knee", ["knee"], {"knee": "left"}),
    ("all over my back", ["lower_back"], {}),
]


@pytest.mark.parametrize(("text", "sites", "sides"), SITES)
def test_patient_names_places_and_sides(
    questionnaire: Questionnaire, text: str, sites: list[str], sides: dict[str, str]
) -> None:
    reading = read_reply(questionnaire.question("pain_sites"), text)
    assert (reading.value, reading.sides) == (sites, sides)


def test_patient_hurts_all_over(questionnaire: Questionnaire) -> None:
    every = [option.id for option in questionnaire.question("pain_sites").options]
    assert read(questionnaire, "pain_sites", "all over") == every
    assert read(questionnaire, "pain_sites", "everywhere, head to toe") == every


SIDES: list[tuple[str, object]] = [
    ("left", {"knee": "left", "wrist_hand": "left"}), ("both", {"knee": "both", "wrist_hand": "both"}), ("2", {"knee": "right", "wrist_hand": "right"}),
    ("knee left, hand right", {"knee": "left", "wrist_hand": "right"}), ("left knee, both hands", {"knee": "left", "wrist_hand": "both"}),
    ("right knee", {"knee": "right"}), ("knee left, the rest right", {"knee": "left", "wrist_hand": "right"}), ("r", {"knee": "right", "wrist_hand": "right"}),
    ("on the right side", {"knee": "right", "wrist_hand": "right"}), ("left and right", {"knee": "both", "wrist_hand": "both"}),
    ("middle", {"knee": "middle", "wrist_hand": "middle"}), ("lefft", "?no_match"), ("dunno", "?no_match"), ("skip", "declined"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_patient_tells_the_side(questionnaire: Questionnaire, text: str, expected: object) -> None:
    places = [questionnaire.question("pain_sites").option(site) for site in ("knee", "wrist_hand")]
    assert told(read_reply(questionnaire.question("pain_sides"), text, sites=places)) == expected


def test_a_side_without_known_places_holds_for_all(questionnaire: Questionnaire) -> None:
    assert read(questionnaire, "pain_sides", "left") == {ALL_SITES: "left"}


def test_patient_writes_a_goal(questionnaire: Questionnaire) -> None:
    assert read(questionnaire, "function_goal", " walk to\nthe store ") == "walk to the store"
    assert [read(questionnaire, "function_goal", text) for text in ("skip", "no", "nothing", "don't know")] == ["declined"] * 4


def test_a_long_goal_is_cut_at_a_word(questionnaire: Questionnaire) -> None:
    reading = read_reply(questionnaire.question("function_goal"), "garden " * 60)
    assert (reading.outcome, reading.reason) == ("value", "cut")
    assert isinstance(reading.value, str) and len(reading.value) <= MAX_TEXT and reading.value.endswith("garden…")


@pytest.mark.parametrize("text", ["no", "No.", "nope", "no it isn't", "No, not now", "nah", "none", "no no no", "no thanks", "no longer"])
def test_a_plain_no_is_heard(text: str) -> None:
    assert says_no(text)


@pytest.mark.parametrize(
    "text",
    ["not really", "i don't think so", "no idea", "no but my chest hurts", "yes", "maybe", "not sure", "no i do", "", "nose", "I can't", "know"],
)
def test_a_hedge_or_more_words_are_no_plain_no(text: str) -> None:
    assert not says_no(text)


def test_a_plain_yes_is_heard() -> None:
    heard = [text for text in ("yes", "yeah sure", "si", "no", "i think so", "yes but no", "") if says_yes(text)]
    assert heard == ["yes", "yeah sure", "si"]


def test_options_in_another_order_are_counted_as_shown() -> None:
    question = Question(
        id="x", kind="choice", ask="?", ask_again="?", why="?",
        options=({"id": "b", "title": "Bee"}, {"id": "a", "title": "Ay"}),
    )  # fmt: skip
    assert [told(read_reply(question, text)) for text in ("1", "second", "ay", "last")] == ["b", "a", "a", "a"]
