"""Giving memory back after a start: only pages that can be read again, and the search for garbage goes on."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

from bot.adapter.memory import clean_mappings, hold, settle

ROOT = Path(__file__).parents[2]
SMAPS = """\
7f0000000000-7f0000001000 r--p 00000000 fe:00 11 /lib/tensorflow/a.so
Rss:                   4 kB
Anonymous:             0 kB
7f0000001000-7f0000002000 r-xp 00001000 fe:00 11 /lib/tensorflow/a.so
Anonymous:             0 kB
7f0000002000-7f0000003000 r--p 00002000 fe:00 11 /lib/tensorflow/a.so
Anonymous:             4 kB
7f0000003000-7f0000004000 rw-p 00003000 fe:00 11 /lib/tensorflow/a.so
Anonymous:             0 kB
7f0000004000-7f0000005000 r-xp 00000000 fe:00 12 /lib/other/b.so
Anonymous:             0 kB
7f0000005000-7f0000006000 r--p 00000000 fe:00 13 /lib/tensorflow/c.so
7f0000006000-7f0000007000 rw-p 00000000 00:00 0
Anonymous:             0 kB
7f0000007000-7f0000008000 rw-p 00000000 00:00 0 [heap]
Anonymous:             0 kB
""".splitlines()


def test_only_unchanged_read_only_pages_of_the_files_named() -> None:
    assert list(clean_mappings(SMAPS, "/tensorflow/")) == [
        (0x7F0000000000, 0x7F0000001000),
        (0x7F0000001000, 0x7F0000002000),
    ]


def test_the_search_for_garbage_goes_on_after_a_start() -> None:
    hold()
    assert not gc.isenabled()
    settle()
    assert gc.isenabled()
    gc.unfreeze()


def test_a_library_whose_pages_were_given_back_still_works() -> None:
    code = """if True:
        import onnxruntime
        from bot.adapter import memory
        memory.UNUSED = "/onnxruntime/"
        smaps = open("/proc/self/smaps").read().splitlines()
        assert list(memory.clean_mappings(smaps, memory.UNUSED))
        memory.settle()
        print(onnxruntime.get_available_providers())
    """
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True)
    assert "CPUExecutionProvider" in done.stdout, done.stderr
