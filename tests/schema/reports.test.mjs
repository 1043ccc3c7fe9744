// What `casebook check` writes for programs, held against the schemas of those formats: SARIF's own
// (from the crate serde-sarif, which is locked for that and never compiled), ours for JSON, and the
// fields that GitLab documents for a code quality report.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const targets = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const program = ["release", "debug"].map((kind) => join(targets, kind, "casebook")).find(existsSync);

// A tracker of all broken examples, so that nearly every rule speaks.
const tracker = mkdtempSync(join(tmpdir(), "casebook-"));
after(() => rmSync(tracker, { recursive: true }));
cpSync(join(root, "registry"), join(tracker, "registry"), { recursive: true });
cpSync(join(root, "tests", "broken"), join(tracker, "cases"), { recursive: true });
for (const name of ["expected.txt", "human.txt"]) rmSync(join(tracker, "cases", name));
writeFileSync(join(tracker, "casebook.yaml"), "title: Test\nlanguages: [en]\ncontent_language: en\n");

function report(format) {
  const options = ["check", "--root", tracker, "--as-of", "2026-11-23", "--hints", "--format", format];
  const done = spawnSync(program, options, { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(done.status, 1, done.stderr);
  return JSON.parse(done.stdout);
}

function holds(ajv, schema, value) {
  const validate = ajv.compile(schema);
  assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 3), null, 1));
  return validate;
}

test("the program was built", () => assert.ok(program, "run `cargo build` first"));

test("JSON keeps to its schema", () => {
  const schema = JSON.parse(readFileSync(join(root, "docs", "schema", "check.json"), "utf8"));
  const value = report("json");
  const validate = holds(new Ajv2020({ strict: true }), schema, value);
  assert.ok(value.diagnostics.length > 120);
  assert.ok(value.diagnostics.some((item) => item.fix), "some have a fix");
  value.diagnostics[0].line = 0;
  assert.equal(validate(value), false, "lines begin at 1");
});

test("SARIF keeps to the schema of SARIF 2.1.0", () => {
  const told = spawnSync("cargo", ["metadata", "--format-version", "1", "--locked"], {
    cwd: root, encoding: "utf8", maxBuffer: 1 << 28,
  });
  assert.equal(told.status, 0, told.stderr);
  const crate = JSON.parse(told.stdout).packages.find((it) => it.name === "serde-sarif");
  const schema = JSON.parse(readFileSync(join(dirname(crate.manifest_path), "src", "schema.json"), "utf8"));
  const value = report("sarif");
  const validate = holds(new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }), schema, value);
  assert.ok(value.runs[0].results.length > 120);
  value.runs[0].results[0].level = "fatal";
  assert.equal(validate(value), false, "the schema is asked");
});

// https://docs.gitlab.com/ci/testing/code_quality/ under "Code Quality report format".
const gitlab = {
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", pattern: "^[a-z-]+$" },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", not: { pattern: "^(\\./|/)" } },
          lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
        },
      },
    },
  },
};

test("GitLab's report has the documented fields, and each fingerprint once", () => {
  const value = report("gitlab");
  holds(new Ajv({ strict: true }), gitlab, value);
  assert.equal(new Set(value.map((issue) => issue.fingerprint)).size, value.length);
});
