#!/usr/bin/env bash
# Runs all tests: format, lints, unit, property and integration tests, two builds compared, and the
# pages in a real browser and in the Nu HTML checker.
#
# On a Debian machine, as root, it installs what it lacks (Chromium, a Java runtime, nginx, npm
# packages). Elsewhere it says what is missing and fails, unless CASEBOOK_SKIP_BROWSER=1 is set.
set -euo pipefail
cd "$(dirname "$0")"

failed=0
skipped=0
passed=0

step() {
  local name=$1
  shift
  printf '\n== %s\n' "$name"
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf '== FAILED: %s\n' "$name"
  fi
}

skip() {
  skipped=$((skipped + 1))
  printf '\n== SKIPPED: %s\n   %s\n' "$1" "$2"
}

have() { command -v "$1" >/dev/null 2>&1; }

install_debian() {
  [ "$(id -u)" = 0 ] && have apt-get || return 1
  if [ -z "${APT_UPDATED:-}" ]; then
    apt-get update -qq || return 1
    APT_UPDATED=1
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

need() {
  # need COMMAND PACKAGE: makes sure that a command is there.
  have "$1" || install_debian "$2" || true
  have "$1"
}

determinism() {
  local one two
  one=$(mktemp -d) && two=$(mktemp -d)
  local program=target/release/casebook
  TZ=Pacific/Kiritimati LANG=C RAYON_NUM_THREADS=1 "$program" -q build -o "$one/site" &&
    TZ=America/Adak LANG=de_DE.UTF-8 RAYON_NUM_THREADS=4 "$program" -q build -o "$two/site" &&
    diff -r "$one/site" "$two/site" &&
    "$program" build -o "$one/site" 2>&1 | grep -q ' 0 written, ' &&
    rm -rf "$one" "$two"
}

npm_packages() {
  # No package needs its install script; vnu-jar's would download a Java runtime.
  npm ci --silent --no-audit --no-fund --ignore-scripts
}

browser() {
  if [ "$(node -p 'parseInt(process.versions.node)')" -lt 20 ]; then
    echo "node 20 or later is needed; this is $(node --version)"
    return 1
  fi
  npm_packages && node --test tests/browser/*.test.mjs tests/recompute/*.test.mjs
}

schemas() {
  npm_packages && node --test tests/schema/*.test.mjs
}

step "format" cargo fmt --check
step "lints" cargo clippy --quiet --all-targets -- -D warnings
if cargo nextest --version >/dev/null 2>&1; then
  step "tests" cargo nextest run --no-fail-fast --status-level fail
else
  step "tests" cargo test --quiet --no-fail-fast
fi
step "documentation" env RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --document-private-items
step "build" cargo run --quiet --release -- build
step "two builds, byte by byte" determinism
if cargo deny --version >/dev/null 2>&1; then
  step "licences and sources" cargo deny --offline check licenses bans sources
else
  skip "licences and sources" "cargo-deny is not installed: cargo install cargo-deny"
fi
if [ -n "${CASEBOOK_SKIP_BROWSER:-}" ]; then
  skip "schemas before a validator of others" "CASEBOOK_SKIP_BROWSER is set"
elif need node nodejs && need npm npm; then
  step "schemas before a validator of others" schemas
else
  skip "schemas before a validator of others" "node and npm are needed"
fi

if [ -n "${CASEBOOK_SKIP_BROWSER:-}" ]; then
  skip "pages in a browser" "CASEBOOK_SKIP_BROWSER is set"
elif need node nodejs && need npm npm && need chromium chromium && need java default-jre-headless && need nginx nginx-light; then
  step "pages in a browser" browser
else
  failed=$((failed + 1))
  printf '\n== FAILED: pages in a browser\n   node, npm, chromium, java and nginx are needed; install them, or set CASEBOOK_SKIP_BROWSER=1\n'
fi

printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
