"""Each rule's own examples: what it acts on, asks about and leaves alone."""

from typing import get_args

from bot.content.red_flags import Flag
from bot.safety import Level


def test_an_example_that_acts_is_noticed_by_its_rule(scanner, acting):
    rule, text = acting
    scan = scanner.scan(text)
    assert scan.level >= rule.level
    assert rule.id in scan.rules
    assert scan.flag is not None


def test_an_example_that_asks_leads_to_a_question(scanner, asking):
    _, text = asking
    assert scanner.scan(text).level is Level.CLARIFY


def test_an_example_to_ignore_stays_silent(scanner, ignored):
    _, text = ignored
    scan = scanner.scan(text)
    assert (scan.level, scan.flag, scan.rule, scan.rules) == (Level.NONE, None, None, ())


def test_every_flag_of_the_contract_can_be_reached(scanner, rules):
    reached = {scanner.scan(text).flag for rule in rules.rules for text in rule.acts}
    assert set(get_args(Flag)) <= reached


def test_every_emergency_rule_shows_what_it_ignores(rules):
    emergencies = [rule for rule in rules.rules if rule.level == "emergency"]
    assert len(emergencies) >= 14
    assert all(len(rule.acts) >= 3 and rule.ignores for rule in emergencies)
