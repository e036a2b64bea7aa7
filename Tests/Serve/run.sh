#!/bin/sh
# What the live server answers, refuses, tells and saves: run.sh PATH-OF-NOTES. Without Python, says so and passes.
set -eu
command -v python3 >/dev/null 2>&1 || {
  echo "tests of the live server SKIPPED: there is no python3" >&2
  exit 0
}
exec python3 "$(dirname "$0")/check.py" "$@"
