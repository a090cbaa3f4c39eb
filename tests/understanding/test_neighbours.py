"""Training examples as neighbours: who is near, what they vote, and whether they are about topics."""

from __future__ import annotations

import numpy as np
import pytest

from bot.understanding.neighbours import COUNT, SHARPNESS, SMOOTHING, WIDTH, Neighbours, main_directions

LABELS = ("faq/cost", "faq/safety", "smalltalk/greet")
SIZE = 768


def near(axis: int, seed: int, count: int) -> np.ndarray:
    """Unit vectors around one axis."""
    noise = np.random.default_rng(seed).normal(0, 0.01, (count, SIZE)).astype(np.float32)
    noise[:, axis] += 1.0
    return noise / np.linalg.norm(noise, axis=1, keepdims=True)


@pytest.fixture(scope="module")
def neighbours() -> Neighbours:
    vectors = np.concatenate([near(0, 1, 30), near(1, 2, 30), near(2, 3, 30)])
    return Neighbours.learn(vectors, main_directions(vectors), np.repeat(np.arange(3, dtype=np.int32), 30), LABELS)


@pytest.mark.parametrize(("axis", "label"), [(0, "faq/cost"), (1, "faq/safety"), (2, "smalltalk/greet")])
def test_the_nearest_examples_win_the_vote(neighbours: Neighbours, axis: int, label: str) -> None:
    cosines = neighbours.cosines(near(axis, 9, 1)[0])
    vote = neighbours.vote(cosines, neighbours.nearest(cosines))
    assert vote.sum() == pytest.approx(1.0, abs=1e-5)
    assert LABELS[int(vote.argmax())] == label
    assert LABELS[int(neighbours.nearest(cosines).argmax())] == label


@pytest.mark.parametrize(("axis", "about_topics"), [(0, True), (1, True), (2, False)])
def test_topics_are_nearer_to_what_is_about_them(neighbours: Neighbours, axis: int, about_topics: bool) -> None:
    cosines = neighbours.cosines(near(axis, 9, 1)[0])
    assert (neighbours.nearer(cosines, neighbours.nearest(cosines)) > 0) == about_topics


def test_only_the_nearest_examples_have_a_say(neighbours: Neighbours) -> None:
    """However they are found: the same as sorting all of them."""
    for vector in [*(near(0, 9, 3) + near(1, 8, 3)), *near(2, 7, 3)]:
        cosines = neighbours.cosines(vector)
        nearest = neighbours.nearest(cosines)
        top = np.argsort(-cosines)[:COUNT]
        expected = np.bincount(neighbours.owners[top], np.exp(SHARPNESS * (cosines[top] - 1)), len(LABELS))
        vote = neighbours.vote(cosines, nearest)
        assert list(np.argsort(vote)) == list(np.argsort(expected + SMOOTHING * expected.sum()))
        topics = neighbours.owners < 2
        difference = np.sort(cosines[topics])[-3:].mean() - np.sort(cosines[~topics])[-3:].mean()
        assert neighbours.nearer(cosines, nearest) == pytest.approx(difference, abs=1e-5)


def test_fewer_directions_keep_who_is_near(neighbours: Neighbours) -> None:
    message = near(1, 9, 1)[0]
    whole = np.concatenate([near(0, 1, 30), near(1, 2, 30), near(2, 3, 30)]) @ message
    assert neighbours.directions.shape == (SIZE, WIDTH)
    cosines = neighbours.cosines(message)
    assert abs(cosines[30:60].mean() - whole[30:60].mean()) < 0.1
    assert cosines[:30].max() < 0.3


def test_with_topics_alone_nothing_is_nearer() -> None:
    vectors = near(0, 1, 5)
    one_kind = Neighbours.learn(vectors, main_directions(vectors), np.zeros(5, dtype=np.int32), LABELS[:1])
    cosines = one_kind.cosines(near(0, 9, 1)[0])
    assert one_kind.nearer(cosines, one_kind.nearest(cosines)) == 0.0
