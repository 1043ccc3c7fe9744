// The committed schemas, asked by a JSON Schema validator that is not ours: they reject no content
// file, and of the broken examples all that a schema can see.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import Ajv from "ajv/dist/2020.js";
import { LineCounter, parseDocument } from "yaml";

const root = fileURLToPath(new URL("../..", import.meta.url));

// Codes whose mistakes no schema can see, each with the reason.
const BEYOND = {
  "after-last-verified": "compares two dates",
  "background-first": "depends on the position in the timeline",
  "bad-citation": "needs the bounds of each law",
  "bad-date": "is seen where the text has another shape than a date, not where the day does not exist",
  "bad-id": "the file's name is not part of the file",
  "bad-language": "needs the list of languages",
  "bad-money": "is seen where there is no currency, not where a number has two readings",
  "bad-number": "is seen where there are letters, not where a number has two readings",
  "bad-reference": "is seen where the form is another, not where a check digit is wrong",
  "certainty-without-source": "needs the kind of the sources that are cited",
  "fine-imposed-again": "compares two keys of different events",
  "changed-without-amount": "compares two keys of different events",
  "event-order": "compares two dates",
  "fine-kind": "depends on the kind of event and the kind of fine",
  "fine-parts": "is a sum",
  "fine-without-company": "counts the companies of the case",
  "future-date": "needs the day of the check",
  "last-verified": "is seen where the written status is an open one",
  "misplaced-key": "is seen for the keys that depend on the kind of event alone",
  "named-individual": "is seen where a key gives it away",
  "near-duplicate-name": "compares two files",
  "no-status": "follows from the timeline",
  "retired-id": "needs the list of retired ids",
  "same-id": "compares two places",
  "same-title": "compares two files",
  "status-mismatch": "follows from the timeline",
  "tracker-only-source": "needs the host of an address",
  "unattributed-allegation": "needs the words of a language",
  "unknown-fine": "compares two events",
  "unknown-id": "the ids of a tracker are open: a schema offers them and takes others",
  "unknown-related": "needs the other cases",
  "unsafe-text": "is left to the check",
  "unused-source": "compares two places",
  "wrong-of": "compares two events",
};

const KINDS = {
  authorities: "authority",
  campaigns: "campaign",
  clocks: "clock",
  companies: "company",
  complainants: "complainant",
  courts: "court",
  holidays: "holidays",
  laws: "law",
};

const ajv = new Ajv({ allErrors: true, strict: false });
const validators = new Map();

function validator(kind) {
  if (!validators.has(kind)) {
    const schema = JSON.parse(readFileSync(join(root, "docs/schema", `${kind}.json`), "utf8"));
    assert.equal(schema.$schema, "https://json-schema.org/draft/2020-12/schema");
    assert.ok(ajv.validateSchema(schema), ajv.errorsText());
    validators.set(kind, ajv.compile(schema));
  }
  return validators.get(kind);
}

function kindOf(path) {
  if (path === "casebook.yaml") return "config";
  if (path.startsWith("cases/")) return "case";
  if (path === "registry/topics.yaml") return "topics";
  return KINDS[path.split("/")[1]];
}

function* files(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (path.endsWith(".yaml")) yield path;
  }
}

function read(path) {
  const document = parseDocument(readFileSync(join(root, path), "utf8"), { strict: true });
  assert.deepEqual(document.errors, [], path);
  return document.toJS();
}

// The lines on which errors stand: that of the value, of its key, and of a key that is too much.
function linesOf(text, errors) {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lines = new Set();
  for (const error of errors) {
    const steps = error.instancePath.split("/").slice(1).map(unescape);
    let node = document.contents;
    const mark = (found) => found?.range && lines.add(counter.linePos(found.range[0]).line);
    for (const step of steps) {
      const pair = node?.items?.find?.((item) => String(item.key?.value) === step);
      if (pair) mark(pair.key);
      node = pair ? pair.value : node?.items?.[Number(step)];
    }
    mark(node);
    // A block text begins on the line below its sign.
    if (node?.type?.startsWith("BLOCK")) lines.add(counter.linePos(node.range[0]).line + 1);
    // A condition speaks of several keys of one map.
    if (error.keyword === "if") node?.items?.forEach?.((item) => mark(item.key));
    const extra = error.params?.additionalProperty;
    mark(node?.items?.find?.((item) => String(item.key?.value) === extra)?.key);
  }
  return lines;
}

function unescape(step) {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

function where(errors) {
  return errors.map((error) => `${error.instancePath} ${error.message}`);
}

test("no content file is rejected", () => {
  const rejected = [];
  let seen = 0;
  for (const path of ["casebook.yaml", ...files("cases"), ...files("registry")]) {
    const validate = validator(kindOf(path));
    seen += 1;
    if (!validate(read(path))) rejected.push([path, where(validate.errors).slice(0, 4)]);
  }
  assert.ok(seen > 250, `${seen} files were found`);
  assert.deepEqual(rejected, []);
});

test("every broken example is rejected, but for those that only the check can see", () => {
  const expected = new Map();
  for (const line of readFileSync(join(root, "tests/broken/expected.txt"), "utf8").split("\n")) {
    const match = /^([^#:]+):(\d+):\d+ (\S+)$/.exec(line);
    if (!match) continue;
    const codes = expected.get(match[1]) ?? [];
    codes.push([Number(match[2]), match[3]]);
    expected.set(match[1], codes);
  }
  assert.ok(expected.size >= 38, `${expected.size} examples`);
  const validate = validator("case");
  const passed = [];
  let rejected = 0;
  for (const [name, mistakes] of expected) {
    const path = `tests/broken/${name}`;
    const text = readFileSync(join(root, path), "utf8");
    validate(read(path));
    const lines = linesOf(text, validate.errors ?? []);
    rejected += lines.size > 0 ? 1 : 0;
    for (const [line, code] of mistakes) {
      if (!(code in BEYOND) && !lines.has(line)) passed.push(`${name}:${line} ${code}`);
    }
  }
  assert.ok(rejected >= 20, `${rejected} examples were rejected`);
  assert.deepEqual(passed, []);
});

// One mistake at a time: a good case, a change, and whether the schema sees it.
const CASE = readFileSync(join(root, "tests/schema/good.yaml"), "utf8");
const CHANGES = [
  ["title: \"", "titel: \"", "unknown-key, missing-key"],
  ["status: decided\n", "", "missing-key"],
  ["status: decided", "status: pending", "unknown-word"],
  ["event: decision", "event: decided", "unknown-word"],
  ["    outcome: violation-found\n", "", "missing-outcome"],
  ["    by: company\n", "", "missing-by"],
  ["    result: upheld\n", "", "missing-result"],
  ["result: upheld", "result: {fine: dismissed}", "unknown-word"],
  ["    sources: letter # first\n", "", "missing-source"],
  ["last_verified: 2026-11-01\n", "", "last-verified"],
  ["date: 2024-10-22", "date: 22.10.2024", "bad-date"],
  ["date: 2024-10-22", "date: [2024]", "wrong-shape"],
  ["20_000_000 EUR", "20 million euros", "bad-money"],
  ["    fine: 20_000_000 EUR\n", "    fine: 2 EUR\n    fines:\n      - amount: 2 EUR\n", "misplaced-key"],
  ["event: complaint-filed", "event: complaint-filed\n    admission: full", "misplaced-key"],
  ["country: IE", "country: UK", "bad-country"],
  ["https://example.org/letter", "example.org/letter", "bad-address"],
  ["legal_basis:\n  - GDPR Art. 5(1)(e)", "legal_basis: []", "empty-value"],
  ["legal_basis:\n  - GDPR Art. 5(1)(e)", "legal_basis:", "empty-value"],
  ["cjeu: C-252/21", "cjeu: Case 252", "bad-reference"],
  ["people: 130_000_000", "people: many", "bad-number"],
  ["    at_least: true", "    at_least: true\n    about: true", "wrong-shape"],
  ["quote: Ten words", `quote: ${"word ".repeat(26).trim()}`, "long-quote"],
  ["complainant: individual", "complainant: {name: Jane Doe, type: individual}", "named-individual"],
  ["lang: en", "lang: english", "bad-language"],
];

test("a mistake that a schema can see is seen alone", () => {
  const validate = validator("case");
  const parse = (text) => parseDocument(text).toJS();
  assert.ok(validate(parse(CASE)), where(validate.errors ?? []).join("\n"));
  const missed = [];
  for (const [from, to, code] of CHANGES) {
    assert.equal(CASE.split(from).length, 2, `${from} stands once in the good case`);
    if (validate(parse(CASE.replace(from, () => to)))) missed.push([code, to]);
  }
  assert.deepEqual(missed, []);
});

test("other spellings that the check accepts are accepted", () => {
  const validate = validator("case");
  const variants = JSON.parse(readFileSync(join(root, "tests/schema/accepted.json"), "utf8"));
  assert.ok(variants.length > 35);
  const rejected = [];
  for (const [from, to] of variants) {
    assert.ok(CASE.includes(from), from);
    const value = parseDocument(CASE.replace(from, () => to)).toJS();
    if (!validate(value)) rejected.push([to, where(validate.errors).slice(0, 3)]);
  }
  assert.deepEqual(rejected, []);
});

test("every reason names a code of the program", () => {
  const codes = readFileSync(join(root, "src/diagnostic/code.rs"), "utf8");
  for (const code of Object.keys(BEYOND)) assert.ok(codes.includes(`"${code}"`), code);
});

test("an editor can complete ids, laws and words, and says what each means", () => {
  const schema = JSON.parse(readFileSync(join(root, "docs/schema/case.json"), "utf8"));
  const defs = schema.$defs;
  const offered = (name) => (defs[name].anyOf ? defs[name].anyOf[0] : defs[name]);
  for (const [name, word] of [
    ["ForumId", "fr-cnil"],
    ["Citation", "GDPR"],
    ["EventKind", "complaint-filed"],
    ["Status", "filed"],
    ["Measure", "reprimand"],
    ["TopicId", "access-request"],
  ]) {
    const { enum: words, enumDescriptions, markdownEnumDescriptions } = offered(name);
    const said = markdownEnumDescriptions ?? enumDescriptions;
    assert.ok(words.includes(word), `${name} offers ${word}`);
    assert.equal(said.length, words.length, name);
    assert.ok(said.every((text) => text.length > 2), name);
  }
  for (const [name, property] of Object.entries(schema.properties)) {
    assert.ok(property.description.length > 5, name);
    assert.ok(property.markdownDescription.length > 5, name);
  }
});
