#!/usr/bin/env bash
# Builds what run.py measures, in .build-bench: the cases natively, without AVX2, and for WebAssembly; the block
# language's machine and its programs as swiftc compiles them; and a Python with PyTorch, NumPy and MyST-NB, where the
# one at hand does not have them.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=.build-bench
mkdir -p "$folder"
sources=(Benchmarks/Cases.swift)
while IFS= read -r file; do sources+=("$file"); done < <(find Sources/Kernels -name '*.swift' | sort)
common=(-swift-version 6 -wmo -O -parse-as-library -module-name Kernels -package-name notes)
avx=()
case "$(uname -m)" in x86_64) avx=(-Xcc -mavx2 -D AVX2) ;; esac

swiftc "${common[@]}" "${avx[@]}" "${sources[@]}" -o "$folder/native" & first=$!
swiftc "${common[@]}" "${sources[@]}" -o "$folder/baseline" & second=$!
wait $first
wait $second
swiftc "${common[@]}" -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded \
  -Xfrontend -disable-stack-protector -Xcc -msimd128 -c "${sources[@]}" -o "$folder/cases.o"
"$(dirname "$(readlink -f "$(command -v swiftc)")")/wasm-ld" --no-entry --gc-sections --stack-first \
  -z stack-size=8388608 "$folder/cases.o" -o "$folder/cases.wasm" .build-archives/lib*.a
machine=(Benchmarks/Interpreter.swift)
while IFS= read -r file; do machine+=("$file"); done < <(find Sources/Language -name '*.swift' | sort)
# As Package.swift compiles it.
swiftc -swift-version 6 -wmo -O -enforce-exclusivity=unchecked -Xllvm -tail-dup-pred-size=1000 \
  -Xllvm -tail-dup-succ-size=1000 -parse-as-library -module-name Language -package-name notes "${machine[@]}" \
  -o "$folder/interpreter"
{ echo "import Foundation"; python3 Benchmarks/compiled.py Benchmarks/Programs/*.swift; } > "$folder/compiled.swift"
swiftc -swift-version 6 -O "$folder/compiled.swift" -o "$folder/compiled"
swift build -c release --product notes
modules=.build/release
objects=()
# Not all that lies there: some may be of files that are gone.
while IFS= read -r object; do objects+=("$object"); done < <(
  tr -d "'" < "$modules/notes.product/Objects.LinkFileList" | grep -E '/(Kernels|Language|Bindings)\.build/')
# SwiftPM names the package after its folder.
swiftc -swift-version 6 -O -parse-as-library -package-name "$(basename "$PWD" | tr '[:upper:]' '[:lower:]')" \
  -I "$modules/Modules" Benchmarks/Checking.swift "${objects[@]}" -o "$folder/checking"
clang -O2 -shared -fPIC Benchmarks/allocations.c -o "$folder/allocations.so" -ldl

if [ ! -e "$folder/python/bin/python" ]; then
  python3 -m venv --system-site-packages "$folder/python" ||
    { echo "bench: python3 with its venv module is missing: apt-get install python3-venv" >&2; exit 1; }
fi
"$folder/python/bin/python" -c "import torch, numpy" 2>/dev/null || {
  echo "bench: installing PyTorch and NumPy into $folder/python"
  "$folder/python/bin/pip" install --quiet "torch==2.15.0" "numpy==2.4.6" ||
    { echo "bench: pip could not install PyTorch; the comparison needs it" >&2; exit 1; }
}
"$folder/python/bin/python" -c "import myst_nb, ipykernel, matplotlib, pandas" 2>/dev/null || {
  echo "bench: installing MyST-NB, Matplotlib and pandas into $folder/python"
  "$folder/python/bin/pip" install --quiet "sphinx==9.0.4" "myst-nb==1.4.0" "ipykernel==7.4.0" \
    "matplotlib==3.11.2" "pandas==3.1.1" ||
    { echo "bench: pip could not install MyST-NB; the comparison of whole builds needs it" >&2; exit 1; }
}
