#!/bin/sh
# Installs the system packages that the build needs and that are missing, through apt.
# Says what it installs; installs nothing where all is there; names the packages where it may not install.
# `packages.sh browser` does so for what reads the pages in the tests, which no build needs.
set -eu
group=${1:-build}

# What is looked for, and the Debian or Ubuntu package that brings it.
needed() {
  case $group in
    browser) needed_by_browser ;;
    *) needed_by_build ;;
  esac
}

needed_by_browser() {
  command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
    command -v google-chrome >/dev/null 2>&1 || echo chromium
  # Chinese without a font is boxes.
  [ -n "$(find /usr/share/fonts -name 'NotoSansCJK*' 2>/dev/null | head -n 1)" ] || echo fonts-noto-cjk
  python3 -c 'import ensurepip, venv' >/dev/null 2>&1 || echo python3-venv
}

needed_by_build() {
  command -v git >/dev/null 2>&1 || echo git
  pkg-config --version >/dev/null 2>&1 || echo pkg-config
  [ -e /usr/include/cmark.h ] || pkg-config --exists libcmark 2>/dev/null || echo libcmark-dev
  [ -e /usr/include/openssl/evp.h ] || pkg-config --exists libcrypto 2>/dev/null || echo libssl-dev
  [ -e /usr/include/duktape.h ] || echo duktape-dev
  [ -e /usr/share/javascript/katex/katex.js ] || echo libjs-katex
  [ -n "$(find /usr/share/fonts -name 'KaTeX_Main-Regular.woff2' 2>/dev/null | head -n 1)" ] || echo fonts-katex
  [ -e /usr/lib/wasm32-wasi/libc.a ] || [ -e /usr/lib/wasm32-wasi/wasm32-wasi/libc.a ] || echo wasi-libc
  [ -n "$(find /usr/lib/llvm-* -name libclang_rt.builtins-wasm32.a 2>/dev/null | head -n 1)" ] || echo libclang-rt-dev-wasm32
  command -v node >/dev/null 2>&1 || echo nodejs
  command -v xmllint >/dev/null 2>&1 || echo libxml2-utils
}

command -v swift >/dev/null 2>&1 || {
  echo "setup: no Swift toolchain found. Install Swift 6.3 or newer (https://swift.org/install), then run this again." >&2
  exit 1
}
trouble=$(swift --version 2>&1 >/dev/null) || {
  echo "setup: the Swift toolchain does not start: $trouble" >&2
  echo "setup: swift.org/install lists the packages that Swift itself needs; install them, then run this again." >&2
  exit 1
}

missing=$(needed | tr '\n' ' ' | sed 's/ *$//')
if [ -z "$missing" ]; then
  echo "setup: all system packages for the $group are there"
  exit 0
fi

refuse() {
  echo "setup: these packages are missing: $missing" >&2
  echo "setup: $1 Install them as root, then run this again:" >&2
  echo "    apt-get install --no-install-recommends $missing" >&2
  exit 1
}

command -v apt-get >/dev/null 2>&1 || refuse "There is no apt-get here."
if [ "$(id -u)" -eq 0 ]; then
  as_root=""
elif command -v sudo >/dev/null 2>&1; then
  as_root="sudo"
else
  refuse "You are not root, and there is no sudo."
fi

echo "setup: installing $missing"
$as_root apt-get update -qq || echo "setup: the package lists could not be renewed; trying with those at hand" >&2
# shellcheck disable=SC2086 # the list is words on purpose
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null ||
  refuse "apt-get could not install them."

missing=$(needed | tr '\n' ' ' | sed 's/ *$//')
[ -z "$missing" ] || refuse "apt-get ran, but they are still not found."
echo "setup: done"
