import { PDFArray, PDFDict, PDFNumber, PDFRef, PDFStream, type PDFObject } from 'pdf-lib';
import type { PdfRevision } from './pdf-revision.js';
import { keyOf } from './pdf-sections.js';
import { formOf, signatureFields, textOf } from './signature-fields.js';

/** What was done to a file after a signature. Only another signature is no fault. */
export type LaterChange =
  | { readonly kind: 'signature'; readonly field: string }
  /** pages are counted from one */
  | { readonly kind: 'page-added' | 'page-removed' | 'page-changed'; readonly page: number }
  | { readonly kind: 'file-added' | 'file-removed' | 'file-changed'; readonly name: string }
  | { readonly kind: 'signature-changed'; readonly field: string }
  /** what stands behind is none of the above, or cannot be read */
  | { readonly kind: 'other' };

const MOST_PAGES = 20_000;

/** The pages as objects, in their order. */
export function pagesOf(revision: PdfRevision): PDFRef[] {
  const pages: PDFRef[] = [];
  const seen = new Set<number>();
  const open: PDFObject[] = [revision.root.get(keyOf('Pages')) as PDFObject];
  while (open.length > 0 && seen.size < MOST_PAGES) {
    const ref = open.shift();
    if (!(ref instanceof PDFRef) || seen.has(ref.objectNumber)) {
      continue;
    }
    seen.add(ref.objectNumber);
    const dict = revision.dict(ref);
    const kids = revision.look(dict?.get(keyOf('Kids')));
    if (kids instanceof PDFArray) {
      open.unshift(...kids.asArray());
    } else if (dict !== undefined) {
      pages.push(ref);
    }
  }
  return pages;
}

/** The embedded files by name. */
export function filesOf(revision: PdfRevision): Map<string, PDFObject> {
  const files = new Map<string, PDFObject>();
  const visit = (node: PDFDict | undefined, depth: number) => {
    const names = revision.look(node?.get(keyOf('Names')));
    const held = names instanceof PDFArray ? names.asArray() : [];
    for (let i = 0; i + 1 < held.length; i += 2) {
      const spec = revision.dict(held[i + 1]);
      const shown =
        textOf(revision.look(spec?.get(keyOf('UF')))) ?? textOf(revision.look(spec?.get(keyOf('F'))));
      files.set(shown ?? textOf(revision.look(held[i])) ?? '', held[i + 1] as PDFObject);
    }
    const kids = revision.look(node?.get(keyOf('Kids')));
    if (kids instanceof PDFArray && depth < 16) {
      kids.asArray().forEach((kid) => {
        visit(revision.dict(kid), depth + 1);
      });
    }
  };
  visit(revision.dict(revision.dict(revision.root.get(keyOf('Names')))?.get(keyOf('EmbeddedFiles'))), 0);
  return files;
}

/** References back to what holds a thing, or to another place: what is reached through them is not a part of it. */
const ELSEWHERE = new Set(['Parent', 'P', 'Pg', 'Dest', 'D', 'StructParent', 'StructParents']);

/** Whether anything of which this is made is among those objects. */
export function isMadeOf(
  revision: PdfRevision,
  start: PDFObject,
  among: ReadonlySet<number>,
  notInto: ReadonlySet<number>,
): boolean {
  const seen = new Set<number>();
  const open: PDFObject[] = [start];
  while (open.length > 0) {
    const one = open.pop();
    if (one instanceof PDFRef) {
      const number = one.objectNumber;
      if (seen.has(number) || (one !== start && notInto.has(number))) {
        continue;
      }
      if (among.has(number)) {
        return true;
      }
      seen.add(number);
      const found = revision.look(one);
      if (found !== undefined) {
        open.push(found);
      }
    } else if (one instanceof PDFArray) {
      open.push(...one.asArray());
    } else if (one instanceof PDFDict || one instanceof PDFStream) {
      const dict = one instanceof PDFDict ? one : one.dict;
      for (const [name, value] of dict.entries()) {
        if (!ELSEWHERE.has(name.decodeText())) {
          open.push(value);
        }
      }
    }
  }
  return false;
}

/** Everything that is reached from here, as far as it did not exist before. */
function newFrom(later: PdfRevision, before: PdfRevision, start: readonly PDFObject[]): Set<number> {
  const found = new Set<number>();
  const open = [...start];
  while (open.length > 0) {
    const one = open.pop();
    if (one instanceof PDFRef) {
      const number = one.objectNumber;
      if (number >= before.size && !before.entries.has(number) && !found.has(number)) {
        found.add(number);
        const held = later.look(one);
        if (held !== undefined) {
          open.push(held);
        }
      }
    } else if (one instanceof PDFArray) {
      open.push(...one.asArray());
    } else if (one instanceof PDFDict || one instanceof PDFStream) {
      open.push(...(one instanceof PDFDict ? one : one.dict).values());
    }
  }
  return found;
}

/** Whether two objects say the same, apart from those entries. */
function same(one: PDFDict | undefined, other: PDFDict | undefined, but: readonly string[]): boolean {
  const said = (dict: PDFDict) =>
    dict
      .entries()
      .filter(([name]) => !but.includes(name.decodeText()))
      .map(([name, value]) => `${name.toString()} ${value.toString()}`)
      .sort()
      .join('\n');
  return one !== undefined && other !== undefined && said(one) === said(other);
}

function sameObject(before: PdfRevision, later: PdfRevision, number: number): boolean {
  const one = before.object(number);
  const other = later.object(number);
  if (one instanceof PDFStream && other instanceof PDFStream) {
    return (
      one.dict.toString() === other.dict.toString() &&
      Buffer.from(one.getContents()).equals(Buffer.from(other.getContents()))
    );
  }
  return one?.toString() === other?.toString();
}

/** Numbers whose object is not what it was, or is new or gone. */
function changedObjects(before: PdfRevision, later: PdfRevision): Set<number> {
  const changed = new Set<number>();
  for (const number of new Set([...before.entries.keys(), ...later.entries.keys()])) {
    const one = before.placeOf(number);
    const other = later.placeOf(number);
    if (one === other) {
      continue;
    }
    if (one === undefined || other === undefined || !sameObject(before, later, number)) {
      changed.add(number);
    }
  }
  return changed;
}

const FILLED = ['V', 'AP'];

/** Takes away what belongs to signatures made since: what is left has no business in the file. */
function takeSignatures(
  before: PdfRevision,
  later: PdfRevision,
  changed: Set<number>,
): { made: LaterChange[]; filled: Set<number>; own: Set<number> } {
  const made: LaterChange[] = [];
  const filled = new Set<number>();
  const own = new Set<number>();
  const earlier = new Map(signatureFields(before).map((field) => [field.ref.objectNumber, field]));
  for (const { name, ref, dict } of signatureFields(later)) {
    const was = earlier.get(ref.objectNumber);
    const value = dict.get(keyOf('V'));
    if (!changed.has(ref.objectNumber) || was === undefined || !same(was.dict, dict, FILLED)) {
      continue;
    }
    if (was.dict.has(keyOf('V'))) {
      made.push({ kind: 'signature-changed', field: name });
    } else if (value instanceof PDFRef) {
      made.push({ kind: 'signature', field: name });
      filled.add(ref.objectNumber);
      changed.delete(ref.objectNumber);
      for (const number of newFrom(later, before, [value, dict.get(keyOf('AP')) ?? value])) {
        changed.delete(number);
        own.add(number);
      }
    }
  }
  const flags = later.look(formOf(later)?.get(keyOf('SigFlags')));
  if (flags instanceof PDFNumber && flags.asNumber() === 3) {
    takeFlags(before, later, changed);
  }
  return { made, filled, own };
}

/** The first signature says of the form that there are signatures; the form may stand in the catalog itself. */
function takeFlags(before: PdfRevision, later: PdfRevision, changed: Set<number>): void {
  if (!same(formOf(before), formOf(later), ['SigFlags'])) {
    return;
  }
  const form = later.root.get(keyOf('AcroForm'));
  const root = later.trailer.get(keyOf('Root'));
  if (form instanceof PDFRef && before.root.get(keyOf('AcroForm')) === form) {
    changed.delete(form.objectNumber);
  } else if (root instanceof PDFRef && same(before.root, later.root, ['AcroForm'])) {
    changed.delete(root.objectNumber);
  }
}

/** All that the dictionary of a table of objects may say: nothing by which it could be anything else as well. */
const OF_TABLES = new Set('Type Size Index Prev W Root Info ID Length Filter DecodeParms'.split(' '));

/** A packed table of objects is an object itself. Takes away those that an update has brought along. */
function takeTables(before: PdfRevision, later: PdfRevision, changed: Set<number>, own: Set<number>): void {
  for (const number of later.tables) {
    const table = later.object(number);
    const isOnlyTable =
      table instanceof PDFStream && table.dict.keys().every((name) => OF_TABLES.has(name.decodeText()));
    if (isOnlyTable && changed.has(number) && number >= before.size && !before.entries.has(number)) {
      changed.delete(number);
      own.add(number);
    }
  }
}

const sameEntry = (before: PdfRevision, later: PdfRevision, name: string) =>
  String(before.trailer.get(keyOf(name))) === String(later.trailer.get(keyOf(name)));

function pageChanges(
  before: PdfRevision,
  later: PdfRevision,
  changed: ReadonlySet<number>,
  filled: ReadonlySet<number>,
): LaterChange[] {
  const was = pagesOf(before);
  const is = pagesOf(later);
  const numbers = (pages: readonly PDFRef[]) => new Set(pages.map((page) => page.objectNumber));
  const wasThere = numbers(was);
  const isThere = numbers(is);
  const stopAt = new Set([...wasThere, ...isThere, ...filled]);
  return [
    ...is.flatMap((page, i): LaterChange[] =>
      wasThere.has(page.objectNumber)
        ? isMadeOf(later, page, changed, stopAt)
          ? [{ kind: 'page-changed', page: i + 1 }]
          : []
        : [{ kind: 'page-added', page: i + 1 }],
    ),
    ...was.flatMap((page, i): LaterChange[] =>
      isThere.has(page.objectNumber) ? [] : [{ kind: 'page-removed', page: i + 1 }],
    ),
  ];
}

function fileChanges(before: PdfRevision, later: PdfRevision, changed: ReadonlySet<number>): LaterChange[] {
  const was = filesOf(before);
  const is = filesOf(later);
  return [
    ...[...is].flatMap(([name, file]): LaterChange[] => {
      const old = was.get(name);
      if (old === undefined) {
        return [{ kind: 'file-added', name }];
      }
      const other = String(old) !== String(file) || isMadeOf(later, file, changed, new Set());
      return other ? [{ kind: 'file-changed', name }] : [];
    }),
    ...[...was.keys()].flatMap((name): LaterChange[] =>
      is.has(name) ? [] : [{ kind: 'file-removed', name }],
    ),
  ];
}

/**
 * What was done to a file between two of its revisions, told as a person would. `signature` alone is no fault: fields
 * that stood there empty were filled, and nothing else of the file is another than it was.
 */
export function laterChanges(before: PdfRevision, later: PdfRevision): LaterChange[] {
  const changed = changedObjects(before, later);
  const { made, filled, own } = takeSignatures(before, later, changed);
  takeTables(before, later, changed, own);
  // what is new for a signature or a table, and is led to by a page or a file as well, is a change of these
  const suspect = new Set([...changed, ...own]);
  const told = [...pageChanges(before, later, suspect, filled), ...fileChanges(before, later, suspect)];
  const roots = ['Root', 'Info'].every((name) => sameEntry(before, later, name));
  const rest = (changed.size > 0 && told.length === 0) || !roots ? [{ kind: 'other' } as const] : [];
  return [...made, ...told, ...rest];
}
