"""Standings in patients' ways of writing: quotations, short years, exceptions, what is over and what only sounds so."""

from __future__ import annotations

import pytest

from bot.safety import Level


@pytest.mark.parametrize(
    "text",
    [
        'the form says "numbness between the legs", why?',
        "a review says “my throat closed up”, is that true?",
        "came off my motorbike in '97 and broke my back",
        "I had a stroke in nineteen ninety four",
        "two years ago I could not feel my legs and it all came back",
        "why did you ask me whether I have chest pain",
        "you asked if I have thoughts of hurting myself",
        "if my wife's tongue swelled up, whom would she call?",
        "I had shingles ten years ago, it never came back",
        "the price gave me a heart attack",
        "my mum is going to kill me if I miss it",
        "not once have I had trouble peeing",
        "my aunt dropped dead of a heart attack",
    ],
)
def test_what_is_not_happening_is_left_alone(scanner, text):
    assert scanner.scan(text).level is Level.NONE


@pytest.mark.parametrize(
    "text",
    [
        "none of those, apart from numbness between my legs",
        "without fever, with weakness in both legs",
        "no fever, just chest pain",
        "never had chest pain until today",
        "he can't deny that he wants to end his life",
        "my foot, it's gone numb and cold and white",
        "my bladder has stopped working",
        "I can no longer feel my legs",
        "the last time I could pee was yesterday morning, I can't pee",
        "I had a stroke in 1997 and now my face is drooping",
        'my "little headache" came on like thunder, the worst headache of my life',
    ],
)
def test_what_only_sounds_denied_or_over_is_heard(scanner, text):
    assert scanner.scan(text).level >= Level.URGENT


@pytest.mark.parametrize("text", ["it was years ago", "that was in 2015", "it cleared up", "ages ago, I am fine"])
def test_answer_says_that_it_is_over(scanner, text):
    assert scanner.says_over(text)


@pytest.mark.parametrize(
    "text",
    ["yes", "maybe", "still there", "it has not gone away", "years ago but back today", "this morning", "last week", "",
     "years ago, and now my face is drooping"],
)  # fmt: skip
def test_answer_that_leaves_a_doubt_does_not(scanner, text):
    assert not scanner.says_over(text)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("no fever comma cant pee", Level.EMERGENCY),
        ("she is in a comma and not waking", Level.EMERGENCY),
        ("what if my lips swell question mark", Level.NONE),
    ],
)
def test_dictated_marks_part_a_message_as_written_ones_do(scanner, text, level):
    assert scanner.scan(text).level is level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("in case I feel short of breath later, whom do I ring?", Level.NONE),
        ("if ever I could not pass water, would that be from it?", Level.NONE),
        ("asking just in case, I feel short of breath", Level.EMERGENCY),
        ("is it serious if she has slurred speech?", Level.EMERGENCY),
        ("does it include a tight throat? the session finished ten mins ago", Level.EMERGENCY),
        ("stroke runs on my mother's side, and now my face is drooping", Level.EMERGENCY),
        ("there was a programme about strokes, my face is drooping like that", Level.EMERGENCY),
        ("that was the end of it until today, my arm is dead again", Level.EMERGENCY),
        ("I pee normally but I feel nothing when I wipe", Level.EMERGENCY),
        ("I can't pee normally", Level.EMERGENCY),
    ],
)
def test_supposed_read_or_past_is_told_from_what_is(scanner, text, level):
    assert scanner.scan(text).level is level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("I am a nurse and I have crushing chest pain", Level.EMERGENCY),
        ("I was watching telly when my chest went tight", Level.EMERGENCY),
        ("I had an episode where I couldn't speak", Level.EMERGENCY),
        ("I read your leaflet, my face is drooping", Level.EMERGENCY),
        ("everybody gets bruises I am told, my throat is closing", Level.EMERGENCY),
        ("saw the bill and my heart stopped when I read it", Level.NONE),
        ("I am a nurse on a stroke ward, what does a session cost?", Level.NONE),
    ],
)
def test_trade_or_setting_undoes_no_sign_that_follows(scanner, text, level):
    assert scanner.scan(text).level is level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("My foot was dragging after the birth. Perfect since.", Level.NONE),
        ("My foot was dragging after the birth. That was the summer of 2016 and it is worse now.", Level.EMERGENCY),
        ("My face drooped last night. Fine since.", Level.EMERGENCY),
        ("I had chest pain in 2015. It is back now.", Level.EMERGENCY),
    ],
)
def test_an_ending_speaks_of_the_sentence_before_it_unless_it_is_happening(scanner, text, level):
    assert scanner.scan(text).level is level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("in 2012 I couldn't feel my feet for two days", Level.NONE),
        ("around 2012ish I couldn't feel my feet for two days", Level.NONE),
        ("I had numb feet for two days", Level.URGENT),
        ("in 2012 I couldn't feel my feet and today they are numb again", Level.URGENT),
    ],
)
def test_how_long_it_went_on_takes_back_a_doubt_and_no_date(scanner, text, level):
    assert scanner.scan(text).level >= level
    assert (scanner.scan(text).level is Level.NONE) == (level is Level.NONE)


@pytest.mark.parametrize(
    "text",
    [
        "penicillin gives me hives and now my throat is closing",
        "I get hives from latex and my lips are swelling",
        "I've been dragging my left foot since Monday",
        "having a stroke, her face is drooping",
        "I can't walk in a straight line since this morning",
        "I had enough of it and I want to die",
        "my Raynaud's is as ever but today my whole hand is white and cold",
        "he hit his head on the bus and keeps being sick",
        "numb in one hand and my mouth is crooked",
        "a lump popped up on my chest and I can't breathe",
        "when is my appointment my chest hurts",
        "they stole my wallet and stabbed me",
        "I have a box, 30 tablets, and I want to die",
        "wee pain and nothing comes out",
    ],
)
def test_a_habit_or_a_figure_hides_no_sign_beside_it(scanner, text):
    assert scanner.scan(text).level is Level.EMERGENCY
