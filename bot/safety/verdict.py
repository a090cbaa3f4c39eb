"""Findings to one verdict on the message."""

from __future__ import annotations

from typing import Mapping, Sequence, Tuple

from bot.content.red_flags import RedFlag
from bot.safety.findings import Finding, Scan, Signpost
from bot.safety.levels import Level, Standing

_ACTS = Level.MEDICAL_EVALUATION
_SIGNPOSTED = frozenset({Standing.ASKED_ABOUT, Standing.QUOTED, Standing.EXPECTED})


def verdict(findings: Sequence[Finding], rules: Mapping[str, RedFlag]) -> Scan:
    """The scan that these findings amount to."""
    order = {rule_id: index for index, rule_id in enumerate(rules)}

    def weight(finding: Finding) -> Tuple[int, bool, bool, int]:
        """Heavier sorts first; doubt about an emergency outweighs a certain medical evaluation."""
        doubt = finding.level is Level.CLARIFY and Level(rules[finding.rule].level) is Level.EMERGENCY
        severity = finding.level.severity * 2 + (3 if doubt else 0)
        crisis = rules[finding.rule].crisis
        return (-severity, finding.flag == "other_emergency", crisis, order[finding.rule])

    ranked = sorted(findings, key=weight)
    top = ranked[0] if ranked and ranked[0].level > Level.NONE else None
    acting = [finding for finding in ranked if finding.level >= _ACTS]
    level = top.level if top else Level.NONE
    top_other = top is not None and top.standing is Standing.OTHER_NOW
    return Scan(
        level=level,
        flag=top.flag if top else None,
        rule=top.rule if top else None,
        rules=tuple(dict.fromkeys(finding.rule for finding in acting)),
        findings=tuple(sorted(findings, key=lambda finding: (finding.start, finding.end, finding.rule))),
        signpost=_signpost(findings, rules) if level < Level.CLARIFY or level is Level.MEDICAL_EVALUATION else None,
        about_other=top_other,
        crisis=any(rules[finding.rule].crisis for finding in ranked if finding.level >= _ACTS or finding is top),
    )


def _signpost(findings: Sequence[Finding], rules: Mapping[str, RedFlag]) -> Signpost:
    levels = {
        Level(rules[finding.rule].level) if finding.standing is not Standing.EXPECTED else Level.URGENT
        for finding in findings
        if finding.standing in _SIGNPOSTED
    }
    if Level.EMERGENCY in levels:
        return "emergency_signpost"
    return "seek_care_signpost" if Level.URGENT in levels else None
