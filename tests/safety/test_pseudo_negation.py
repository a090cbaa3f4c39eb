"""Words that look like a denial and are none. These come first: to miss one is to miss an emergency."""

import pytest

from bot.safety import Level


@pytest.mark.parametrize(
    "text",
    [
        "can't pee",
        "I can not pee",
        "can't feel my legs",
        "can't stop shaking",
        "no feeling down there",
        "not able to hold it",
        "no relief from the chest pain",
        "numbness between my legs won't go away",
        "can't breathe",
        "no air",
        "I don't feel it when I wipe",
        "my chest pain does not stop",
        "my chest pain hasn't gone away",
        "there is no strength in my legs",
        "my foot does not lift",
        "my arm won't move",
        "the baby is not moving",
        "the wound does not heal after mesotherapy",
        "not sure if it matters but I can't feel my bottom",
        "I don't know if this is a heart attack",
        "I never felt chest pain like this",
        "no idea why my face is drooping",
        "no doctor has time and my throat is closing",
        "don't want to bother you, but my legs are giving way",
        "I don't want to live",
        "there is no point in living",
        "I do not want to wake up",
        "not only chest pain, my arm hurts too",
        "without warning my legs gave out",
        "no I can't breathe",
        "no, my leg went weak",
        "no but my leg went weak",
        "none, except my face is drooping",
        "no fever but my legs are weak",
        "no fever my legs are weak",
        "no fever and can't pee",
        "No. Chest pain.",
    ],
)
def test_patient_who_seems_to_deny_is_heard(scanner, text):
    assert scanner.scan(text).level >= Level.URGENT


@pytest.mark.parametrize(
    "text",
    [
        "no fever",
        "no numbness",
        "without chest pain",
        "never had a stroke",
        "no fever, chills or numbness",
        "no numbness, no weakness, no trouble peeing",
        "I don't have chest pain or trouble breathing",
        "I have not had any seizures",
        "chest pain? no",
        "fever: none",
        "none of those",
        "None of these.",
        "no",
        "I am not suicidal",
        "I don't want to die",
        "there is no swelling of my lips",
        "my chest doesn't hurt",
        "my legs are not weak",
        "neither fever nor chest pain",
        "no history of blood clots",
    ],
)
def test_patient_who_denies_is_believed(scanner, text):
    assert scanner.scan(text).level is Level.NONE
