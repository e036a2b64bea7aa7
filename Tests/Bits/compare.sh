#!/usr/bin/env bash
# Trains the probe's models in every way that users compute: optimised or not, with AVX2 or without, on 1, 2 and
# 4 threads, in WebAssembly with SIMD and without. Fails unless every bit is the same.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=.build-bits
mkdir -p "$folder"
sources=(Tests/Bits/Probe.swift)
while IFS= read -r file; do sources+=("$file"); done < <(find Sources/Kernels -name '*.swift' | sort)
common=(-swift-version 6 -wmo -parse-as-library -module-name Kernels -package-name notes)
web=(-target wasm32-unknown-none-wasm -enable-experimental-feature Embedded -O
  -Xfrontend -disable-stack-protector)

# compile NAME FLAGS…: one program or object; nothing to do where it is newer than all sources.
compile() {
  local target="$folder/$1"
  shift
  if [ -e "$target" ] && [ -z "$(find "${sources[@]}" Tests/Bits/compare.sh -newer "$target" -print -quit)" ]; then
    return
  fi
  swiftc "${common[@]}" "$@" "${sources[@]}" -o "$target"
}

link() {
  "$(dirname "$(readlink -f "$(command -v swiftc)")")/wasm-ld" --no-entry --gc-sections --stack-first -z stack-size=8388608 "$folder/$1.o" -o "$folder/$1.wasm" \
    .build-archives/lib*.a
}

avx=()
case "$(uname -m)" in x86_64) avx=(-Xcc -mavx2 -D AVX2) ;; esac

echo "Compiling the kernels in five ways."
compile release -O "${avx[@]}" & first=$!
compile unoptimised -Onone & second=$!
wait $first
wait $second
compile baseline -O & first=$!
compile simd.o "${web[@]}" -Xcc -msimd128 -c & second=$!
wait $first
wait $second
compile scalar.o "${web[@]}" -c
link simd
link scalar

differing=0
reference=$("$folder/release" 1)
check() {
  local name=$1
  shift
  if [ "$("$@")" = "$reference" ]; then
    echo "same bits: $name"
  else
    echo "DIFFERENT BITS: $name" >&2
    diff <(echo "$reference") <("$@") >&2 || true
    differing=1
  fi
}
check "release, 2 threads" "$folder/release" 2
check "release, 4 threads" "$folder/release" 4
check "baseline instructions" "$folder/baseline" 1
check "baseline instructions, 4 threads" "$folder/baseline" 4
check "unoptimised" "$folder/unoptimised" 1
check "WebAssembly with SIMD" node Tests/Bits/run-probe.mjs "$folder/simd.wasm"
check "WebAssembly without SIMD" node Tests/Bits/run-probe.mjs "$folder/scalar.wasm"
echo "$(echo "$reference" | wc -l) trainings, 8 ways: $([ "$differing" = 0 ] && echo "the same bits" || echo "not the same bits")"
exit "$differing"
