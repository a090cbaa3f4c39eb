"""Typing mistakes, short forms and joined words are understood; real words that look alike are left alone."""

import pytest

from bot.safety import Level


@pytest.mark.parametrize(
    "text",
    [
        "cnt breeth plz help",
        "CHEST PAINNNN",
        "icantbreathe",
        "chestpain",
        "my thraot is closng",
        "im sucidal",
        "paralised from the waist down",
        "I can t feel my legs",
        "can’t breathe",
        "heeelp i cant breathe",
        "numness between my legs",
        "slured speech",
        "need an ambulence",
        "unconcious man here",
        "my fase is drooping",
        "short-of-breath",
        "🚑 please",
        "her face is droopin on one side",
        "he is not breathin",
    ],
)
def test_misspelt_emergency_is_noticed(scanner, text):
    assert scanner.scan(text).level is Level.EMERGENCY


@pytest.mark.parametrize(
    "text",
    [
        "does the skin peel?",
        "a cheat sheet please",
        "chess club on Monday",
        "my cheat day",
        "the medal on my chain",
        "breadth of evidence",
        "a bowl of soup",
        "the latter option",
        "bring a blanket",
        "I played the piano",
        "mi tía swears by the needles",
        "I am a bit septical, to be honest",
        "which antisepsis is used on the skin",
        "a conflation of two methods, if you ask me",
        "the weather's gone mad",
        "the queue was oohing at the needle",
        "chosing between two clinics",
        "raisin bread and a muffin in the break",
    ],
)
def test_real_word_that_looks_like_a_sign_is_left_alone(scanner, text):
    assert scanner.scan(text).level is Level.NONE


def test_finding_points_at_the_words_as_they_were_typed(scanner):
    text = "hello, i cantbreathe at all"
    found = [text[finding.start : finding.end] for finding in scanner.scan(text).findings if finding.rule == "RF05"]
    assert set(found) == {"cantbreathe"}
