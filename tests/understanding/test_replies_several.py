"""Several answers at once, places, and sides, as patients type them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.content.models import Questionnaire
from bot.understanding.replies import ALL_SITES, Reading, read_reply

Read = Callable[[str, str], object]
Told = Callable[[Reading], object]

SAFETY: list[tuple[str, object]] = [
    ("none", ["none_of_these"]), ("No, none of those", ["none_of_these"]),
    ("numb between legs", ["saddle_or_bladder"]),
    ("yes, the 4th one", ["chest_or_breath"]), ("fever? no. chest pain? yes", ["chest_or_breath"]),
    ("None of these", ["none_of_these"]), ("no", ["none_of_these"]),
    ("no to all", ["none_of_these"]),
    ("nope none of them thanks", ["none_of_these"]), ("11", ["none_of_these"]),
    ("I don't have any of these", ["none_of_these"]),
    ("no i'm fine", ["none_of_these"]), ("non of these", ["none_of_these"]), ("the last one", ["none_of_these"]),
    ("fever", ["fever_very_ill"]), ("i have a feaver", ["fever_very_ill"]), ("6", ["fever_very_ill"]),
    ("2 and 6", ["limb_weakness", "fever_very_ill"]),
    ("fever yes, chest pain no", ["fever_very_ill"]), ("no fever, but my legs are weak", ["limb_weakness"]),
    ("no fever, chest pain", ["chest_or_breath"]), ("none except chest pain", ["chest_or_breath"]),
    ("can't pee", ["saddle_or_bladder"]),
    ("I cannot breathe", ["chest_or_breath"]), ("suicidal", ["self_harm"]),
    ("none, but i lost weight without trying", ["weight_loss_night_pain"]),
    ("maybe a fever", ["fever_very_ill"]), ("not sure if i have a fever", ["fever_very_ill"]),
    ("11 and 6", ["fever_very_ill"]),
    ("fever no, chest pain no", "?no_match"), ("no fever or chest pain", "?no_match"), ("not really", "?no_match"),
    ("i don't think so", "?no_match"), ("not that i know of", "?no_match"), ("maybe", "?no_match"),
    ("not sure", "?no_match"),
    ("no idea", "?no_match"), ("yes", "?no_match"), ("12", "?no_match"), ("none, just my usual back", "?no_match"),
    ("nose", "?no_match"), ("K", "?no_match"), ("k.", "?no_match"),
    ("k)", "?no_match"), ("none?", "?no_match"), ("0", "?no_match"), ("no i do", "?no_match"), ("skip", "declined"),
    ("rather not say", "declined"),
    ("don't ask me that", "?no_match"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAFETY)
def test_patient_answers_the_safety_question(read: Read, text: str, expected: object) -> None:
    assert read("redflag_check", text) == expected


MULTI: list[tuple[str, str, object]] = [
    ("meds_flags", "1, 3 and 5", ["blood_thinner", "steroid", "opioid"]),
    ("meds_flags", "first and last", ["blood_thinner"]),
    ("meds_flags", "warfarin and tramadol", ["blood_thinner", "opioid"]),
    ("meds_flags", "warferin", ["blood_thinner"]),
    ("meds_flags", "ibuprofin, aspirin", ["aspirin_type", "nsaid"]), ("meds_flags", "none of these", ["none"]),
    ("meds_flags", "no", ["none"]),
    ("meds_flags", "not that i know of", ["none"]), ("meds_flags", "not sure", ["not_sure"]),
    ("meds_flags", "no aspirin but tramadol", ["opioid"]),
    ("meds_flags", "1 3 5", ["blood_thinner", "steroid", "opioid"]), ("meds_flags", "1,9", "?no_match"),
    ("meds_flags", "i take stuff", "?no_match"),
    ("meds_flags", "nothing at all", ["none"]), ("meds_flags", "2", ["aspirin_type"]),
    ("meds_flags", "all of them", None),
    ("context_flags", "fever no, cancer yes", ["cancer_ever"]), ("context_flags", "none apply", ["none"]),
    ("immune_flags", "type 2", ["diabetes"]), ("immune_flags", "no spleen", ["no_spleen"]),
    ("immune_flags", "diabetis", ["diabetes"]),
    ("alternatives_tried", "physio and acupunture", ["alt_physio", "alt_acupuncture"]),
    ("alternatives_tried", "nothing yet", ["none_tried"]),
    ("alternatives_tried", "I tried painkillers, exercises & dry needling",
        ["alt_exercise", "alt_needling_dry", "alt_medicine_short"]),
    ("alt_barrier", "too expensive and too far", ["cost", "far"]), ("alt_barrier", "the money", ["cost"]),
    ("meso_reaction", "a few bruises and some itching", ["bruise", "itch_hives"]),
    ("meso_reaction", "nope", ["none"]),
    ("allergy_flags", "penicillin", ["other"]), ("allergy_flags", "prefer not to say", "declined"),
    ("allergy_flags", "no latex allergy", "?no_match"),
]  # fmt: skip


@pytest.mark.parametrize(("question_id", "text", "expected"), MULTI)
def test_patient_ticks_several(
    questionnaire: Questionnaire, read: Read, question_id: str, text: str, expected: object
) -> None:
    if expected is None:
        expected = [
            option.id for option in questionnaire.question(question_id).options if option.id not in ("none", "not_sure")
        ]
    assert read(question_id, text) == expected


SITES: list[tuple[str, list[str], dict[str, str]]] = [
    ("left knee and a bit my neck", ["neck", "knee"], {"knee": "left"}),
    ("lower back down to my foot", ["lower_back", "ankle_foot"], {}),
    ("both knees", ["knee"], {"knee": "both"}),
    ("from my neck to my right arm", ["neck", "upper_arm"], {"upper_arm": "right"}),
    ("left my job because my hip hurts", ["hip_buttock"], {}),
    ("upper and lower back", ["upper_back", "lower_back"], {}),
    ("my neck is ok, it's my hand", ["wrist_hand"], {}),
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


def test_patient_hurts_all_over(questionnaire: Questionnaire, read: Read) -> None:
    every = [option.id for option in questionnaire.question("pain_sites").options]
    assert read("pain_sites", "all over") == every
    assert read("pain_sites", "everywhere, head to toe") == every


SIDES: list[tuple[str, object]] = [
    ("left", {"knee": "left", "wrist_hand": "left"}), ("both", {"knee": "both", "wrist_hand": "both"}),
    ("2", {"knee": "right", "wrist_hand": "right"}),
    ("knee left, hand right", {"knee": "left", "wrist_hand": "right"}),
    ("left knee, both hands", {"knee": "left", "wrist_hand": "both"}),
    ("right knee", {"knee": "right"}), ("knee left, the rest right", {"knee": "left", "wrist_hand": "right"}),
    ("r", {"knee": "right", "wrist_hand": "right"}),
    ("on the right side", {"knee": "right", "wrist_hand": "right"}),
    ("left and right", {"knee": "both", "wrist_hand": "both"}),
    ("middle", {"knee": "middle", "wrist_hand": "middle"}), ("lefft", "?no_match"), ("dunno", "?no_match"),
    ("skip", "declined"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_patient_tells_the_side(questionnaire: Questionnaire, told: Told, text: str, expected: object) -> None:
    places = [questionnaire.question("pain_sites").option(site) for site in ("knee", "wrist_hand")]
    assert told(read_reply(questionnaire.question("pain_sides"), text, sites=places)) == expected


def test_a_side_without_known_places_holds_for_all(read: Read) -> None:
    assert read("pain_sides", "left") == {ALL_SITES: "left"}


def test_underside_of_the_feet_is_no_buttock(questionnaire: Questionnaire) -> None:
    reading = read_reply(questionnaire.question("pain_sites"), "knees and the bottom of my feet")
    assert reading.value == ["knee", "ankle_foot"]
