#!/bin/sh
# Links the three static archives of the WebAssembly build into .build-archives, under fixed names that
# Package.swift can know: where they stand differs by distribution and toolchain.
set -eu
folder=.build-archives
mkdir -p "$folder"

link() { # NAME, then candidates
  name=$1
  shift
  for candidate in "$@"; do
    if [ -e "$candidate" ]; then
      ln -sf "$candidate" "$folder/$name"
      return
    fi
  done
  echo "setup: $name for WebAssembly was not found; run 'make packages'" >&2
  exit 1
}

swift_root=$(dirname "$(dirname "$(readlink -f "$(command -v swiftc)")")")
builtins=$(find /usr/lib/llvm-* -name libclang_rt.builtins-wasm32.a 2>/dev/null | sort | tail -n 1)
link libc.a /usr/lib/wasm32-wasi/libc.a /usr/lib/wasm32-wasi/wasm32-wasi/libc.a
link libclang_rt.builtins.a "$builtins"
link libswiftUnicodeDataTables.a \
  "$swift_root/lib/swift/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a" \
  "$(dirname "$(dirname "$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')")")/lib/swift/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a"
