"""Content can be reviewed and merged line by line: no list stands on one endless line."""

from __future__ import annotations

from bot.adapter.paths import ROOT

LONGEST = 400
"""Characters, a long example's length. A list of phrases once stood on one line of forty thousand."""


def test_no_line_of_the_rules_is_too_long_to_review() -> None:
    files = [*(ROOT / "content").glob("*.yml"), *(ROOT / "data").glob("*.yml")]
    assert files
    long = {
        f"{file.name}:{number}": len(line)
        for file in files
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if not line.lstrip().startswith("- ")
        if len(line) > LONGEST
    }
    assert long == {}
