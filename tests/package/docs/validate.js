// Judges values by JSON Schemas with ajv, which knows nothing of the module under test.
//
//   node validate.js DIRECTORY INPUT
//
// DIRECTORY is where ajv was installed. INPUT is a file: {"schemas": [...], "cases": [[i, value], ...]},
// i counted from 1. Prints {"problems": [text, ...], "verdicts": [true, false, ...]}.
"use strict";
const fs = require("fs");
const path = require("path");
const Ajv = require(path.join(process.argv[2], "node_modules", "ajv", "dist", "2020")).default;

const input = JSON.parse(fs.readFileSync(process.argv[3], "utf8"));
const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true });
const problems = [];
const validators = input.schemas.map((schema, i) => {
  if (!ajv.validateSchema(schema)) problems.push(`schema ${i + 1}: ${ajv.errorsText()}`);
  try {
    return ajv.compile(schema);
  } catch (error) {
    problems.push(`schema ${i + 1}: ${error.message}`);
    return () => false;
  }
});
const verdicts = input.cases.map(([i, value]) => Boolean(validators[i - 1](value)));
process.stdout.write(JSON.stringify({ problems, verdicts }));
