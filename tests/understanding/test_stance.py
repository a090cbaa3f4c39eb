"""False belief, true statement, plain question: the same topic, three framings."""

from __future__ import annotations

import pytest

from bot.understanding.encoder import Encoder
from bot.understanding.features import asks, stance_features
from bot.understanding.model import Model
from bot.understanding.thresholds import Thresholds
from bot.understanding.understand import Reader

TRIPLETS = [
    ("permanence", "It takes your pain away for ever.", "The relief it gives does not last.", "Does the relief last?"),
    (
        "guideline_status",
        "Every pain guideline tells doctors to use it.",
        "The pain guidelines do not recommend it.",
        "Do the guidelines recommend it?",
    ),
    (
        "who_may_perform",
        "Anybody can give these shots, even at home.",
        "Only a trained doctor should give the shots.",
        "Who is allowed to give the shots?",
    ),
    ("cochrane", "Cochrane proved that it works.", "There is no Cochrane review of it.", "Is there a Cochrane review?"),
    (
        "standardization",
        "All clinics use one and the same recipe.",
        "Every clinic does it a bit differently.",
        "Do all clinics do it the same way?",
    ),
    (
        "evidence_quality",
        "It has been scientifically proven to work.",
        "The studies on it are small and weak.",
        "How good are the studies?",
    ),
]


@pytest.mark.parametrize(("topic", "belief", "truth", "question"), TRIPLETS)
def test_belief_truth_and_question_are_framed_differently(
    reader: Reader, topic: str, belief: str, truth: str, question: str
) -> None:
    meanings = [reader.read(text) for text in (belief, truth, question)]
    assert [meaning.topics for meaning in meanings] == [(topic,)] * 3
    assert [meaning.framing for meaning in meanings] == ["myth", "fact", None]


def test_a_true_statement_is_confirmed_only_when_it_surely_is_one(model: Model, encoder: Encoder) -> None:
    careful = Reader(model, encoder, thresholds=Thresholds(confirmed=1.01))
    truths = [careful.read(truth) for _, _, truth, _ in TRIPLETS]
    beliefs = [careful.read(belief) for _, belief, _, _ in TRIPLETS]
    assert {meaning.framing for meaning in truths} == {None}
    assert {meaning.framing for meaning in beliefs} == {"myth"}


@pytest.mark.parametrize(
    ("text", "myth"),
    [
        ("Acupuncture has nothing on it, mesotherapy works better", 0),
        ("Trials show that acupuncture beats mesotherapy", 2),
    ],
)
def test_a_belief_is_matched_to_its_myth(reader: Reader, text: str, myth: int) -> None:
    meaning = reader.read(text)
    assert (meaning.topics, meaning.framing, meaning.myth) == (("vs_acupuncture",), "myth", myth)


def test_a_claim_that_is_quoted_and_doubted_still_names_the_myth(reader: Reader) -> None:
    meaning = reader.read("The lady at the spa told me there is no risk at all.")
    assert (meaning.topics, meaning.framing) == (("safety",), "myth")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("does it hurt", True),
        ("It hurts, right?", True),
        ("so how long does it take", True),
        ("I wonder who gives the shots", True),
        ("It works for everybody.", False),
        ("no one gets better", False),
    ],
)
def test_questions_are_told_from_statements(text: str, question: bool) -> None:
    assert asks(text) is question


@pytest.mark.parametrize("text", ["", "no", "it is not true that it never works", "ALWAYS!!!", "¿?"])
def test_stance_features_are_a_few_small_numbers(text: str) -> None:
    features = stance_features(text)
    assert features.shape == (9,)
    assert ((features >= 0) & (features <= 2)).all()


def test_two_negations_are_no_negation() -> None:
    once, twice = stance_features("it does not work"), stance_features("it is not true that it does not work")
    assert (once[0], twice[0]) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("text", "framing"),
    [
        ("My sister says it cures you for good. It only eases the pain for a while.", "fact"),
        ("The doctor says it only eases the pain for a while. Nonsense, it cures you for good.", "myth"),
    ],
)
def test_what_a_patient_says_last_counts_as_theirs(reader: Reader, text: str, framing: str) -> None:
    meaning = reader.read(text)
    assert (meaning.topics, meaning.framing) == (("permanence",), framing)
