"""The table of common false alarms in the clinical brief, class by class."""

import pytest

from bot.safety import Level, Standing

NONE, CLARIFY, URGENT, EMERGENCY = Level.NONE, Level.CLARIFY, Level.URGENT, Level.EMERGENCY
EXPLAIN, WATCH = "emergency_signpost", "seek_care_signpost"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("I had sepsis in 2019", NONE),
        ("years ago I passed out", NONE),
        ("when I was a kid I had a seizure", NONE),
        ("I had chest pain last month, it cleared up", NONE),
        ("In 2015 I had a stroke", NONE),
        ("I had chest pain", CLARIFY),
        ("I had sepsis", CLARIFY),
        ("I had chest pain this morning", EMERGENCY),
        ("I've had chest pain since Monday", EMERGENCY),
        ("I used to have chest pain and now it is back", EMERGENCY),
        ("I had a stroke in 2015 and today my face is drooping", EMERGENCY),
    ],
)
def test_history_needs_a_date_or_an_end_to_stay_silent(scanner, text, level):
    assert scanner.scan(text).level is level


@pytest.mark.parametrize(
    ("text", "signpost"),
    [
        ("can mesotherapy cause sepsis?", EXPLAIN),
        ("what if I get a lump?", WATCH),
        ("is anaphylaxis possible?", EXPLAIN),
        ("how would I know if I had a stroke?", EXPLAIN),
        ("what should I do if my lips swell?", EXPLAIN),
        ("what should I do if my throat closes?", EXPLAIN),
        ("could the shots make my legs go numb?", EXPLAIN),
        ("risk of blood clots?", WATCH),
        ("does mesotherapy help with chest pain?", EXPLAIN),
        ("I read that people got sepsis from it", EXPLAIN),
    ],
)
def test_patient_who_asks_in_general_gets_an_answer_and_a_signpost(scanner, text, signpost):
    scan = scanner.scan(text)
    assert scan.level is NONE
    assert scan.signpost == signpost


@pytest.mark.parametrize(
    "text",
    [
        "can't breathe, what do I do?",
        "is it normal that I can't feel my legs?",
        "should I worry about chest pain since the shots?",
        "why can't I feel my feet?",
        "am I having a heart attack?",
        "could this be sepsis?",
        "can mesotherapy help my chest pain?",
        "what is this chest pain?",
        "Can you help me? My face is drooping.",
        "what if I get worse, my legs are weak now",
    ],
)
def test_patient_who_asks_about_what_is_happening_is_heard(scanner, text):
    assert scanner.scan(text).level is EMERGENCY


@pytest.mark.parametrize("text", ["is it normal to have chest pain?", "what helps with chest pain?"])
def test_unclear_question_is_asked_back(scanner, text):
    assert scanner.scan(text).level is CLARIFY


@pytest.mark.parametrize(
    ("text", "level", "about_other"),
    [
        ("my mum has chest pain", EMERGENCY, True),
        ("my husband can't speak and his face dropped", EMERGENCY, True),
        ("she can't breathe", EMERGENCY, True),
        ("my wife says I am slurring", EMERGENCY, False),
        ("my uncle had a stroke in 2009", NONE, False),
        ("my mother had a stroke", NONE, False),
        ("stroke runs in my family", NONE, False),
        ("my aunt died of sepsis", NONE, False),
        ("I saw on TV a man with chest pain", NONE, False),
    ],
)
def test_somebody_else_now_is_an_emergency_and_long_ago_is_not(scanner, text, level, about_other):
    scan = scanner.scan(text)
    assert (scan.level, scan.about_other) == (level, about_other)


@pytest.mark.parametrize(
    "text",
    [
        "my back is killing me",
        "dying of pain",
        "stabbing pain in my shoulder",
        "shooting pain down my leg",
        "burning pain in my neck",
        "dead tired",
        "this wait is killing me",
        "I'm dying to know",
        "chest of drawers",
        "what a stroke of luck",
        "a stroke of genius",
        "the heart of the matter",
        "did you see Suicide Squad",
        "football fever here",
        "that was a killer deal",
        "numb bum from sitting too long",
        "cook time 20 minutes",
        "the price nearly gave me a heart attack",
        "I crashed on the couch",
        "I need help with the form",
        "I can't wait to start",
        "peel the sheet off",
        "ten out of ten for the nurse",
    ],
)
def test_figure_of_speech_is_left_alone(scanner, text):
    assert scanner.scan(text).level is NONE


@pytest.mark.parametrize(
    "text",
    [
        "I want to die",
        "wish I was dead",
        "the pain makes me want to die",
        "I have wanted to die for years",
        "what if I kill myself?",
        "no point living with this pain",
    ],
)
def test_wish_to_die_is_a_crisis_however_it_is_said(scanner, text):
    scan = scanner.scan(text)
    assert scan.crisis
    assert scan.flag == "suicidal_ideation"


def test_emergency_beside_a_crisis_comes_first_and_the_crisis_is_kept(scanner):
    scan = scanner.scan("I have chest pain and I want to die")
    assert scan.flag == "chest_pain"
    assert scan.crisis


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("my toes have been numb for 10 years, my doctor knows", CLARIFY),
        ("numb between my legs for 10 years", CLARIFY),
        ("my legs have been weak for years but it is getting worse", EMERGENCY),
        ("my legs have been weak for years, suddenly worse today", EMERGENCY),
    ],
)
def test_long_known_sign_is_asked_about_and_acts_when_worse(scanner, text, level):
    assert scanner.scan(text).level is level


@pytest.mark.parametrize("text", ["a bit red since yesterday's session", "slight redness where the shots went in"])
def test_expected_reaction_gets_signs_to_watch(scanner, text):
    scan = scanner.scan(text)
    assert (scan.level, scan.signpost) == (NONE, WATCH)
    assert any(finding.standing is Standing.EXPECTED for finding in scan.findings)


def test_reaction_of_more_than_three_days_is_for_the_doctor(scanner):
    assert scanner.scan("the shots left red spots, day 5 now").level is Level.MEDICAL_EVALUATION


@pytest.mark.parametrize(
    "text", ["you said call 911 if my chest hurts", "the leaflet lists sepsis", "this is a test: chest pain"]
)
def test_quoted_words_are_not_the_patients(scanner, text):
    assert scanner.scan(text).level is NONE


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("I'm on warfarin", "anticoagulants"),
        ("I'm pregnant", "pregnancy"),
        ("I take immune medicine", "immunosuppression"),
    ],
)
def test_statement_without_a_warning_sign_is_for_the_doctor(scanner, text, flag):
    scan = scanner.scan(text)
    assert (scan.level, scan.flag) == (Level.MEDICAL_EVALUATION, flag)
