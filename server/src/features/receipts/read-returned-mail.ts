import type { ParsedMail } from 'mailparser';
import type { ReturnedMailKind } from '@klubbat/shared/vocabulary/receipts';
import { readDeliveryStatus, type Report } from './delivery-status.js';

/** Of a longer mail the beginning is read: what a report says stands before the mail that it returns. */
export const READ_LIMIT = 1024 * 1024;
/** More parts than this has no mail that anybody wrote, and no report. */
const MOST_PARTS = 200;
const EXCERPT = 2000;
const LOOKED_THROUGH = 100_000;

/** A delivery that a mail claims to be about, with the proof that it carries. */
export interface Claim {
  deliveryId: string;
  mark: string;
}

export interface ReadMail {
  /** `unclear`: neither a report that can be read nor an answer */
  kind: ReturnedMailKind;
  claims: Claim[];
  reports: Report[];
  messageId: string | null;
  sender: string | null;
  subject: string | null;
  date: Date | null;
  /** the beginning of what it says */
  excerpt: string | null;
}

const CLAIM = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{32})(?![0-9a-f])/gi;

function claimsIn(texts: readonly (string | null | undefined)[]): Claim[] {
  const found = texts.flatMap((text) => [...(text ?? '').slice(0, LOOKED_THROUGH).matchAll(CLAIM)]);
  const claims = found.map(([, id = '', mark = '']): [string, Claim] => [
    `${id}.${mark}`.toLowerCase(),
    { deliveryId: id.toLowerCase(), mark: mark.toLowerCase() },
  ]);
  return [...new Map(claims).values()].slice(0, 10);
}

function headerOf(mail: ParsedMail, name: string): string {
  const line = mail.headerLines.find(({ key }) => key === name)?.line ?? '';
  return line
    .slice(line.indexOf(':') + 1)
    .replace(/\s+/g, ' ')
    .trim();
}

const clean = (text: string | undefined, longest: number): string | null => {
  const words = (text ?? '')
    .replace(/\p{Surrogate}|[^\P{Cc}\n]/gu, ' ')
    .trim()
    .slice(0, longest);
  return words === '' ? null : words;
};

/** Answered by a machine: RFC 3834, and what programs did before it. */
function isAutomatic(mail: ParsedMail): boolean {
  const submitted = headerOf(mail, 'auto-submitted').toLowerCase();
  return (
    (submitted !== '' && !submitted.startsWith('no')) ||
    headerOf(mail, 'return-path') === '<>' ||
    /^(?:bulk|auto_reply|junk|list)$/i.test(headerOf(mail, 'precedence')) ||
    ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress'].some((name) => headerOf(mail, name) !== '')
  );
}

const isStatus = (type: string) => /^message\/(?:global-)?delivery-status$/.test(type);
const isReturned = (type: string) =>
  /^(?:message\/(?:rfc822|global|global-headers)|text\/rfc822-headers)$/.test(type);

/** The header of a mail, without what it says: a letter that quotes another proves nothing. */
const headOf = (mail: string): string => mail.split(/\r?\n\r?\n/)[0] ?? '';

function reportIn(mail: ParsedMail): Pick<ReadMail, 'kind' | 'claims' | 'reports'> | undefined {
  const parts = mail.attachments.map(({ contentType, content }) => ({
    type: contentType,
    text: content.toString('utf8'),
  }));
  const heads = parts.filter(({ type }) => isReturned(type)).map(({ text }) => headOf(text.trimStart()));
  const status = parts.find(({ type }) => isStatus(type));
  if (status !== undefined) {
    const { envelopeId, reports } = readDeliveryStatus(status.text);
    return {
      kind: reports.length > 0 ? 'report' : 'unclear',
      claims: claimsIn([envelopeId, ...heads]),
      reports,
    };
  }
  const failed = headerOf(mail, 'x-failed-recipients');
  if (failed !== '' && isAutomatic(mail)) {
    const words = /(?:SMTP error|\b[45]\d\d[ -])[\s\S]{0,300}/.exec(mail.text ?? '')?.[0] ?? null;
    const status = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(words ?? '')?.[0] ?? null;
    return {
      kind: 'report',
      claims: claimsIn([...heads, mail.text]),
      reports: [
        { kind: 'bounced', status, words: clean(words ?? undefined, 300), address: clean(failed, 300) },
      ],
    };
  }
  return undefined;
}

const listed = (value: string | string[] | undefined): string[] => [value ?? []].flat();

/**
 * What a mail is that came back, and which deliveries it claims to be about. Never throws: what cannot be read is `unclear`, for a
 * person to look at. Nothing that it claims has been verified here.
 *
 * @param raw the mail, or its first `READ_LIMIT` bytes
 */
export async function readReturnedMail(raw: Buffer): Promise<ReadMail> {
  const { simpleParser } = await import('mailparser');
  let mail: ParsedMail;
  try {
    mail = await simpleParser(raw.subarray(0, READ_LIMIT), {
      keepDeliveryStatus: true,
      ignoreEmbedded: true,
      skipTextToHtml: true,
      skipImageLinks: true,
      maxHtmlLengthToParse: 100_000,
      maxHeadSize: 256 * 1024,
      maxChildNodes: MOST_PARTS,
      checksumAlgo: false,
    });
  } catch {
    const nothing = { messageId: null, sender: null, subject: null, date: null, excerpt: null };
    return { kind: 'unclear', claims: [], reports: [], ...nothing };
  }
  const about = {
    messageId: clean(mail.messageId, 500),
    sender: clean(mail.from?.text, 300),
    subject: clean(mail.subject, 500),
    date: mail.date ?? null,
    excerpt: clean(mail.text, EXCERPT),
  };
  const report = reportIn(mail);
  if (report !== undefined) {
    return { ...report, ...about };
  }
  const claims = claimsIn([...listed(mail.inReplyTo), ...listed(mail.references)]);
  if (isAutomatic(mail)) {
    // a server of the old kind tells in words alone, and quotes the mail below
    const quoted = claims.length > 0 ? claims : claimsIn([mail.text]);
    return { kind: claims.length > 0 ? 'auto-reply' : 'unclear', claims: quoted, reports: [], ...about };
  }
  return { kind: claims.length > 0 ? 'reply' : 'unclear', claims, reports: [], ...about };
}
