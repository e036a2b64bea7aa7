#!/usr/bin/env bash
# inputs.sh TARGET [RUNS]: libFuzzer on the parser, the checker or the machine, until something traps, hangs (ten
# seconds for one input) or takes a gigabyte. What it finds is in .build-fuzz/inputs/TARGET/.
set -eu
target=$1
runs=${2:-2000000}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
folder=$root/.build-fuzz/inputs
mkdir -p "$folder/$target"
cd "$folder"
if [ ! -f fuzz-inputs ] || [ -n "$(find "$root/Sources/Language" "$here/Inputs.swift" -newer fuzz-inputs -name '*.swift' -print -quit)" ]; then
  # With what the machine asserts: that registers hold what the checker has promised.
  # shellcheck disable=SC2046
  swiftc -swift-version 6 -O -wmo -assert-config Debug -parse-as-library -package-name notes -module-name FuzzInputs -sanitize=fuzzer \
    -o fuzz-inputs "$here/Inputs.swift" $(find "$root/Sources/Language" -name '*.swift' | sort)
fi
PYTHONDONTWRITEBYTECODE=1 "$here/inputs.py" "$folder"
# Short inputs, and no bookkeeping on which are rare: more than twice as many a second.
NOTES_FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no ./fuzz-inputs -runs="$runs" -max_len=1024 -entropic=0 \
  -reduce_inputs=0 -timeout=10 -rss_limit_mb=1024 -dict=tokens.dict -artifact_prefix="$target/" -print_final_stats=1 -verbosity=1 \
  "$target" corpus
