"""The pictures of the evaluation report."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping, Sequence

import matplotlib

matplotlib.use("Agg")  # before pyplot: there may be no screen

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from benchmarks.measures import Share
from benchmarks.sweep import Point

BLUE, GREY, RED = "#1f5f8b", "#9aa5ad", "#b23a48"


def bars(shares: Mapping[str, Share], goal: float, title: str, path: Path) -> None:
    """Horizontal bars with 95 % bounds and a line at the goal (0 to 1)."""
    names = sorted(shares, key=lambda name: (shares[name].value, name))
    values = [100 * shares[name].value for name in names]
    low = [max(0.0, 100 * (shares[name].value - shares[name].bounds[0])) for name in names]
    high = [max(0.0, 100 * (shares[name].bounds[1] - shares[name].value)) for name in names]
    figure, axes = plt.subplots(figsize=(7.5, 0.3 * len(names) + 1.2))
    axes.barh(names, values, color=BLUE, xerr=[low, high], ecolor=GREY, capsize=2)
    axes.axvline(100 * goal, color=RED, linestyle="--", linewidth=1)
    axes.set_xlim(0, 100)
    axes.set_xlabel("right, %")
    axes.set_title(f"{title} (dashed: the goal, {100 * goal:.0f} %)")
    _save(figure, path)


def curves(sets: Mapping[str, Sequence[Point]], chosen: float, title: str, path: Path) -> None:
    """Coverage against wrong answers as the threshold moves, a line a set; ``chosen`` is the threshold in use."""
    figure, axes = plt.subplots(figsize=(6.5, 4.5))
    for (name, points), colour in zip(sets.items(), (BLUE, GREY), strict=True):
        places = [(100 * point.wrong.value, 100 * point.answered.value) for point in points]
        axes.plot([x for x, _ in places], [y for _, y in places], "o-", color=colour, label=f"{name} set", markersize=4)
        for point, place in zip(points, places, strict=True):
            if point.threshold == chosen:
                axes.plot(*place, "o", color=RED, markersize=9, zorder=3)
            axes.annotate(f"{point.threshold:.2f}", place, color=RED if point.threshold == chosen else colour,
                          fontsize=7, xytext=(4, -9), textcoords="offset points")  # fmt: skip
    axes.plot([], [], "o", color=RED, markersize=9, label="in use")
    axes.set_xlabel("wrong topic, % of all questions")
    axes.set_ylabel("answered, % of all questions")
    axes.set_title(title)
    axes.grid(alpha=0.3)
    axes.legend(loc="lower right")
    _save(figure, path)


def _save(figure: Figure, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.tight_layout()
    figure.savefig(path, dpi=110, metadata={"Software": None})
    plt.close(figure)
