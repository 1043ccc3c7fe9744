#!/usr/bin/env bash
# Runs all tests: format, lints, unit, property and integration tests, two builds compared, and the
# pages in a real browser and in the Nu HTML checker.
#
# On a Debian machine, as root, it installs what it lacks (Node, Chromium, a Java runtime, nginx, npm
# packages). Elsewhere it says what is missing and fails, unless CASEBOOK_SKIP_BROWSER=1 is set.
# What was skipped is named again at the end, tests that could not run here included.
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

# Tests that cannot run on this machine say so on a line of their own and pass.
rust_tests() {
  local log status
  log=$(mktemp)
  if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --no-fail-fast --status-level fail --success-output final 2>&1 | tee "$log" |
      grep -v -e SKIPPED -e 'running 1 test$' -e '^ *test .* ok$' -e 'test result: ok' -e '─ STD' -e '^ *$'
    status=${PIPESTATUS[0]}
  else
    cargo test --quiet --no-fail-fast -- --show-output 2>&1 | tee "$log" | grep -v SKIPPED
    status=${PIPESTATUS[0]}
  fi
  while IFS= read -r line; do skip "a test" "$line"; done < <(grep -h '^ *SKIPPED' "$log" | sort -u)
  rm -f "$log"
  return "$status"
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
  local folder status=0
  folder=$(mktemp -d)
  same_bytes "$folder" || status=1
  rm -rf "$folder"
  return "$status"
}

same_bytes() {
  # One day for all three, so that no midnight comes between.
  local program=target/release/casebook one=$1/one two=$1/two day
  day=$(date -u +%F)
  TZ=Pacific/Kiritimati LANG=C RAYON_NUM_THREADS=1 "$program" -q build --as-of "$day" -o "$one" &&
    TZ=America/Adak LANG=de_DE.UTF-8 RAYON_NUM_THREADS=4 "$program" -q build --as-of "$day" -o "$two" &&
    diff -r "$one" "$two" &&
    "$program" build --as-of "$day" -o "$one" 2>&1 | grep -q ' 0 written, '
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
step "tests" rust_tests
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
  failed=$((failed + 1))
  printf '\n== FAILED: schemas before a validator of others\n   node and npm are needed; install them, or set CASEBOOK_SKIP_BROWSER=1\n'
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
