import type { EntityManager } from 'typeorm';
import { briefReason } from '@klubbat/shared/sentences/binding-sentences';
import { fail } from '../../platform/errors.js';
import { goesByLink } from '../dispatches/mail-size.js';
import { acceptedPapers } from '../memoranda/memorandum-paper.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { checkPdfApart } from '../printing/print.js';
import { printableTelling, refuseConverting } from '../protocols/document.service.js';
import { composePaper } from '../protocols/paper.service.js';

/** The call with its papers, as it is sent. */
export interface Pack {
  bytes: Uint8Array;
  fileName: string;
  pages: number;
  byLink: boolean;
  /** documents whose pages do not stand in it, each with why: `Bilaga 4 Avtal (krypterad)` */
  apart: string[];
}

/**
 * Makes the pack of a meeting as it stands. Refuses with `file-converting` while a document is being made into pages, and as
 * `print` does.
 */
export async function makePack(tx: EntityManager, meeting: Meeting): Promise<Pack> {
  const papers = await acceptedPapers(tx, meeting);
  const { content, attachments } = await composePaper(tx, meeting, 'agenda-pack', papers);
  refuseConverting(content, attachments);
  const { pdf, withoutPages } = await (await printableTelling(tx, content, attachments, papers))();
  const check = await checkPdfApart(pdf);
  if (!check.ok) {
    fail('file-broken', { params: { file: content.fileTitle } });
  }
  return {
    bytes: pdf,
    fileName: `${content.fileTitle}.pdf`,
    pages: check.pages,
    byLink: goesByLink(pdf.byteLength),
    apart: withoutPages.map(({ label, title, why }) => `${label} ${title} (${briefReason(why)})`),
  };
}
