import { type PDFDict, type PDFDocument, PDFName, type PDFObject } from 'pdf-lib';

/** Notes a breach: the clause, led by A (ISO 19005-3) or UA (ISO 14289-1), and what is wrong. */
export type Fault = (clause: string, what: string) => void;
export type Look = (object: PDFObject | undefined) => PDFObject | undefined;
export type ToDict = (object: PDFObject | undefined) => PDFDict | undefined;

/** A file that is looked through: `look` follows a reference, `dict` also takes what leads a stream. */
export interface Examined {
  readonly document: PDFDocument;
  readonly look: Look;
  readonly dict: ToDict;
  readonly fault: Fault;
}

/** Which of these keys a dictionary has. */
export function keysAmong(dict: PDFDict | undefined, names: string): string[] {
  return names.split(' ').filter((name) => dict?.has(PDFName.of(name)) === true);
}
