import PDFDocument from 'pdfkit';
import type { Typeface } from '@klubbat/shared/vocabulary/template-words';
import { paper } from './house-style.js';
import { tellShorter } from './told-shorter.js';
import { xmlSafe } from './xml-safe.js';

/** What a file says of itself. */
export interface PaperInfo {
  readonly title: string;
  readonly author: string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** in which all of it has been laid; without it the usual one */
  readonly typeface?: Typeface;
}

/** Begins a document: A4, tagged, PDF/A-3a, with no date but its own. */
export function begun({ title, author, day }: PaperInfo): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    // No default font: pdfkit would refer to Helvetica, which is not embedded.
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: 'sv-SE',
    displayTitle: true,
    info: {
      Title: xmlSafe(title),
      Author: xmlSafe(author),
      Creator: 'Klubbat',
      Producer: 'Klubbat',
      CreationDate: new Date(`${day}T12:00:00Z`),
    },
  });
  tellShorter(doc);
  return doc;
}
