import type { DocumentChange } from '@klubbat/shared/contracts/verification';
import { isMadeOf, laterChanges, pagesOf, type LaterChange } from '../../signatures/later-changes.js';
import { readRevision, UnreadablePdf, type PdfRevision } from '../../signatures/pdf-revision.js';
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

/** The object in which a byte lies, and the first page that is made of it. */
function placeOf(pdf: PdfRevision | undefined, at: number): { object: number | null; page: number | null } {
  let nearest: { object: number; offset: number } | undefined;
  for (const [object, { offset }] of pdf?.entries ?? []) {
    if (offset <= at && offset > (nearest?.offset ?? -1)) {
      nearest = { object, offset };
    }
  }
  if (pdf === undefined || nearest === undefined) {
    return { object: null, page: null };
  }
  const { object } = nearest;
  const pages = pagesOf(pdf);
  const others = new Set(pages.map(({ objectNumber }) => objectNumber));
  const page = pages.findIndex(
    (one) => one.objectNumber === object || isMadeOf(pdf, one, new Set([object]), others),
  );
  return { object, page: page < 0 ? null : page + 1 };
}

function bytesChanged(registered: Buffer, given: Buffer, first: number): DocumentChange {
  let count = 0;
  for (let at = first; at < given.length; at += 1) {
    count += registered[at] === given[at] ? 0 : 1;
  }
  return { kind: 'bytes-changed', count, first, ...placeOf(opened(registered), first) };
}

/** Told as far as a person can do something with it; a signature is told of by whose it is. */
function presentable(change: LaterChange, given: Buffer): DocumentChange[] {
  switch (change.kind) {
    case 'signature':
    case 'signature-changed': {
      const signature = readSignatures(given).signatures.find(({ field }) => field === change.field);
      const { commonName, organisation } = signature?.subject ?? {};
      const name = commonName ?? signature?.name ?? change.field;
      return [{ kind: 'foreign-signature', name, organisation: organisation ?? null }];
    }
    case 'other':
      return [];
    default:
      return [change];
  }
}

function structureChanges(registered: Buffer, given: Buffer): DocumentChange[] {
  const [before, after] = [opened(registered), opened(given)];
  if (before === undefined || after === undefined) {
    return [];
  }
  try {
    return laterChanges(before, after).flatMap((change) => presentable(change, given));
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
    return bytes === 0 ? [] : [{ kind: 'appended', bytes }, ...structureChanges(registered, given)];
  }
  if (first === given.length) {
    return [{ kind: 'cut-off', bytes: registered.length - given.length }];
  }
  return registered.length === given.length
    ? [bytesChanged(registered, given, first)]
    : [{ kind: 'rewritten' }, ...structureChanges(registered, given)];
}
