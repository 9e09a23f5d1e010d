import { v7 as newId } from 'uuid';
import type { IncomingFacts, IncomingView } from '@klubbat/shared/contracts/incoming';
import { incomingSentences as say } from '@klubbat/shared/sentences/incoming-sentences';
import type { UploadedFile } from '../../http/read-input.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { sha256Of, storeFile } from '../files/stored-file.store.js';
import { readIncomingApart } from '../printing/print.js';
import { lockOrganisation } from '../register/register.store.js';
import { addIncoming, findSameFile } from './incoming.store.js';
import { plainLine } from './plain-line.js';
import { incomingPdf } from './read-incoming.service.js';
import { presentIncoming } from './show-incoming.service.js';

/** Days that cannot be: received before it is, or decided after it was received. */
function refuseDays(work: Work, { receivedOn, meetingDay }: IncomingFacts): void {
  const errors = [
    ...(receivedOn > dayInSweden(work.now) ? [{ path: '$.receivedOn', message: say.notReceivedYet }] : []),
    ...(meetingDay > receivedOn ? [{ path: '$.meetingDay', message: say.decidedLater }] : []),
  ];
  if (errors.length > 0) {
    fail('invalid', { errors });
  }
}

/**
 * Registers a document that has come in on a case of the receiver's: the file as it came, what a person has confirmed of it,
 * what was read in it, and the files that lay in it. The same bytes are registered once in an organisation: again gives
 * the one that stands. Refuses with `invalid`.
 *
 * @returns the document, and whether it is new
 */
export async function registerIncoming(
  work: Work,
  { organisationId, boardId }: { organisationId: string; boardId: string | null },
  facts: IncomingFacts,
  files: readonly UploadedFile[],
): Promise<{ created: boolean; document: IncomingView }> {
  const { tx, now } = work;
  const file = incomingPdf(files);
  refuseDays(work, facts);
  const sha256 = sha256Of(file.bytes);
  const { reading, files: enclosed } = await readIncomingApart(file.bytes);
  // two who register the same file at once: the second sees the first one's
  await lockOrganisation(tx, organisationId);
  const same = await findSameFile(tx, organisationId, sha256);
  if (same !== null) {
    return { created: false, document: await presentIncoming(tx, same.id) };
  }
  const id = newId();
  const stored = await storeFile(tx, file.bytes, 'application/pdf', now);
  const kept = [];
  for (const [i, { name, bytes }] of enclosed.entries()) {
    // what it is called says nothing of what it is, and it is never opened here
    const { id: fileId } = await storeFile(tx, bytes, 'application/octet-stream', now);
    kept.push({ documentId: id, number: i + 1, name, fileId });
  }
  const { caseNumber, receivedOn, sender, senderBoard, senderCaseNumber, meetingDay } = facts;
  await addIncoming(
    tx,
    {
      id,
      organisationId,
      boardId,
      caseNumber: plainLine(caseNumber),
      fileId: stored.id,
      sha256,
      fileName: file.name.slice(0, 300),
      sender: plainLine(sender),
      senderBoard: plainLine(senderBoard),
      senderCaseNumber: plainLine(senderCaseNumber),
      meetingDay: meetingDay === '' ? null : meetingDay,
      paragraphs: plainLine(facts.paragraphs),
      title: plainLine(facts.title),
      decision: facts.decision.trim(),
      recipients: facts.recipients
        .split('\n')
        .map(plainLine)
        .filter((name) => name !== ''),
      receivedOn,
      source: reading.source,
      reading,
      registeredBy: work.actor.personId,
      registeredAt: now,
    },
    kept,
  );
  await record(work, {
    action: 'incoming.registered',
    organisationId,
    subjectId: id,
    details: {
      caseNumber: plainLine(caseNumber),
      sender: plainLine(sender),
      paragraphs: plainLine(facts.paragraphs),
      sha256,
    },
  });
  return { created: true, document: await presentIncoming(tx, id) };
}
