"""``mesobot chat``: the assistant in the terminal, with numbered choices."""

from __future__ import annotations

import asyncio
import uuid

from bot.adapter.agent import memory_agent
from bot.adapter.packs import current_content
from bot.adapter.training import ensure_model
from bot.adapter.turn import Incoming, StaleChoice, take_turn
from bot.speech.house import greeting
from bot.speech.plain import plain_part

LEAVE = frozenset({"/quit", "/exit"})


def talk() -> int:
    """Talk until the patient leaves with /quit or Ctrl-D."""
    agent = memory_agent(ensure_model())
    voice = current_content().voice
    sender = f"terminal-{uuid.uuid4().hex}"
    for part in greeting(voice):
        print(plain_part(voice, part) + "\n")
    print("(/quit ends the chat.)\n")

    async def turns() -> None:
        while True:
            try:
                words = await asyncio.get_running_loop().run_in_executor(None, input, "> ")
            except EOFError:
                return
            if words.strip() in LEAVE:
                return
            try:
                turn = await take_turn(agent, Incoming(sender, words, channel="terminal"))
            except StaleChoice:
                print(voice.phrase("errors.choice_expired") + "\n")
                continue
            for reply in turn.replies:
                for part in reply["parts"]:
                    print("\n" + plain_part(voice, part))
            print()

    asyncio.run(turns())
    return 0
