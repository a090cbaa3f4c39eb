"""Training, the parts of the model, and its file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from bot.content.load import load_pack
from bot.understanding.encoder import Encoder, EncoderMissing
from bot.understanding.examples import TOPIC, Example
from bot.understanding.grams import Grams
from bot.understanding.lesson import TooFewExamples, read_lesson
from bot.understanding.model import Model
from bot.understanding.said import say
from bot.understanding.solve import fit
from bot.understanding.train import train
from bot.understanding.understand import Reader
from bot.understanding.wording import NAME, Wording, count_words

SMALL = [
    Example("how much does it cost", "faq/cost"),
    Example("what is the price", "faq/cost"),
    Example("it is free", "faq/cost", "myth:0"),
    Example("it costs money", "faq/cost", "truth"),
    Example("tell me a joke", "chat"),
    Example("how are you", "chat"),
]
SHORTEST_COPY = 4
"""Words from which two equal messages count as a copy: anybody may write "is it safe"."""
DICTIONARY = frozenset(["infection", "needle", "session", "doctor", "price", "later", "cost", "work"])

WORDING = Wording({}, DICTIONARY)


@pytest.mark.parametrize("examples", [[], SMALL[4:]])
def test_training_on_fewer_than_two_labels_says_what_to_check(examples: Sequence[Example], encoder: Encoder) -> None:
    with pytest.raises(TooFewExamples, match="content/"):
        read_lesson(examples, encoder)


def test_a_small_model_learns_its_examples(encoder: Encoder) -> None:
    with ThreadPoolExecutor(1) as workers:
        reader = Reader(train(read_lesson(SMALL, encoder), workers), encoder)
    assert [reader.read(example.text).intent for example in SMALL] == [example.label for example in SMALL]


def test_every_topic_and_every_myth_can_be_told(model: Model, examples: list[Example]) -> None:
    wanted = {(example.label, example.stance) for example in examples if example.label.startswith(TOPIC)}
    assert len(wanted) > 100
    for label, stance in wanted:
        assert stance in model.stances[label].classes


def test_a_saved_model_ranks_as_before(model: Model, encoder: Encoder, tmp_path: Path) -> None:
    model.save(tmp_path)
    again = Model.load(tmp_path)
    texts = ["is it safe", "who invented it", "tell me a joke"]
    for said in say(texts, Wording(model.counts, encoder.words), encoder):
        before, after = model.rank([said])[0].candidates[0], again.rank([said])[0].candidates[0]
        assert before.label == after.label
        assert before.probability == pytest.approx(after.probability, abs=0.01)


def test_a_model_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="understanding"):
        Model.load(tmp_path)


def test_a_missing_encoder_names_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(EncoderMissing, match="make setup"):
        Encoder(tmp_path)


def test_vectors_have_unit_length(encoder: Encoder) -> None:
    vectors = encoder.encode(["does it hurt", "", "x" * 6_000])
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1.0, abs=1e-4)


def test_the_solver_parts_what_can_be_parted() -> None:
    points = np.array([[0.0, 1.0], [0.1, 0.9], [1.0, 0.0], [0.9, 0.1], [-1.0, -1.0]], dtype=np.float32)
    names, weights, bias = fit(points, ["up", "up", "right", "right", "down"], 10.0)
    told = [names[best] for best in (points @ weights.T + bias).argmax(axis=1)]
    assert told == ["up", "up", "right", "right", "down"]


def test_a_dense_matrix_beside_a_sparse_one_counts_as_its_columns() -> None:
    points = np.array([[0.0, 1.0], [0.1, 0.9], [1.0, 0.0], [0.9, 0.1]], dtype=np.float32)
    classes = ["up", "up", "right", "right"]
    joined = fit(csr_matrix(points), classes, 10.0)
    parted = fit(csr_matrix(points[:, :1]), classes, 10.0, beside=points[:, 1:])
    assert np.allclose(joined[1], parted[1], atol=1e-5)
    assert np.allclose(joined[2], parted[2], atol=1e-5)


@pytest.mark.parametrize(("evenness", "likelier"), [(1.0, False), (0.0, True)])
def test_a_label_with_many_examples_weighs_more_only_if_rows_count_alike(evenness: float, likelier: bool) -> None:
    points = np.zeros((12, 1), dtype=np.float32)
    names, _, bias = fit(points, ["rare"] * 2 + ["common"] * 10, 10.0, evenness)
    assert (bias[names.index("common")] - bias[names.index("rare")] > 0.5) == likelier


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("infecton", "infection"),
        ("nedle", "needle"),
        ("sesion", "session"),
        ("mesotheraphy", NAME),
        ("mesotherapist", "mesotherapist"),
        ("mezotherapy", NAME),
        ("meso", NAME),
        ("MESO-THERAPY", NAME),
        ("wot", "what"),
        ("later", "later"),
        ("codeine", "codeine"),
    ],
)
def test_spelling_is_mended_towards_the_examples(written: str, meant: str) -> None:
    usual = {"infection": 9, "needle": 9, "session": 9, "doctor": 9, "price": 9, NAME: 30}
    counts = usual | {"mesotherapist": 9, "mesotheraphy": 19}  # common, and only one of them is a word
    assert Wording(counts, DICTIONARY).plain(written) == meant


@given(st.text(max_size=200))
def test_plain_words_never_fail_and_stay_one_line(text: str) -> None:
    plain = Wording(count_words(["how much does it cost", "does it work"]), DICTIONARY).plain(text)
    assert plain == " ".join(plain.split())


def test_the_name_is_masked_as_a_word_only() -> None:
    assert (
        Wording.masked("does mesotherapy hurt, is the mesotherapy new, mesotherapyx")
        == "does it hurt, is it new, mesotherapyx"
    )


@given(st.lists(st.sampled_from(["cost", "work", "how", "does", "it", "?"]), max_size=12))
def test_phrases_of_a_message_have_unit_length_or_none(words: list[str]) -> None:
    grams, _ = Grams.learn(["how does it work ?", "how does it cost", "does it work", "how does it work"], 2)
    places, weights = grams.of(" ".join(words))
    assert len(places) == len(set(places.tolist()))
    assert np.linalg.norm(weights) == pytest.approx(1.0 if len(places) else 0.0, abs=1e-5)


def test_no_example_is_an_evaluation_message(examples: list[Example]) -> None:
    answers = load_pack(Path(__file__).parents[2] / "content").answers.values()
    pages = {text for answer in answers for text in (answer.question, *(myth.belief for myth in answer.myths))}
    told = [example.text for example in examples if example.text not in pages]  # what a page says is no one's example
    known = {Wording.masked(WORDING.plain(text)).strip("?.! ") for text in told}
    folder = Path(__file__).parents[1] / "evaluation"
    rows = [
        json.loads(line)
        for name in ("questions", "beliefs", "scope", "traps")
        for file in sorted(folder.glob(f"*/{name}.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]
    plain = {row["id"]: Wording.masked(WORDING.plain(row["text"])).strip("?.! ") for row in rows}
    copied = [key for key, text in plain.items() if len(text.split()) >= SHORTEST_COPY and text in known]
    assert len(plain) > 1_600
    assert copied == []
