#!/usr/bin/env bash
# Measures casebook on N made-up cases (default 10000) against the floor, `cp -r` of its own output,
# in one run: full build, second build, build after one case changed, check; and the search index
# against Pagefind on the same pages, where `npm ci` has installed it.
#
#   benches/compare.sh [N] [FOLDER]
#
# FOLDER is where everything is written, by default a new folder in /dev/shm (a tmpfs), else in
# TMPDIR. It is removed at the end unless it was named. Needs GNU time (Debian package `time`).
# CASEBOOK names another program than the release build of this repository.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
count=${1:-10000}

if ! [ -x /usr/bin/time ]; then
  echo "GNU time is missing: apt-get install time" >&2
  exit 2
fi
if [ $# -ge 2 ]; then
  work=$2
  mkdir -p "$work"
elif [ -w /dev/shm ]; then
  work=$(mktemp -d /dev/shm/casebook-bench.XXXXXX)
  trap 'rm -rf "$work"' EXIT
else
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi

program=${CASEBOOK:-}
if [ -z "$program" ]; then
  (cd "$here" && cargo build --release --quiet)
  program=${CARGO_TARGET_DIR:-$here/target}/release/casebook
fi
rustc --edition 2024 -O -o "$work/generate" "$here/benches/generate.rs"

tracker=$work/tracker
rm -rf "$tracker" "$work/copy"
"$work/generate" "$count" "$tracker"
as_of="--as-of 2026-11-23"
clean=$("$program" check --root "$tracker" $as_of 2>&1)
case $clean in
*"nothing to repair"*) ;;
*)
  echo "the made-up tracker is not clean: $clean" >&2
  exit 1
  ;;
esac

# measure NAME COMMAND...: seconds, seconds of all processors, kilobytes; what it said last.
measure() {
  local name=$1
  shift
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >"$work/out" 2>&1 || {
    cat "$work/out" >&2
    exit 1
  }
  read -r elapsed user system memory <"$work/time"
  rows+=("$name|$elapsed|$user|$system|$memory|$(tail -n 1 "$work/out")")
}

# compare_index ROW ROW: our index against Pagefind's, with and without reading the cases.
compare_index() {
  awk -v ours="$1" -v theirs="$2" 'BEGIN {
    split(ours, o, "|"); split(theirs, t, "|")
    match(o[6], /built in [0-9.]+/); built = substr(o[6], RSTART + 9, RLENGTH - 9) + 0
    match(o[6], /[0-9]+ files.*/); size = substr(o[6], RSTART); split(size, a, /[ ,]+/); split(t[6], b, /[ ,]+/)
    printf "search index against Pagefind: %.2f s with reading the cases, %.2f s without, against %.2f s (%.1f and %.1f times as fast); ", o[2], built, t[2], t[2] / o[2], (built > 0) ? t[2] / built : 0
    printf "%s against %s (%.2f of its bytes); %.0f MB against %.0f MB of memory (%.3f)\n", size, t[6], a[3] / b[3], o[5] / 1024, t[5] / 1024, o[5] / t[5]
  }'
}

rows=()
build=("$program" build --root "$tracker" $as_of)
measure "full build" "${build[@]}"
measure "second build, nothing changed" "${build[@]}"
one=$(find "$tracker/cases" -name '*.yaml' | sort | sed -n "$((count / 2 + 1))p")
sed -i 's/^summary: >-$/&\n  One word more./' "$one"
measure "build after one case changed" "${build[@]}"
measure "check" "$program" check --root "$tracker" $as_of
if [ -z "${CASEBOOK:-}" ]; then
  (cd "$here" && cargo bench --quiet --bench search --no-run 2>/dev/null)
  measure "cases read, search index built" env -C "$here" cargo bench --quiet --bench search -- "$tracker"
  index=${rows[-1]}
  pagefind=$here/node_modules/.bin/pagefind
  if [ -x "$pagefind" ]; then
    measure "Pagefind on the pages of the cases" "$pagefind" --site "$tracker/public" --glob 'cases/*/index.html' --output-path "$work/pagefind"
    said=$(find "$work/pagefind" -type f -printf '%s\n' | awk '{ n++; b += $1 } END { printf "%d files, %.1f MB", n, b / 1e6 }')
    rows[-1]="${rows[-1]%|*}|$said"
    against=$(compare_index "$index" "${rows[-1]}")
  fi
fi
sync
measure "cp -r of the output" cp -r "$tracker/public" "$work/copy"
floor=$elapsed

sizes() { find "$1" -type f -printf '%s\n' | awk '{ n++; b += $1 } END { printf "%d files, %.1f MB", n, b / 1e6 }'; }
echo "$("$program" --version), $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg), in $(stat -f -c %T "$work") $work"
echo "cases:  $(sizes "$tracker/cases"); output: $(sizes "$tracker/public")"
printf '%-32s %9s %9s %9s %9s %8s  %s\n' what seconds user system 'peak MB' 'of cp' said
for row in "${rows[@]}"; do
  IFS='|' read -r name elapsed user system memory said <<<"$row"
  awk -v n="$name" -v e="$elapsed" -v u="$user" -v s="$system" -v m="$memory" -v f="$floor" -v said="$said" \
    'BEGIN { printf "%-32s %9.2f %9.2f %9.2f %9.0f %7.1f×  %s\n", n, e, u, s, m / 1024, (f > 0 ? e / f : 0), said }'
done
[ -z "${against:-}" ] || echo "$against"
