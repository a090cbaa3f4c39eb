"""``benchmarks`` is no installed package: the project's folder must be on the path, however pytest is started."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
