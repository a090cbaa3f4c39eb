"""Sign-off: nothing counts as reviewed without a name and a date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.content.checks.folder import Folder, Rule
from bot.content.models import Answer, Outcome
from bot.content.problems import Problem


def page_awaits_sign_off(at: Folder) -> Iterator[Problem]:
    for sub, pages in (("answers", at.pack.answers), ("outcomes", at.pack.outcomes)):
        waiting = sum(page.review.state == "awaiting_clinician" for page in pages.values())
        if waiting:
            yield at.problem(sub, "", f"{_pages(waiting)} a clinician's sign-off.", must_fix=False)


def sign_off_has_a_name_and_a_date(at: Folder) -> Iterator[Problem]:
    for sub, page in _all_pages(at):
        file = f"{sub}/{page.id}.md"
        if page.review.state != "signed_off":
            if page.review.by or page.review.on:
                remedy = "names a reviewer but still awaits sign-off. Write 'review: signed_off', or take the name out."
                yield at.problem(file, "reviewed_", remedy)
            continue
        if not (page.review.by or "").strip():
            remedy = "is signed off without a name. Add 'reviewed_by: name and role' of the clinician."
            yield at.problem(file, "review:", remedy)
        if not _is_date(page.review.on):
            remedy = "is signed off without a date. Add 'reviewed_on: 2026-01-31', year first."
            yield at.problem(file, "review:", remedy)


def _all_pages(at: Folder) -> Iterator[tuple[str, Answer | Outcome]]:
    for answer in at.pack.answers.values():
        yield "answers", answer
    for outcome in at.pack.outcomes.values():
        yield "outcomes", outcome


def _is_date(words: str | None) -> bool:
    try:
        return bool(date.fromisoformat((words or "").strip()))
    except ValueError:
        return False


def _pages(count: int) -> str:
    return "1 page awaits" if count == 1 else f"{count} pages await"


RULES: tuple[Rule, ...] = (page_awaits_sign_off, sign_off_has_a_name_and_a_date)
