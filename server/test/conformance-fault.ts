import type { PDFDict, PDFObject } from 'pdf-lib';

/** Notes a breach: the clause, led by A (ISO 19005-3) or UA (ISO 14289-1), and what is wrong. */
export type Fault = (clause: string, what: string) => void;
export type Look = (object: PDFObject | undefined) => PDFObject | undefined;
export type ToDict = (object: PDFObject | undefined) => PDFDict | undefined;
