"""The shipped rules, compiled once; and every example of a rule as a test of its own."""

from pathlib import Path

import pytest

from bot.content.red_flags import RedFlags
from bot.content.validate import build
from bot.content.yaml_lines import read_yaml
from bot.safety import Scanner

FILE = Path(__file__).parents[2] / "content" / "red_flags.yml"


def shipped_rules():
    values, lines = read_yaml(FILE.read_text(encoding="utf-8"), FILE)
    return build(RedFlags, values, FILE, lines)


@pytest.fixture(scope="session")
def rules():
    return shipped_rules()


@pytest.fixture(scope="session")
def scanner(rules):
    return Scanner(rules)


def pytest_generate_tests(metafunc):
    """``acting``, ``asking`` and ``ignored`` stand for (rule, example) of each rule in the file."""
    for fixture, field in (("acting", "acts"), ("asking", "asks"), ("ignored", "ignores")):
        if fixture in metafunc.fixturenames:
            examples = [(rule, text) for rule in shipped_rules().rules for text in getattr(rule, field)]
            assert examples
            metafunc.parametrize(fixture, examples, ids=[f"{rule.id} {text}" for rule, text in examples])
