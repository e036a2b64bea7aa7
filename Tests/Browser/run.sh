#!/usr/bin/env bash
# Builds the course and a small course in two languages, and reads both in Chromium, and what the live server shows:
# run.sh PATH-OF-NOTES.
# Installs what is missing; where that cannot be, says what and passes.
set -euo pipefail
cd "$(dirname "$0")/../.."
notes=$1
folder=.build-browser
python=$folder/python/bin/python
mkdir -p "$folder"

skip() {
  echo "browser tests SKIPPED: $1" >&2
  exit 0
}

setup/packages.sh browser || skip "without these packages there is no browser to read the pages in"
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) ||
  skip "the system's package of Chromium brings no program of that name"

# The Python packages, anew only where the list of them is another.
if ! cmp -s Tests/Browser/requirements.txt "$folder/requirements.txt"; then
  rm -rf "$folder/python"
  python3 -m venv "$folder/python" || skip "python3 can make no virtual environment"
  "$python" -m pip install --quiet --disable-pip-version-check --requirement Tests/Browser/requirements.txt ||
    skip "pip could not install the packages of Tests/Browser/requirements.txt"
  cp Tests/Browser/requirements.txt "$folder/requirements.txt"
fi

"$notes" build --quiet --out "$folder/course" notes
"$notes" build --quiet --out "$folder/small" Tests/Browser/course
"$python" Tests/Browser/check.py --chromium "$chromium" "$folder/course" "$folder/small"
"$python" Tests/Serve/pages.py --chromium "$chromium" "$notes"
