import { PDFDict, type PDFObject, PDFStream } from 'pdf-lib';

/* What is kept of a page, a form and a pattern: all else leads out of them, or says what no longer holds. */

export const PAGE_KEYS = [
  'Type',
  'Parent',
  'MediaBox',
  'CropBox',
  'Rotate',
  'Resources',
  'Contents',
  'Group',
  'UserUnit',
];
export const FORM_KEYS = ['Type', 'Subtype', 'FormType', 'BBox', 'Matrix', 'Resources', 'Group'];
export const PATTERN_KEYS = [
  'Type',
  'PatternType',
  'PaintType',
  'TilingType',
  'BBox',
  'XStep',
  'YStep',
  'Matrix',
  'Resources',
];
/** A dictionary, or the one that leads a stream. */
export function dictOf(object: PDFObject | undefined): PDFDict | undefined {
  return object instanceof PDFDict ? object : object instanceof PDFStream ? object.dict : undefined;
}

/** Keeps those keys only. */
export function only(dict: PDFDict, keys: readonly string[]): void {
  for (const name of dict.keys()) {
    if (!keys.includes(name.decodeText())) {
      dict.delete(name);
    }
  }
}

/** Takes what one drawing uses over into what several use together. */
export function merge(all: PDFDict, used: PDFDict): void {
  for (const [kind, group] of used.entries()) {
    const before = all.lookup(kind);
    if (before instanceof PDFDict && group instanceof PDFDict) {
      group.entries().forEach(([name, value]) => before.set(name, value));
    } else {
      all.set(kind, group);
    }
  }
}
