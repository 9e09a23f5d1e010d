import type { DocumentChange } from '@klubbat/shared/contracts/verification';
import {
  changedFields,
  layersChanged,
  newlySigned,
  notedPages,
  pageNames,
  rewrittenFiles,
  rewrittenPages,
} from '../../signatures/content-changes.js';
import { filesOf, isMadeOf, laterChanges, pagesOf } from '../../signatures/later-changes.js';
import { readRevision, type PdfRevision } from '../../signatures/pdf-revision.js';
import { UnreadablePdf } from '../../signatures/pdf-sections.js';
import { readSignatures } from '../../signatures/read-signatures.js';

function opened(bytes: Uint8Array): PdfRevision | undefined {
  try {
    return readRevision(bytes);
  } catch (error) {
    if (error instanceof UnreadablePdf) {
      return undefined;
    }
    throw error;
  }
}

/** The first byte that differs; the length of the shorter where none does. */
function firstDifference(one: Buffer, other: Buffer): number {
  const length = Math.min(one.length, other.length);
  const STEP = 65_536;
  for (let from = 0; from < length; from += STEP) {
    const until = Math.min(from + STEP, length);
    if (!one.subarray(from, until).equals(other.subarray(from, until))) {
      for (let at = from; at < until; at += 1) {
        if (one[at] !== other[at]) {
          return at;
        }
      }
    }
  }
  return length;
}

interface Place {
  object: number | null;
  page: number | null;
  file: string | null;
  name: string | null;
}

const NOWHERE: Place = { object: null, page: null, file: null, name: null };

/** The object in which a byte lies, and the first page or embedded file that is made of it. */
function placeOf(pdf: PdfRevision | undefined, at: number): Place {
  let nearest: { object: number; offset: number } | undefined;
  for (const object of pdf?.entries.keys() ?? []) {
    const offset = pdf?.offsetOf(object);
    if (offset !== undefined && offset <= at && offset > (nearest?.offset ?? -1)) {
      nearest = { object, offset };
    }
  }
  if (pdf === undefined || nearest === undefined) {
    return NOWHERE;
  }
  const { object } = nearest;
  const among = new Set([object]);
  const pages = pagesOf(pdf);
  const others = new Set(pages.map(({ objectNumber }) => objectNumber));
  const page = pages.findIndex((one) => one.objectNumber === object || isMadeOf(pdf, one, among, others));
  const file = [...filesOf(pdf)].find(([, one]) => isMadeOf(pdf, one, among, new Set()))?.[0] ?? null;
  const ref = pages[page];
  const name = ref === undefined ? null : (pageNames(pdf).get(ref.objectNumber) ?? null);
  return { object, page: page < 0 ? null : page + 1, file, name };
}

function bytesChanged(registered: Buffer, given: Buffer, first: number): DocumentChange {
  let count = 0;
  for (let at = first; at < given.length; at += 1) {
    count += registered[at] === given[at] ? 0 : 1;
  }
  return { kind: 'bytes-changed', count, first, ...placeOf(opened(registered), first) };
}

/** Whose a signature is that was put in since. */
function foreignSignature(field: string, given: Buffer): DocumentChange {
  const signature = readSignatures(given).signatures.find((one) => one.field === field);
  const { commonName, organisation } = signature?.subject ?? {};
  const name = commonName ?? signature?.name ?? field;
  return { kind: 'foreign-signature', name, organisation: organisation ?? null };
}

/** Told so that a person can find it: pages of appendices by their names, a signature by whose it is. */
function changesSince(before: PdfRevision, after: PdfRevision, given: Buffer): DocumentChange[] {
  const names = pageNames(before);
  const [was, is] = [pagesOf(before), pagesOf(after)];
  const noted = notedPages(before, after);
  const named = (page: number, pages: typeof was) => names.get(pages[page - 1]?.objectNumber ?? -1) ?? null;
  return laterChanges(before, after).flatMap((change): DocumentChange[] => {
    switch (change.kind) {
      case 'signature':
      case 'signature-changed':
        return [foreignSignature(change.field, given)];
      case 'page-added':
        return [{ ...change, name: null }];
      case 'page-removed':
        return [{ ...change, name: named(change.page, was) }];
      case 'page-changed': {
        const kind = noted.has(change.page) ? 'note-added' : change.kind;
        return [{ ...change, kind, name: named(change.page, is) }];
      }
      case 'other':
        return [{ kind: 'other-changed' }];
      default:
        return [change];
    }
  });
}

/** The same of a file that another program wrote, which may have given its own numbers to all objects. */
function changesAnew(before: PdfRevision, after: PdfRevision, given: Buffer): DocumentChange[] {
  const names = pageNames(before);
  const pages = pagesOf(before);
  return [
    ...newlySigned(before, after).map((field) => foreignSignature(field, given)),
    ...rewrittenPages(before, after).map(({ was, ...change }) => {
      const ref = was === null ? undefined : pages[was - 1];
      return { ...change, name: names.get(ref?.objectNumber ?? -1) ?? null };
    }),
    ...rewrittenFiles(before, after),
  ];
}

function structureChanges(registered: Buffer, given: Buffer, anew: boolean): DocumentChange[] {
  const [before, after] = [opened(registered), opened(given)];
  if (before === undefined || after === undefined) {
    return [];
  }
  try {
    const fields = changedFields(before, after).map((name) => ({ kind: 'field-changed', name }) as const);
    const layers = layersChanged(before, after) ? [{ kind: 'layers-changed' } as const] : [];
    const told = [...(anew ? changesAnew : changesSince)(before, after, given), ...fields, ...layers];
    const exact = told.filter(({ kind }) => kind !== 'other-changed');
    return exact.length > 0 ? exact : told;
  } catch (error) {
    if (error instanceof UnreadablePdf) {
      return [];
    }
    throw error;
  }
}

/** What was done to a registered file to make it the given one; nothing where they are the same. */
export function compareFiles(registered: Buffer, given: Buffer): DocumentChange[] {
  const first = firstDifference(registered, given);
  if (first === registered.length) {
    const bytes = given.length - registered.length;
    return bytes === 0 ? [] : [{ kind: 'appended', bytes }, ...structureChanges(registered, given, false)];
  }
  if (first === given.length) {
    return [{ kind: 'cut-off', bytes: registered.length - given.length }];
  }
  return registered.length === given.length
    ? [bytesChanged(registered, given, first)]
    : [{ kind: 'rewritten' }, ...structureChanges(registered, given, true)];
}
