"""Asks rows the way ``mesobot ask`` does, in as many processes as there are cores to spare, and shows how far it is."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import sys
import time
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from benchmarks.measures import Pair, Row
from benchmarks.sweep import Point, sweep, trained_model

MOST = 2
"""Processes at most: each holds a whole assistant in memory (about 1 GB)."""
CHUNK = 40
"""Rows a process takes at a time: small enough that both end together."""
ASKED = ("id", "text", "context")


class _Worker:
    """What one process asks with. Labels stay with the parent: a worker sees what a patient would write."""

    model: Optional[Path] = None
    agent: Any = None
    loop: Optional[asyncio.AbstractEventLoop] = None


def _start(model: Path) -> None:
    """Load the assistant in a worker."""
    from bot.adapter.quiet import configure_logs, hush

    hush()  # before Rasa is imported
    from bot.adapter.agent import memory_agent

    configure_logs()
    _Worker.model, _Worker.agent, _Worker.loop = model, memory_agent(model), asyncio.new_event_loop()


def _ask(lines: Sequence[str]) -> List[Row]:
    """The results of some rows, in order."""
    from bot.adapter.ask import ask_rows

    async def collect() -> List[Row]:
        return [result async for result in ask_rows(_Worker.agent, lines)]

    if _Worker.loop is None:
        raise RuntimeError("The worker was not started.")
    return _Worker.loop.run_until_complete(collect())


def _sweep(questions: Sequence[Row], scope: Sequence[Row]) -> List[Point]:
    from bot.adapter.paths import encoder_folder
    from bot.understanding.encoder import shared_encoder

    if _Worker.model is None:
        raise RuntimeError("The worker was not started.")
    return sweep(trained_model(_Worker.model), shared_encoder(encoder_folder()), questions, scope)


class Asking:
    """Processes that each hold the assistant. Use it with ``with``; leaving ends them."""

    def __init__(self, model: Path) -> None:
        self._pool = ProcessPoolExecutor(
            min(MOST, os.cpu_count() or 1), multiprocessing.get_context("spawn"), _start, (model,)
        )

    def __enter__(self) -> Asking:
        return self

    def __exit__(self, *fault: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def ask(self, sets: Mapping[str, Sequence[Row]]) -> Dict[str, List[Pair]]:
        """Every row of every set with its result. Exits when a row cannot be asked."""
        chunks: Dict[Future[List[Row]], Tuple[str, int]] = {}
        for name, rows in sets.items():
            for start in range(0, len(rows), CHUNK):
                chunks[self._pool.submit(_ask, [_line(row) for row in rows[start : start + CHUNK]])] = (name, start)
        results: Dict[str, Dict[int, Row]] = {name: {} for name in sets}
        progress = _Progress(sum(len(rows) for rows in sets.values()))
        for chunk in as_completed(chunks):
            name, start = chunks[chunk]
            results[name].update(enumerate(chunk.result(), start))
            progress.tell(len(chunk.result()))
        for name, found in results.items():
            for result in found.values():
                if "error" in result:
                    sys.exit(f"{name}: {result['error']}")
        return {name: [(row, results[name][place]) for place, row in enumerate(rows)] for name, rows in sets.items()}

    def sweep(self, sets: Mapping[str, Tuple[Sequence[Row], Sequence[Row]]]) -> Dict[str, List[Point]]:
        """The curve of each pair of questions and messages out of scope."""
        futures = {name: self._pool.submit(_sweep, *rows) for name, rows in sets.items()}
        return {name: future.result() for name, future in futures.items()}


def _line(row: Row) -> str:
    return json.dumps({key: row[key] for key in ASKED if row.get(key)})


class _Progress:
    """Says now and then how far it is."""

    def __init__(self, total: int) -> None:
        self._total, self._done, self._started, self._told = total, 0, time.monotonic(), 0

    def tell(self, more: int) -> None:
        """``more`` rows are done. A line each twentieth of the way."""
        self._done += more
        if self._done * 20 // self._total > self._told or self._done == self._total:
            self._told = self._done * 20 // self._total
            print(f"  {self._done} of {self._total} ({time.monotonic() - self._started:.0f} s)", flush=True)
