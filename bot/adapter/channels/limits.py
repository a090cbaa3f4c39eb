"""How often a patient and an address may send."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from typing import Callable, Deque

WINDOW = 60.0
"""Seconds that are looked back on."""
MOST_KEYS = 10_000


class RateLimit:
    """At most ``most`` calls a minute for each key. Forgets the keys that were quiet longest."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock = clock
        self._calls: OrderedDict[str, Deque[float]] = OrderedDict()

    def allows(self, key: str) -> bool:
        """True, and counted, when the key has room; False when it must wait."""
        now = self._clock()
        calls = self._calls.setdefault(key, deque())
        self._calls.move_to_end(key)
        while calls and calls[0] <= now - WINDOW:
            calls.popleft()
        while len(self._calls) > MOST_KEYS:
            self._calls.popitem(last=False)
        if len(calls) >= self._most:
            return False
        calls.append(now)
        return True
