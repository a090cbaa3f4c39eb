"""Shares and their bounds, against values computed by others."""

from __future__ import annotations

import pytest

from benchmarks.measures import Share


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [  # Newcombe 1998, Statistics in Medicine 17:857, table I, method 3 (the score interval without correction)
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_bounds_are_those_of_wilson(hits: int, total: int, low: float, high: float) -> None:
    assert Share(hits, total).bounds == pytest.approx((low, high), abs=0.00006)


def test_bounds_of_all_mirror_those_of_none() -> None:
    low, high = Share(20, 20).bounds
    assert (1 - high, 1 - low) == pytest.approx(Share(0, 20).bounds)


def test_nothing_to_count_is_said_with_nothing() -> None:
    empty = Share(0, 0)
    assert (empty.value, empty.bounds, str(empty)) == (0.0, (0.0, 1.0), "")


def test_a_share_is_written_with_hits_and_bounds() -> None:
    assert str(Share(1, 29)) == "3.4 % (1/29; 0.6-17.2)"
