import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { IncomingView, incomingDoors } from '@klubbat/shared/contracts/incoming';
import { day } from '@klubbat/shared/contracts/text-fields';
import { FileAnswer } from '../../http/answer.js';
import { readPageMark, turnPage, wayOfPage } from '../../http/page-mark.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { whereMay } from '../../policies/may.js';
import { readFile } from '../files/stored-file.store.js';
import type { IncomingDocument } from './incoming-document.entity.js';
import { plainLine } from './plain-line.js';
import { findIncoming, findIncomingFiles, findIncomingRow, type IncomingRow } from './incoming.store.js';

const PAGE = 50;
const place = z.object({ receivedOn: day, id: z.uuid(), way: wayOfPage });

const present = (row: IncomingRow): IncomingView => ({
  ...row,
  registeredAt: row.registeredAt.toISOString(),
});

/** An incoming document as a list shows it. */
export async function presentIncoming(tx: EntityManager, id: string): Promise<IncomingView> {
  const row = await findIncomingRow(tx, id);
  return row === undefined ? fail('not-found') : present(row);
}

/** One page of what has come in, the latest first, as far as the actor's mandates let him see; of one case, or of all. */
export async function listIncoming(
  work: Work,
  { caseNumber, page }: { caseNumber?: string | undefined; page?: string | undefined },
): Promise<z.input<typeof incomingDoors.list.reply>> {
  const from = readPageMark(page, place);
  const sought = caseNumber === undefined ? undefined : plainLine(caseNumber).toLocaleLowerCase('sv');
  const scope = whereMay(work.actor, 'incoming.read');
  const rows = await findIncoming(work.tx, scope, sought, from, PAGE + 1);
  const { shown, ...neighbours } = turnPage(rows, PAGE, from, ({ receivedOn, id }) => ({ receivedOn, id }));
  return { documents: shown.map(present), ...neighbours };
}

/** An incoming document with its decision, what was read in its file, and the files that lay in it. */
export async function showIncoming(
  { tx }: Work,
  document: IncomingDocument,
): Promise<z.input<typeof incomingDoors.show.reply>> {
  const { fileName, sha256, decision, recipients, reading } = document;
  const { size } = await readFile(tx, document.fileId);
  return {
    ...(await presentIncoming(tx, document.id)),
    fileName,
    size,
    sha256,
    decision,
    recipients,
    reading,
    files: await findIncomingFiles(tx, document.id),
  };
}

/** The file as it came. */
export async function incomingFile({ tx }: Work, document: IncomingDocument): Promise<FileAnswer> {
  const { bytes } = await readFile(tx, document.fileId);
  return new FileAnswer(bytes, document.fileName, 'application/pdf');
}

/** A file that lay in it. A stranger made it: it is saved, and never shown by the browser. */
export async function enclosedFile(
  { tx }: Work,
  document: IncomingDocument,
  number: number,
): Promise<FileAnswer> {
  const files = await findIncomingFiles(tx, document.id);
  const file = files.find((one) => one.number === number) ?? fail('not-found');
  const { bytes } = await readFile(tx, file.fileId);
  return new FileAnswer(bytes, file.name, 'application/octet-stream', 'saved', true);
}
