"""Arithmetic on the answers."""

from __future__ import annotations

from typing import Any

import pytest

from bot.care.derive import (
    Duration,
    alternative_status,
    alts_blocked,
    alts_failed,
    alts_helped,
    alts_untried,
    duration_bucket,
    main_site,
    may_be_widespread,
    pain_widespread,
    peg_score,
)
from bot.care.fields import DECLINED


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((0, 0, 0), 0.0),
        ((10, 10, 10), 10.0),
        ((6, 5, 7), 6.0),
        ((6, 5, 5), 5.3),
        ((6, 6, 5), 5.7),
        ((1, 0, 0), 0.3),
        ((6, 5, None), None),
        ((6, 5, DECLINED), None),
        ((6, 5, 11), None),
        ((6, 5, -1), None),
        ((6, 5, True), None),
        ((6, 5, "7"), None),
        ((6, 5, 7.0), 6.0),
    ],
)
def test_peg_score_is_the_mean_of_all_three_items(scores: tuple[Any, ...], expected: float | None) -> None:
    assert peg_score(dict(zip(("peg_pain", "peg_enjoyment", "peg_activity"), scores, strict=True))) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("lt_6w", Duration.ACUTE),
        ("w6_12", Duration.SUBACUTE),
        ("m3_12", Duration.CHRONIC),
        ("gt_12m", Duration.CHRONIC),
        (DECLINED, None),
        ("soon", None),
        (7, None),
    ],
)
def test_duration_bucket(value: Any, expected: Duration | None) -> None:
    assert duration_bucket({"pain_duration": value}) is expected


@pytest.mark.parametrize(
    ("sites", "sides", "expected"),
    [
        (["neck", "lower_back", "upper_back"], {}, False),
        (["shoulder", "knee"], {"shoulder": "both", "knee": "both"}, True),
        (["neck", "shoulder", "knee"], {"shoulder": "both", "knee": "right"}, True),
        (["neck", "shoulder", "knee"], {"shoulder": "left", "knee": "right"}, False),
        (["neck", "shoulder", "forearm", "knee"], {"shoulder": "left", "forearm": "right", "knee": "left"}, True),
        (["neck", "shoulder", "forearm", "knee"], {"shoulder": "left", "forearm": "left", "knee": "left"}, False),
        (["jaw", "chest", "belly_pelvis", "head_face", "neck"], {}, False),
        (["shoulder", "knee"], {"shoulder": "middle", "knee": "both"}, False),
        (["shoulder", "knee"], DECLINED, False),
    ],
)
def test_widespread_is_four_of_five_regions(sites: list[str], sides: Any, expected: bool) -> None:
    answers = {"pain_sites": sites, "pain_sides": sides, "pain_duration": "m3_12"}
    assert pain_widespread(answers) is expected


def test_widespread_pain_is_lasting_pain() -> None:
    everywhere = {"pain_sites": ["shoulder", "knee"], "pain_sides": {"shoulder": "both", "knee": "both"}}
    assert not pain_widespread({**everywhere, "pain_duration": "w6_12"})
    assert not pain_widespread(everywhere)


def test_unknown_sides_may_mean_widespread_pain() -> None:
    answers = {"pain_sites": ["shoulder", "knee"], "pain_sides": DECLINED, "pain_duration": "gt_12m"}
    assert may_be_widespread(answers)
    assert not may_be_widespread({**answers, "pain_sites": ["shoulder"]})


def test_options_are_sorted_by_how_they_worked() -> None:
    answers = {
        "alternatives_tried": ["alt_exercise", "alt_physio", "alt_cbt", "alt_acupuncture", "alt_medicine_short"],
        "alt_exercise": "now",
        "alt_physio": "not_helped",
        "alt_cbt": "could_not",
        "alt_acupuncture": "helped",
        "alt_medicine_short": DECLINED,
    }
    assert alts_helped(answers) == ("alt_exercise", "alt_acupuncture")
    assert alts_failed(answers) == ("alt_physio",)
    assert alts_blocked(answers) == ("alt_cbt",)
    assert alts_untried(answers) == ("alt_needling_dry", "alt_needling_wet")
    assert alternative_status(answers, "alt_medicine_short") is None


def test_main_site_is_the_named_one_or_the_only_one() -> None:
    assert main_site({"pain_sites": ["knee"]}) == "knee"
    assert main_site({"pain_sites": ["knee", "jaw"]}) is None
    assert main_site({"pain_sites": ["knee", "jaw"], "pain_main_site": "jaw"}) == "jaw"
    assert main_site({"pain_sites": ["knee"], "pain_main_site": "jaw"}) == "knee"


def test_a_tick_beside_none_of_these_counts_as_a_tick() -> None:
    answers = {"alternatives_tried": ["none_tried", "alt_cbt"]}
    assert "alt_cbt" not in alts_untried(answers)
    assert len(alts_untried({"alternatives_tried": ["none_tried"]})) == 7
