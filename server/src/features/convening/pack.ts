import type { EntityManager } from 'typeorm';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { fail } from '../../platform/errors.js';
import { goesByLink } from '../dispatches/mail-size.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { checkPdfApart } from '../printing/print.js';
import { refuseConverting } from '../protocols/document.service.js';
import { composePaper, makePaper } from '../protocols/paper.service.js';

/** The call with its papers, as it is sent. */
export interface Pack {
  bytes: Uint8Array;
  fileName: string;
  pages: number;
  byLink: boolean;
  /** documents whose pages do not stand in it */
  apart: string[];
}

function apartOf({ appendices }: ProtocolContent): string[] {
  return appendices
    .filter(
      ({ bound, tables, fileSha256 }) => bound !== true && tables === undefined && fileSha256 !== undefined,
    )
    .map(({ label, title }) => `${label} ${title}`);
}

/**
 * Makes the pack of a meeting as it stands. Refuses with `file-converting` while a document is being made into pages, and as
 * `print` does.
 */
export async function makePack(tx: EntityManager, meeting: Meeting): Promise<Pack> {
  const { content, attachments } = await composePaper(tx, meeting, 'agenda-pack');
  refuseConverting(content, attachments);
  const bytes = await (await makePaper(tx, meeting, 'agenda-pack')).pdf();
  const check = await checkPdfApart(bytes);
  if (!check.ok) {
    fail('file-broken', { params: { file: content.fileTitle } });
  }
  return {
    bytes,
    fileName: `${content.fileTitle}.pdf`,
    pages: check.pages,
    byLink: goesByLink(bytes.byteLength),
    apart: apartOf(content),
  };
}
