import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FormatsPlugin } from 'ajv-formats';
import fc from 'fast-check';
import { meetingFile } from '@klubbat/shared/contracts/meeting-file';
import { anyMeetingFile } from '../../../test/meeting-file-arbitrary.js';

const SCHEMA = '../shared/real/meeting-file.schema.json';
const present = existsSync(SCHEMA);
// what it exports by default depends on who resolves it
const addFormats = createRequire(import.meta.url)('ajv-formats') as FormatsPlugin;
const there = present ? test : test.skip;

function compile() {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
}

type Place = { holder: Record<string, unknown>; name: string };

/** Every place of a value, in order. */
function places(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...places(holder[name])]);
}

const spoilt = fc.constantFrom<unknown>(
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  'x y',
  '2024-02-30',
  '25:00',
  '1-',
  [],
  {},
  [{}],
  { okänd: 1 },
);

describe(`the contract and the schema of the format (${present ? 'present' : `skipped: no file ${SCHEMA}`})`, () => {
  there('both take every file of right form', () => {
    const validate = compile();
    fc.assert(
      fc.property(anyMeetingFile, (file) => {
        expect(validate(file) ? null : validate.errors).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  there('both refuse the same files when one value is spoilt', () => {
    const validate = compile();
    let refused = 0;
    fc.assert(
      fc.property(anyMeetingFile, fc.nat(), spoilt, (file, which, value) => {
        const all = places(file);
        const { holder, name } = all[which % all.length] ?? { holder: {}, name: '' };
        if (value === undefined && !Array.isArray(holder)) {
          delete holder[name];
        } else {
          holder[name] = value ?? null;
        }
        const ours = meetingFile.safeParse(file);
        expect({ accepted: ours.success, issues: ours.error?.issues, value }).toMatchObject({
          accepted: validate(file),
        });
        refused += ours.success ? 0 : 1;
      }),
      { numRuns: 600 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});
