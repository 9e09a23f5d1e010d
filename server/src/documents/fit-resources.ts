import { PDFDict, type PDFObject, PDFStream } from 'pdf-lib';

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
