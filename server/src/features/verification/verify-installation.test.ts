import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { corrects } from '../../../test/a-correction.js';
import { aBoard, anAdjustedMeeting } from '../../../test/builders.js';
import { signByPasskey } from '../../../test/sign-by-passkey.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { chainHead, type ChainHead } from '../audit/evidence.store.js';
import { readHeads, verifyInstallation } from './verify-installation.service.js';

let app: TestApp;
let organisationId: string;
beforeAll(async () => {
  app = await startTestApp();
  const made = await aBoard(app);
  ({ organisationId } = made);
  const meeting = await anAdjustedMeeting(app, made.boardId);
  await secretarySigns(meeting.id);
  await corrects(app.admin, meeting.adjustments[0]?.id).expect(201);
  await app.admin
    .post(`/api/meetings/${meeting.id}/dispatches`)
    .send({ paragraphs: [1], recipients: [{ name: 'Arkivet', email: 'arkivet@region.example' }] })
    .expect(201);
});
afterAll(() => app.close());

class TakenBack extends Error {}

/** What is told of the installation when a superuser has done that with the guards switched off; then it is undone. */
async function verifiedAfter(sql: string, known: ChainHead[] = []) {
  const lines: string[] = [];
  let faults = 0;
  const look = app.dataSource.transaction('REPEATABLE READ', async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica');
    await tx.query(sql);
    faults = await verifyInstallation(tx, known, (line) => void lines.push(line));
    throw new TakenBack();
  });
  await expect(look).rejects.toThrow(TakenBack);
  return { faults, lines, told: lines.filter((line) => line.startsWith('FAULT')) };
}

/** The secretary signs too, with a passkey. */
async function secretarySigns(meetingId: string): Promise<void> {
  const { adjustments, people } = (await app.admin.get(`/api/meetings/${meetingId}`)).body as MeetingView;
  const [adjustment] = adjustments;
  const left = adjustment?.signers.find(({ signedAt }) => signedAt === null);
  const secretary = await app.invite(
    people.find(({ name }) => name === left?.name)?.id ?? '',
    'sekreterare@region.example',
  );
  await signByPasskey(secretary, { adjustmentId: adjustment?.id ?? '', sha256: adjustment?.sha256 ?? '' });
}

const OF_CHAIN = (sql: string) =>
  `WITH chosen AS (SELECT event_id, chain, sequence FROM evidence_link WHERE sequence = 5 AND chain <> '00000000-0000-0000-0000-000000000000') ${sql}`;
const OTHER = `repeat('a', 64)`;

describe('an installation that nobody has tampered with', () => {
  test('is without fault, and says what was looked at in its last line', async () => {
    const { faults, lines } = await verifiedAfter('SELECT 1');
    expect(faults).toBe(0);
    expect(lines.at(-1)).toMatch(
      /^\d+ events in 2 chains, \d+ notes? of reading, 1 protocol version, 4 signatures, 1 correction, 1 file: 0 faults$/,
    );
    const head = await chainHead(app.dataSource.manager, organisationId);
    expect(readHeads(lines.join('\n'))).toContainEqual(head);
  });
});

describe('what a superuser has done is named', () => {
  test.each([
    [
      'an event with other details',
      OF_CHAIN(`UPDATE audit_event SET details = '{}' FROM chosen WHERE id = event_id`),
      /evidence log of Region .*: link 5: event \d+ \(.*\) is not what was chained/,
    ],
    [
      'an event moved to another time',
      OF_CHAIN(`UPDATE audit_event SET at = at - interval '1 microsecond' FROM chosen WHERE id = event_id`),
      /link 5: event \d+ .* is not what was chained/,
    ],
    [
      'an event taken away',
      OF_CHAIN('DELETE FROM audit_event USING chosen WHERE id = event_id'),
      /link 5: its event \d+ is gone/,
    ],
    [
      'an event taken away with its link',
      OF_CHAIN(`, gone AS (DELETE FROM audit_event USING chosen WHERE id = event_id)
        DELETE FROM evidence_link l USING chosen c WHERE l.event_id = c.event_id`),
      /link 5 is missing/,
    ],
    [
      'an event put in',
      `INSERT INTO audit_event (at, action, details) VALUES (now(), 'meeting.updated', '{}')`,
      /evidence log of the installation: event \d+ \(meeting.updated, .*\) has no link/,
    ],
    [
      'a link to another link',
      OF_CHAIN(`UPDATE evidence_link l SET previous = ${OTHER} FROM chosen c WHERE l.event_id = c.event_id`),
      /link 5 does not follow from the one before it/,
    ],
    [
      'other bytes of a frozen protocol',
      `UPDATE protocol_version SET pdf = pdf || '\\x0a'::bytea`,
      /Kulturnämnden 2025-01-14, version 1: the stored PDF has been changed/,
    ],
    [
      'another content of a frozen protocol',
      `UPDATE protocol_version SET content = content || '{"x": 1}'`,
      /the frozen content has been changed/,
    ],
    [
      'another record of a frozen protocol',
      `UPDATE protocol_version SET record = record || '{"x": 1}'`,
      /the frozen meeting file has been changed/,
    ],
    [
      'other words of a correction',
      `UPDATE correction SET new_text = 'avslår programmet'`,
      /Kulturnämnden 2025-01-14, version 1, correction 1: no event tells that it was registered/,
    ],
    [
      'other bytes of a correction',
      `ALTER TABLE correction DROP CONSTRAINT ck_correction_sha256; UPDATE correction SET pdf = pdf || '\\x0a'::bytea`,
      /correction 1: the stored PDF has been changed/,
    ],
    ['a correction taken away', 'DELETE FROM correction', /the correction that was registered then is gone/],
    [
      'a signature by another account',
      `UPDATE signature SET account_id = (SELECT a.id FROM account a WHERE a.admin)
        WHERE id = (SELECT id FROM signature WHERE method = 'password' LIMIT 1)`,
      /signature of .* as .*: no event tells of it as it stands/,
    ],
    [
      'a signature taken away',
      'DELETE FROM signature WHERE id = (SELECT id FROM signature LIMIT 1)',
      /event \d+ \(.*\): a signature that was given then is gone/,
    ],
    [
      'another way of signing',
      `UPDATE signature SET method = 'password-code' WHERE id = (SELECT id FROM signature WHERE method = 'password' LIMIT 1)`,
      /no event tells of it as it stands/,
    ],
    [
      'an objection put into a signature by passkey',
      `UPDATE signature SET statement = 'approved-with-objection', objection = 'Nej' WHERE method = 'passkey'`,
      /signature of .* as secretary: its evidence by passkey does not prove it: other-statement/,
    ],
    [
      'evidence of a passkey with another place',
      `UPDATE signature SET evidence = evidence || '{"rpId": "ond.example"}' WHERE method = 'passkey'`,
      /its evidence by passkey does not prove it: wrong-rp/,
    ],
    [
      'one byte of a stored file',
      'UPDATE stored_file SET bytes = set_byte(bytes, 9, get_byte(bytes, 9) # 1)',
      /stored file \S+ \(application\/pdf\): its bytes have been changed/,
    ],
    [
      'a guard switched off',
      'ALTER TABLE audit_event DISABLE TRIGGER audit_event_linked',
      /table audit_event: its guard audit_event_linked is switched off/,
    ],
    ['a guard removed', 'DROP TRIGGER signature_holds ON signature', /its guard signature_holds is gone/],
  ])('%s', async (_what, sql, expected) => {
    const { faults, told } = await verifiedAfter(sql);
    expect(told).toEqual([expect.stringMatching(expected)]);
    expect(faults).toBe(1);
  });

  test('a stored file taken away, by all that had it', async () => {
    const { told } = await verifiedAfter('DELETE FROM stored_file');
    const [dispatch, sealed, ...more] = told.toSorted();
    expect(dispatch).toMatch(
      /table dispatch: 1 of its rows refer by pdf_file_id to a row of stored_file that is gone/,
    );
    expect(sealed).toMatch(
      /table sealed_extract: 1 of its rows refer by file_id to a row of stored_file that is gone/,
    );
    expect(more).toEqual([]);
  });

  test('a whole version put in the place of another', async () => {
    const { told } = await verifiedAfter(
      `UPDATE protocol_version SET pdf = '\\x00'::bytea, sha256 = encode(sha256('\\x00'::bytea), 'hex')`,
    );
    expect(told.join('\n')).toContain('no event tells that these bytes were sent for adjustment');
    expect(told.join('\n')).toContain('it is for other bytes than those of the protocol');
  });

  test('the end of a chain cut off, to whoever has kept an earlier report', async () => {
    const head = await chainHead(app.dataSource.manager, organisationId);
    const cut = `DELETE FROM evidence_link WHERE chain = '${organisationId}' AND sequence = ${head?.sequence ?? 0}`;
    const both = `WITH gone AS (${cut} RETURNING event_id) DELETE FROM audit_event USING gone WHERE id = event_id`;
    expect((await verifiedAfter(both)).faults).toBe(0);
    const { told } = await verifiedAfter(both, head === null ? [] : [head]);
    expect(told).toEqual([expect.stringMatching(/link \d+ is not what it was in the earlier report/)]);
  });
});
