"""What holds for any text."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.safety import Level

HARMLESS = (
    "Hello there.",
    "Thank you for the good answers.",
    "I am 54 and live near the clinic.",
    "My back has hurt for six months.",
    "What does a visit cost?",
    "I like gardening.",
)
EMERGENCIES = (
    "I can't pee and my back hurts",
    "my legs keep giving way",
    "my face is drooping",
    "I have chest pain",
    "I can't breathe",
    "my throat is closing",
    "metal taste in my mouth",
    "shaking chills and I feel awful",
    "worst headache of my life",
    "I fell off a ladder",
    "tearing pain in my back",
    "I want to kill myself",
    "I took too many pills",
    "my foot turned blue",
)
NOUNS = (
    "chest pain",
    "numbness between my legs",
    "shaking chills",
    "slurred speech",
    "red streaks",
    "pus",
    "hives",
    "shortness of breath",
    "double vision",
    "a seizure",
    "fever and back pain",
    "blood in my stool",
)


@pytest.mark.parametrize(("emergency", "harmless"), list(itertools.product(EMERGENCIES, HARMLESS)))
def test_harmless_sentences_never_take_a_flag_away(scanner, emergency, harmless):
    alone = scanner.scan(emergency)
    assert alone.level is Level.EMERGENCY
    for text in (f"{harmless} {emergency}", f"{emergency}. {harmless}"):
        together = scanner.scan(text)
        assert together.level is Level.EMERGENCY
        assert set(alone.rules) <= set(together.rules)


@pytest.mark.parametrize("text", EMERGENCIES)
def test_letter_case_and_punctuation_change_nothing(scanner, text):
    level = scanner.scan(text).level
    changed = [text.upper(), text.title(), text + "!!!", text + "...", text.replace("'", "’"), text.replace("'", "")]
    assert [scanner.scan(one).level for one in changed] == [level] * len(changed)


SLIPS = (
    lambda word: word[0] + word[2] + word[1] + word[3:],  # two letters swapped
    lambda word: word[:2] + word[1] + word[2:],  # one letter doubled
    lambda word: word[:-2] + word[-1],  # one left out
)
TYPED = ("I have chest pain", "my throat is closing", "slurred speech", "shaking chills", "worst headache of my life")


@pytest.mark.parametrize(("text", "slip"), list(itertools.product(TYPED, SLIPS)))
def test_slip_of_the_finger_changes_no_level(scanner, text, slip):
    longest = max(text.split(), key=len)
    level = scanner.scan(text).level
    assert level is Level.EMERGENCY
    assert scanner.scan(text.replace(longest, slip(longest))).level is level


@pytest.mark.parametrize(("first", "second"), list(itertools.permutations(EMERGENCIES[:7], 2)))
def test_denial_of_one_sign_never_hides_another(scanner, first, second):
    assert scanner.scan(f"No, I don't have that. {first}. But {second}").level is Level.EMERGENCY
    assert scanner.scan(f"no fever but {second}").level is Level.EMERGENCY


@pytest.mark.parametrize("noun", NOUNS)
def test_denial_never_adds_a_flag(scanner, noun):
    said = scanner.scan(f"I have {noun}").level
    assert said >= Level.URGENT
    assert scanner.scan(f"I have no {noun}").level < said
    assert scanner.scan(f"I don't have {noun}").level < said


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(text=st.text(max_size=3000))
def test_any_text_is_scanned_without_an_error(scanner, text):
    scan = scanner.scan(text)
    assert all(0 <= finding.start < finding.end <= len(text) for finding in scan.findings)


@settings(max_examples=150, deadline=None)
@given(
    words=st.lists(
        st.sampled_from(
            [
                "no",
                "not",
                "can't",
                "feel",
                "pee",
                "chest",
                "pain",
                "my",
                "legs",
                "numb",
                "if",
                "what",
                "had",
                "mum",
                "but",
                ",",
                ".",
                "?",
            ]
        )
    )
)
def test_any_order_of_telling_words_is_scanned_without_an_error(scanner, words):
    scan = scanner.scan(" ".join(words))
    assert (scan.level is Level.NONE) == (scan.rule is None)


def test_long_text_is_scanned_to_its_end(scanner):
    assert scanner.scan("I like my garden. " * 330 + "I have chest pain.").flag == "chest_pain"


def test_empty_text_holds_nothing(scanner):
    assert [scanner.scan(text).level for text in ("", "   ", "?!", "🙂")] == [Level.NONE] * 4
