"""The pictures of the evaluation report."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping, Sequence, Tuple

import matplotlib

matplotlib.use("Agg")  # before pyplot: there may be no screen

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from benchmarks.measures import Share

BLUE, GREY, RED = "#1f5f8b", "#9aa5ad", "#b23a48"
Point = Tuple[float, Share, Share]
"""A threshold with the shares answered rightly and wrongly at it."""


def bars(shares: Mapping[str, Share], goal: float, title: str, path: Path) -> None:
    """Horizontal bars with 95 % bounds and a line at the goal (0 to 1)."""
    names = sorted(shares, key=lambda name: (shares[name].value, name))
    values = [100 * shares[name].value for name in names]
    low = [max(0.0, 100 * (shares[name].value - shares[name].bounds[0])) for name in names]
    high = [max(0.0, 100 * (shares[name].bounds[1] - shares[name].value)) for name in names]
    figure, axes = plt.subplots(figsize=(7.5, 0.3 * len(names) + 1.2))
    axes.barh(names, values, color=BLUE, xerr=[low, high], ecolor=GREY, capsize=2)
    axes.axvline(100 * goal, color=RED, linestyle="--", linewidth=1, label=f"goal {100 * goal:.0f} %")
    axes.set_xlim(0, 100)
    axes.set_xlabel("right, %")
    axes.set_title(title)
    axes.legend(loc="lower left")
    _save(figure, path)


def curve(points: Sequence[Point], chosen: float, title: str, path: Path) -> None:
    """Right answers against wrong ones as the threshold moves; ``chosen`` is the threshold in use."""
    figure, axes = plt.subplots(figsize=(6, 4.2))
    axes.plot(
        [100 * wrong.value for _, _, wrong in points], [100 * right.value for _, right, _ in points], "o-", color=BLUE
    )
    for threshold, right, wrong in points:
        colour = RED if threshold == chosen else GREY
        axes.annotate(f"{threshold:.2f}", (100 * wrong.value, 100 * right.value), color=colour, fontsize=8,
                      xytext=(4, -10), textcoords="offset points")  # fmt: skip
        if threshold == chosen:
            axes.plot(100 * wrong.value, 100 * right.value, "o", color=RED, markersize=9, label="in use")
    axes.set_xlabel("wrong topic, %")
    axes.set_ylabel("right topic, %")
    axes.set_title(title)
    axes.grid(alpha=0.3)
    axes.legend(loc="lower right")
    _save(figure, path)


def _save(figure: Figure, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.tight_layout()
    figure.savefig(path, dpi=110, metadata={"Software": None})
    plt.close(figure)
