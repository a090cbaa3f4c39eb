#!/bin/sh
# What the browser tests need: a Chromium, and Node.js with the widget's build tools. For each, the machine's own first,
# then Debian's package. Without them those tests are skipped and say so; in CI they fail.
set -u
cd "$(dirname "$0")/.."

install() { # packages of the system, where this user may
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
  echo "==> Installing $* from the system's packages, for the browser tests"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null 2>&1
}

chromium() {
  [ -n "${CHROMIUM:-}" ] && return 0
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && return 0
  done
  install chromium && return 0
  echo "==> Getting Playwright's own Chromium, for the browser tests"
  .venv/bin/playwright install chromium >/dev/null 2>&1
}

node_tools() {
  { command -v node && command -v npm; } >/dev/null 2>&1 || install nodejs npm || return 1
  sh deploy/widget.sh tools
}

chromium || echo "    No Chromium could be had. The browser tests will be skipped; install Chromium to run them."
node_tools || echo "    No Node.js could be had. The build of the widget is not checked; install Node.js 18 or later."
exit 0
