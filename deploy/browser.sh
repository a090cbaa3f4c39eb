#!/bin/sh
# A Chromium for the browser tests: the machine's own, else Debian's package, else Playwright's download.
# Without one those tests are skipped and say so; in CI they fail.
set -u
cd "$(dirname "$0")/.."
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
[ -n "${CHROMIUM:-}" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "==> Installing Chromium from the system's packages, for the browser tests"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1 && exit 0
fi
echo "==> Getting Playwright's own Chromium, for the browser tests"
.venv/bin/playwright install chromium >/dev/null 2>&1 && exit 0
echo "    No Chromium could be had. The browser tests will be skipped; install Chromium to run them."
exit 0
