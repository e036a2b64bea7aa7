#!/usr/bin/env bash
# build.sh: compiles the block language and what runs programs in it, into .build-fuzz/programs.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$root/.build-fuzz/programs
mkdir -p "$folder"
cd "$folder"
if [ ! -f libLanguage.a ] || [ -n "$(find "$root/Sources/Language" -newer libLanguage.a -name '*.swift' -print -quit)" ]; then
  # shellcheck disable=SC2046
  swiftc -swift-version 6 -O -wmo -parse-as-library -package-name notes -module-name Language \
    -emit-module -emit-library -static -o libLanguage.a $(find "$root/Sources/Language" -name '*.swift' | sort)
fi
swiftc -swift-version 6 -O -parse-as-library -package-name notes -I . "$root/Tests/Fuzz/RunPrograms.swift" \
  -L . -lLanguage -o run-programs
