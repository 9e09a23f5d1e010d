import type { AddressObject, Attachment, ParsedMail } from 'mailparser';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { FILE_LIMIT } from '@klubbat/shared/contracts/door';
import { recordOwn } from '../audit/audit.store.js';
import { sha256Of, storeFile } from '../files/stored-file.store.js';
import { lockOrganisation } from '../register/register.store.js';
import { addWaiting, findReceivers, isKnownFile } from './incoming-waiting.store.js';
import { isPdf } from './read-incoming.service.js';

/** As large as a mail is read: a file of the size that may be uploaded, as mail writes it. */
const INTAKE_LIMIT = 28 * 1024 * 1024;
/** More files than this has no mail with extracts. */
const MOST_FILES = 20;
const MOST_PARTS = 200;

const listed = (value: AddressObject | AddressObject[] | undefined): string[] =>
  [value ?? []].flat().flatMap(({ value: addresses }) => addresses.flatMap(({ address }) => address ?? []));

/** Whom it was sent to, by its head and by the server that took it in. */
function receiversOf(mail: ParsedMail): string[] {
  const delivered = mail.headerLines
    .filter(({ key }) => key === 'delivered-to' || key === 'x-original-to')
    .map(({ line }) => line.slice(line.indexOf(':') + 1).trim());
  return [...listed(mail.to), ...listed(mail.cc), ...delivered];
}

const plain = (text: string | undefined, longest: number): string | null =>
  text
    ?.replace(/[\p{Cc}\p{Surrogate}]+/gu, ' ')
    .trim()
    .slice(0, longest) || null;

/** A mail, and the PDFs in it that may be taken; undefined: it is too large, or is no mail. */
async function readMail(raw: Buffer): Promise<{ mail: ParsedMail; files: Attachment[] } | undefined> {
  if (raw.length > INTAKE_LIMIT) {
    return undefined;
  }
  const { simpleParser } = await import('mailparser');
  let mail: ParsedMail;
  try {
    mail = await simpleParser(raw, {
      ...{ skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true },
      ...{ maxHtmlLengthToParse: 100_000, maxHeadSize: 256 * 1024, maxChildNodes: MOST_PARTS },
    });
  } catch {
    return undefined;
  }
  const files = mail.attachments
    .filter(({ content }) => content.length <= FILE_LIMIT && isPdf(content))
    .slice(0, MOST_FILES);
  return { mail, files };
}

/**
 * Takes a mail to an organisation's official mailbox: each PDF in it waits there for a person. What the organisation has
 * already is not taken again, in whichever mail it comes.
 *
 * @returns false where nothing was taken, and the mail is best left unread: nobody here is the receiver, there is no PDF in
 * it, or it is too large
 */
export async function takeIncomingMail(tx: EntityManager, raw: Buffer, now: Date): Promise<boolean> {
  const read = await readMail(raw);
  if (read === undefined) {
    return false;
  }
  const { mail, files } = read;
  const receivers = files.length === 0 ? [] : await findReceivers(tx, receiversOf(mail));
  for (const { id: organisationId } of receivers) {
    // the same file in two mails, or uploaded meanwhile
    await lockOrganisation(tx, organisationId);
    for (const { content, filename } of files) {
      const sha256 = sha256Of(content);
      if (await isKnownFile(tx, organisationId, sha256)) {
        continue;
      }
      const file = await storeFile(tx, content, 'application/pdf', now);
      const id = newId();
      const sender = plain(mail.from?.text, 300);
      await addWaiting(tx, {
        ...{ id, organisationId, fileId: file.id, sha256, sender, cameAt: now },
        ...{ fileName: plain(filename, 300) ?? 'utdrag.pdf', subject: plain(mail.subject, 500) },
        ...{ dismissedBy: null, dismissedAt: null, dismissedReason: null },
      });
      await recordOwn(tx, now, {
        action: 'incoming.came-by-mail',
        organisationId,
        subjectId: id,
        details: { sender, sha256 },
      });
    }
  }
  return receivers.length > 0;
}

/** What the reader of the mailbox for what comes in does with each mail. A byte more is read, to know one that is too large. */
export const incomingMailTaker = {
  limit: INTAKE_LIMIT + 1,
  kept: async (raw: Buffer) => ((await readMail(raw))?.files ?? []).map(({ content }) => content),
  take: takeIncomingMail,
  whose: async (tx: EntityManager, raw: Buffer): Promise<string[]> => {
    const read = await readMail(raw);
    return read === undefined ? [] : (await findReceivers(tx, receiversOf(read.mail))).map(({ id }) => id);
  },
};
