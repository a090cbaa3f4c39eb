#!/bin/sh
# Builds the chat widget: words from content/, then one file in bot/widget/dist/. Needs Node.js 18 or later, which
# nobody who only runs the assistant needs: the built file is part of the project.
set -eu
cd "$(dirname "$0")/.."
command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 \
  || { echo "Node.js was not found. On Debian: apt-get install nodejs npm" >&2; exit 1; }
LOCK=bot/widget/node_modules/.package-lock.json
if [ ! -f "$LOCK" ] || [ bot/widget/package-lock.json -nt "$LOCK" ]; then
  echo "==> Getting the widget's build tools"
  (cd bot/widget && npm ci --ignore-scripts --silent)
fi
[ "${1:-}" = tools ] && exit 0
.venv/bin/python -m bot.adapter.widget_words
cd bot/widget && node build.mjs
