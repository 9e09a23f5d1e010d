import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { signingRoundDoors } from '@klubbat/shared/contracts/signing-round';
import { importSentences } from '@klubbat/shared/sentences/import-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { onlyFile, refuseFile } from '../../http/only-file.js';
import type { UploadedFile } from '../../http/read-input.js';
import { checkFile } from '../attachments/file-check.js';
import { storeFile } from '../files/stored-file.store.js';
import type { StoredFile } from '../files/stored-file.entity.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { addSignature } from '../protocols/protocol.store.js';
import { stands, turnOf } from '../protocols/signer.store.js';
import { refuseSwitchedOff } from '../register/switched-off.service.js';
import { lockRound } from './lock-round.js';
import { recordRefusal } from './ready-to-sign.js';
import { countSignatures } from './signing.service.js';

type Paper = z.output<typeof signingRoundDoors.registerPaper.body>;

/** A page that can be looked at: a PDF or a picture, by its content and not by its name. */
async function keepScan(work: Work, files: readonly UploadedFile[]): Promise<StoredFile> {
  const file = onlyFile(files, { noFile: 'Välj den inskannade sidan.', oneFile: importSentences.oneFile });
  const check = await checkFile(file.name, file.bytes);
  if (!check.ok) {
    const why = importSentences.fileFault(file.name, check.fault);
    fail('file-broken', { params: { why }, errors: [{ path: '$.file', message: why }] });
  }
  if (!['application/pdf', 'image/png', 'image/jpeg'].includes(check.mediaType)) {
    refuseFile('Lägg till sidan som PDF eller som bild (JPEG eller PNG).');
  }
  return storeFile(work.tx, file.bytes, check.mediaType, work.now);
}

/**
 * The last way: somebody has signed on paper, and the scanned page is registered by another, who answers for it. It counts
 * as any signature and is marked as what it is. The same refusals as for signing, under the row locks, and logged as they are.
 */
export async function registerPaper(
  work: Work,
  meetingId: string,
  adjustmentId: string,
  { signerId, signedOn, objection }: Paper,
  files: readonly UploadedFile[],
): Promise<Adjustment> {
  const round = await lockRound(work, meetingId, adjustmentId);
  const { adjustment, version, signers, meeting } = round;
  recordRefusal(work, meeting, adjustmentId, 'paper');
  await refuseSwitchedOff(work, meeting.organisationId, 'paper');
  const signer = signers.find(({ id }) => id === signerId);
  if (signer === undefined) {
    fail('not-found');
  }
  if (adjustment.state === 'withdrawn') {
    fail('withdrawn');
  }
  if (signer.signedAt !== null) {
    fail('already-signed');
  }
  if (signer.refusedAt !== null) {
    fail('already-refused');
  }
  if (!stands(signer)) {
    fail('signer-replaced');
  }
  if (!turnOf(signers).has(signer.meetingPersonId)) {
    fail('not-your-turn');
  }
  const sentOn = dayInSweden(version.createdAt);
  if (signedOn < sentOn || signedOn > dayInSweden(work.now)) {
    fail('invalid', {
      errors: [
        { path: '$.signedOn', message: 'Dagen ska ligga mellan den då protokollet skickades och i dag.' },
      ],
    });
  }
  const scan = await keepScan(work, files);
  const said = objection?.trim() ?? '';
  await addSignature(work.tx, {
    id: newId(),
    protocolVersionId: version.id,
    signerId: signer.id,
    accountId: null,
    sha256: version.sha256,
    method: 'paper',
    evidence: { signedOn, scanSha256: scan.sha256 },
    statement: said === '' ? 'approved' : 'approved-with-objection',
    objection: said === '' ? null : said,
    readToEnd: false,
    registeredBy: work.actor.personId,
    scanFileId: scan.id,
    signedAt: work.now,
  });
  await countSignatures(work, round, [signer], {
    as: [signer.capacity],
    for: signer.name,
    method: 'paper',
    signedOn,
    scanSha256: scan.sha256,
    ...(said === '' ? {} : { objection: said }),
  });
  return adjustment;
}
