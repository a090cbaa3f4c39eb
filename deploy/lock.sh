#!/bin/sh
# Resolves pyproject.toml anew. Hashed requirements and no index address: the lock works with any mirror.
set -eu
cd "$(dirname "$0")/.."
UV=.local/tools/bin/uv
COMPILE="$UV pip compile --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet"
$COMPILE pyproject.toml --extra dev --override deploy/overrides.txt -o requirements.lock
$COMPILE deploy/encoder-build.txt -o deploy/encoder-build.lock
echo "requirements.lock and deploy/encoder-build.lock are new. Run 'make test' before you commit them."
