import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { meetingFile, type MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { contradictions } from '@klubbat/shared/rules/contradictions';
import { formFaults, isHistory } from '@klubbat/shared/rules/meeting-form';
import { anyMeetingFile } from '../../../test/meeting-file-arbitrary.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

/** Enough for every day; a long trial sets more. */
const RUNS = Number(process.env['KLUBBAT_TRIAL_RUNS'] ?? 50);

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** The only values that an export may leave out, and where: written out here, apart from the code that does it. */
const mayBeLeftOut = [
  /^\$\.board\.(numberWithYear|caseNumberBeforeTitle)=false$/,
  /^\$\.board\.caseNumberLabel="Diarienummer"$/,
  /^\$\.meeting\.(extra=false|record="protocol")$/,
  /^\$\.meeting\.adjustments\.\d+\.immediate=false$/,
  /^\$\.attendance\.\d+\.remote=false$/,
  /^\$\.items\.\d+\.(kind="decision"|(immediateAdjustment|closedDoors|urgent)=false)$/,
  /^\$\.items\.\d+\.sections\.\d+\.(points="numbered"|level="own")$/,
  /^\$\.items\.\d+\.motions\.\d+\.withdrawn=false$/,
  /^\$\.items\.\d+\.votes\.\d+\.(abstain=0|absent=0|order="main"|threshold="majority")$/,
  /^\$\.items\.\d+\.deferral\.minority=false$/,
  /^\$\.items\.\d+\.elections\.\d+\.method="acclamation"$/,
  /^\$\.attachments\.\d+\.source="paper"$/,
];

/** Every place where the two differ, `path=value` of the first for what is left out of the second. */
function differences(given: unknown, got: unknown, path = '$'): string[] {
  if (typeof given !== 'object' || given === null || typeof got !== 'object' || got === null) {
    return Object.is(given, got)
      ? []
      : [`${path}=${JSON.stringify(given)}${got === undefined ? '' : ` became ${JSON.stringify(got)}`}`];
  }
  if (Array.isArray(given) !== Array.isArray(got)) {
    return [`${path} is another kind`];
  }
  const one = given as Record<string, unknown>;
  const other = got as Record<string, unknown>;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) =>
    Object.hasOwn(one, name)
      ? differences(one[name], other[name], `${path}.${name}`)
      : [`${path}.${name} was not given`],
  );
}

const lost = (given: unknown, got: unknown) =>
  differences(given, got).filter((difference) => !mayBeLeftOut.some((allowed) => allowed.test(difference)));

let count = 0;

/** Into an organisation of its own; with contradictions only as history, where they are remarks. */
function importable(file: MeetingFile): MeetingFile {
  count += 1;
  const own = { ...file, organisation: { ...file.organisation, name: `${file.organisation.name} ${count}` } };
  const refused = contradictions(own).some(({ severity }) => severity === 'contradiction');
  return refused && !isHistory(own)
    ? { ...own, meeting: { ...own.meeting, adjustmentDate: '2025-03-01' } }
    : own;
}

async function importFile(file: object, status: number): Promise<string> {
  const reply = await app.admin.post('/api/meetings/import').send(file);
  expect({ status: reply.status, body: reply.body as unknown }).toMatchObject({ status });
  return (reply.body as { meetingId: string }).meetingId;
}

async function exportFile(id: string): Promise<MeetingFile> {
  return (await app.admin.get(`/api/meetings/${id}/export`).expect(200)).body as MeetingFile;
}

describe('a meeting file', () => {
  test('the generator makes files of right form, some of them history', () => {
    const made = fc.sample(anyMeetingFile, 200);
    made.forEach((file) => {
      expect(meetingFile.safeParse(file).error).toBeUndefined();
      expect(formFaults(file)).toEqual([]);
    });
    expect(made.some(isHistory)).toBe(true);
    const plans = made.filter((file) => !isHistory(file)).flatMap(({ meeting }) => meeting.adjustments ?? []);
    expect(plans.some(({ date }) => date === undefined)).toBe(true);
    expect(plans.some(({ date }) => date !== undefined)).toBe(true);
  });

  test('whatever it says comes back as it was given, and is known when it comes again', async () => {
    await fc.assert(
      fc.asyncProperty(anyMeetingFile, async (generated) => {
        const file = importable(generated);
        const id = await importFile(file, 201);
        const exported = await exportFile(id);
        expect(lost(file, exported)).toEqual([]);
        expect(await importFile(file, 200)).toBe(id);
        expect(await importFile(exported, 200)).toBe(id);
      }),
      { numRuns: RUNS },
    );
  }, 3_600_000);
});
