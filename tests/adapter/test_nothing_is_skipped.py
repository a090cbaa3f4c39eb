"""A test that did not run has not passed: in CI a skip fails the run, elsewhere it is a remark."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
SKIPS = "import pytest\n\ndef test_good():\n    assert True\n\ndef test_no_browser():\n    pytest.skip('no browser')\n"
SKIPS_AT_IMPORT = "import pytest\n\npytest.skip('no browser', allow_module_level=True)\n"
PASSES = (
    "import pytest\n\ndef test_good():\n    assert True\n\n@pytest.mark.xfail\ndef test_known():\n    assert False\n"
)


def run(folder: Path, source: str, ci: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_made_up.py").write_text(source, encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name != "CI"}
    environment.update({"PYTHONPATH": str(TESTS), **({"CI": ci} if ci else {})})
    command = [sys.executable, "-m", "pytest", "-q", "-p", "conftest", "-p", "no:cacheprovider", str(folder)]
    return subprocess.run(command, cwd=folder, env=environment, text=True, capture_output=True, timeout=120)


@pytest.mark.parametrize("source", [SKIPS, SKIPS_AT_IMPORT], ids=["in a test", "at import"])
def test_a_skip_fails_the_run_in_ci_and_says_so(source: str, tmp_path: Path) -> None:
    ended = run(tmp_path, source, ci="true")
    assert ended.returncode != 0
    assert "because CI is set" in ended.stdout
    assert "test_made_up.py" in ended.stdout


def test_a_skip_is_fine_on_a_developers_machine(tmp_path: Path) -> None:
    assert run(tmp_path, SKIPS, ci="").returncode == 0


def test_a_run_without_a_skip_passes_in_ci(tmp_path: Path) -> None:
    ended = run(tmp_path, PASSES, ci="true")
    assert ended.returncode == 0, ended.stdout + ended.stderr
