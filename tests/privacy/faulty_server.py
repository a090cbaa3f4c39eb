"""The real ``mesobot`` command, in which parts fail on demand, each with the patient's words in the fault.

The words that ask for a fault stand in a message. Nothing else is changed.
"""

from __future__ import annotations

import asyncio
import threading
from functools import wraps
from pathlib import Path
from typing import Any

IN_WORDING, IN_ACTION, IN_SCAN = "wordingfault", "actionfault", "scanfault"
IN_TASK, IN_THREAD = "taskfault", "threadfault"


class Refusal(Exception):
    """Quotes what the patient wrote, as careless code would."""


def fail_for(word: str, text: str) -> None:
    """Fails when the text asks for it, from an inner fault that quotes it too."""
    if word in text:
        try:
            raise KeyError(text)
        except KeyError as error:
            raise Refusal(f"cannot handle {text!r}") from error


async def fail_later(text: str) -> None:
    fail_for(IN_TASK, text)


def break_parts() -> None:
    import bot.adapter.components
    import bot.adapter.nlg
    from actions.questionnaire import ValidateSymptomForm

    speak, run, scan = bot.adapter.nlg.speak, ValidateSymptomForm.run, bot.adapter.components.RedFlagScan.process

    def faulty_speak(voice: Any, response: str, situation: Any, **values: Any) -> Any:
        fail_for(IN_WORDING, situation.text)
        if IN_TASK in situation.text:
            asyncio.get_running_loop().create_task(fail_later(situation.text))
        if IN_THREAD in situation.text:
            threading.Thread(target=fail_for, args=(IN_THREAD, situation.text)).start()
        return speak(voice, response, situation, **values)

    def faulty_run(self: Any, dispatcher: Any, tracker: Any, domain: Any) -> Any:
        fail_for(IN_ACTION, str(tracker.latest_message.get("text")))
        return run(self, dispatcher, tracker, domain)

    @wraps(scan)  # Rasa looks at its types
    def faulty_scan(self: Any, messages: Any) -> Any:
        for message in messages:
            fail_for(IN_SCAN, str(message.get("text")))
        return scan(self, messages)

    bot.adapter.nlg.speak = faulty_speak
    ValidateSymptomForm.run = faulty_run  # type: ignore[method-assign]
    bot.adapter.components.RedFlagScan.process = faulty_scan


def main() -> int:
    import os
    import sys

    project = Path(__file__).parents[2]
    os.chdir(project)
    sys.path.insert(0, str(project))
    import bot.cli

    prepare = bot.cli._prepare_rasa

    def prepare_and_break(verbose: bool) -> None:
        prepare(verbose)
        break_parts()

    bot.cli._prepare_rasa = prepare_and_break
    return bot.cli.main()


if __name__ == "__main__":
    raise SystemExit(main())
