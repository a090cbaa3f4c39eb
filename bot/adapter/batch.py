"""``mesobot ask`` and its file handling."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import TextIO

from bot.adapter.agent import memory_agent
from bot.adapter.ask import ask_rows
from bot.adapter.training import ensure_model

STANDARD_INPUT = "-"


def ask_file(name: str) -> int:
    """Ask every row of a file, or of standard input, and print the results. 1 when the file cannot be read."""
    if name == STANDARD_INPUT:
        return _ask(sys.stdin)
    try:
        with open(name, encoding="utf-8", errors="replace") as lines:
            return _ask(lines)
    except OSError as error:
        print(f"{name} cannot be read: {error.strerror}. Give the path of a JSON Lines file, or -.", file=sys.stderr)
        return 1


def _ask(lines: TextIO) -> int:
    agent = memory_agent(ensure_model(lambda line: print(line, file=sys.stderr)))

    async def run() -> None:
        async for result in ask_rows(agent, lines):
            print(json.dumps(result, ensure_ascii=False), flush=True)

    asyncio.run(run())
    return 0
