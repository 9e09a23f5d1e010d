import { PDFArray, type PDFDict, PDFName, PDFRef } from 'pdf-lib';
import { Fingerprints } from './fingerprint.js';
import { fieldValues } from './form-fields.js';
import { filesOf, pagesOf } from './later-changes.js';
import type { PdfRevision } from './pdf-revision.js';
import { keyOf } from './pdf-sections.js';
import { signatureFields, textOf } from './signature-fields.js';

/* What differs between two files by what they say and show, whatever their objects are called. */

/** Pages of longer files are not held against each other one by one. */
const MOST_COMPARED = 2_000;

/** Which of two lists follow each other in both: the longest such row, as pairs of places. */
function inBoth(one: readonly string[], other: readonly string[]): [number, number][] {
  const wide = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * wide);
  const at = (i: number, k: number) => lengths[i * wide + k] ?? 0;
  for (let i = one.length - 1; i >= 0; i--) {
    for (let k = other.length - 1; k >= 0; k--) {
      lengths[i * wide + k] =
        one[i] === other[k] ? at(i + 1, k + 1) + 1 : Math.max(at(i + 1, k), at(i, k + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, k = 0; i < one.length && k < other.length;) {
    if (one[i] === other[k]) {
      pairs.push([i++, k++]);
    } else if (at(i + 1, k) >= at(i, k + 1)) {
      i++;
    } else {
      k++;
    }
  }
  return pairs;
}

/** A page of a file that was written anew; `was`: which of the pages before, counted from one. */
export interface RewrittenPage {
  readonly kind: 'page-added' | 'page-removed' | 'page-changed';
  readonly page: number;
  readonly was: number | null;
}

/** The pages of a file that was written anew; none where nothing in it is as it was, for then all may be the program's. */
export function rewrittenPages(before: PdfRevision, later: PdfRevision): RewrittenPage[] {
  const prints = (revision: PdfRevision) => {
    const made = new Fingerprints(revision);
    return pagesOf(revision).map((page) => made.of(page));
  };
  const [was, is] = [prints(before), prints(later)];
  if (was.length > MOST_COMPARED || is.length > MOST_COMPARED) {
    return [];
  }
  const kept = inBoth(was, is);
  if (kept.length === 0) {
    return [];
  }
  const changes: RewrittenPage[] = [];
  let [i, k] = [0, 0];
  for (const [nextI, nextK] of [...kept, [was.length, is.length] as const]) {
    for (; i < nextI && k < nextK; i++, k++) {
      changes.push({ kind: 'page-changed', page: k + 1, was: i + 1 });
    }
    for (; k < nextK; k++) {
      changes.push({ kind: 'page-added', page: k + 1, was: null });
    }
    for (; i < nextI; i++) {
      changes.push({ kind: 'page-removed', page: i + 1, was: i + 1 });
    }
    [i, k] = [nextI + 1, nextK + 1];
  }
  return changes;
}

export interface RewrittenFile {
  readonly kind: 'file-added' | 'file-removed' | 'file-changed';
  readonly name: string;
}

/** The embedded files of a file that was written anew. */
export function rewrittenFiles(before: PdfRevision, later: PdfRevision): RewrittenFile[] {
  const [was, is] = [filesOf(before), filesOf(later)];
  const [madeBefore, madeLater] = [new Fingerprints(before), new Fingerprints(later)];
  return [
    ...[...is].flatMap(([name, file]): RewrittenFile[] => {
      const old = was.get(name);
      if (old === undefined) {
        return [{ kind: 'file-added', name }];
      }
      return madeBefore.of(old) === madeLater.of(file) ? [] : [{ kind: 'file-changed', name }];
    }),
    ...[...was.keys()].flatMap((name): RewrittenFile[] =>
      is.has(name) ? [] : [{ kind: 'file-removed', name }],
    ),
  ];
}

/** Fields that say something else than they did. A signature in an empty field is told of by whose it is. */
export function changedFields(before: PdfRevision, later: PdfRevision): string[] {
  const [madeBefore, madeLater] = [new Fingerprints(before), new Fingerprints(later)];
  const signing = new Set(signatureFields(later).map(({ name }) => name));
  const was = fieldValues(before);
  return [...fieldValues(later)].flatMap(([name, value]) =>
    !signing.has(name) && madeLater.of(value) !== madeBefore.of(was.get(name)) ? [name] : [],
  );
}

/** Signature fields that hold a signature and did not. */
export function newlySigned(before: PdfRevision, later: PdfRevision): string[] {
  const signed = (revision: PdfRevision) =>
    signatureFields(revision).flatMap(({ name, dict }) => (dict.has(keyOf('V')) ? [name] : []));
  const was = new Set(signed(before));
  return signed(later).filter((name) => !was.has(name));
}

/** Whether other layers are there, or are shown, than were. */
export function layersChanged(before: PdfRevision, later: PdfRevision): boolean {
  const layers = (revision: PdfRevision) =>
    new Fingerprints(revision).of(revision.root.get(keyOf('OCProperties')));
  return layers(before) !== layers(later);
}

/** Pages, counted from one, that are as they were but for something laid over them. */
export function notedPages(before: PdfRevision, later: PdfRevision): Set<number> {
  const [madeBefore, madeLater] = [new Fingerprints(before), new Fingerprints(later)];
  const was = new Map(pagesOf(before).map((page) => [page.objectNumber, page]));
  const notes = (revision: PdfRevision, page: PDFRef) => {
    const held = revision.look(revision.dict(page)?.get(keyOf('Annots')));
    return held instanceof PDFArray ? held.asArray() : [];
  };
  const isField = (note: PDFDict | undefined) => note?.get(keyOf('Subtype')) === PDFName.of('Widget');
  return new Set(
    pagesOf(later).flatMap((page, i) => {
      const old = was.get(page.objectNumber);
      if (old === undefined || madeBefore.of(old, ['Annots']) !== madeLater.of(page, ['Annots'])) {
        return [];
      }
      const said = (revision: PdfRevision, one: PDFRef, made: Fingerprints) =>
        notes(revision, one)
          .filter((note) => !isField(revision.dict(note)))
          .map((note) => made.of(note))
          .join();
      return said(before, old, madeBefore) === said(later, page, madeLater) ? [] : [i + 1];
    }),
  );
}

/** What the pages of appendices are called, by the number of their object: `Bilaga 2, sida 1 (5). Karta`. */
export function pageNames(revision: PdfRevision): Map<number, string> {
  const names = new Map<number, string>();
  const kidsOf = (dict: PDFDict | undefined): (PDFDict | undefined)[] => {
    const kids = revision.look(dict?.get(keyOf('K')));
    return kids instanceof PDFArray ? kids.asArray().map((kid) => revision.dict(kid)) : [];
  };
  for (const part of kidsOf(revision.dict(revision.root.get(keyOf('StructTreeRoot'))))) {
    for (const figure of kidsOf(part).flatMap(kidsOf)) {
      const page = figure?.get(keyOf('Pg'));
      const words = textOf(revision.look(figure?.get(keyOf('Alt'))));
      const isPage = figure?.get(keyOf('S')) === PDFName.of('Figure') && words?.startsWith('Bilaga ');
      if (page instanceof PDFRef && words !== undefined && isPage) {
        names.set(page.objectNumber, words);
      }
    }
  }
  return names;
}
