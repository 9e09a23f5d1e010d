import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';
import type { BoundFile } from './bound-file.js';
import { key, textOf } from './pdf-objects.js';

/** The files that the document holds already, by the names under which they are listed. */
function heldIn(tree: PDFDict): { sorted: string; spec: PDFRef }[] {
  const files = tree.lookup(key('EmbeddedFiles'));
  const names = files instanceof PDFDict ? files.lookup(key('Names')) : undefined;
  const list = names instanceof PDFArray ? names.asArray() : [];
  return list.flatMap((name, i) => {
    const spec = list[i + 1];
    return i % 2 === 0 && spec instanceof PDFRef ? [{ sorted: textOf(name) ?? '', spec }] : [];
  });
}

/** The kind of a file as it may be said here (ISO 19005-3, 6.8): without what follows it, and never an unknown word. */
function plainType(mediaType: string): string {
  return /^[-\w+.]+\/[-\w+.]+/.exec(mediaType)?.[0] ?? 'application/octet-stream';
}

/**
 * Puts files into the document as they are, each associated with it (ISO 19005-3, 6.8). `day` is the only date: the same
 * files give the same bytes.
 */
export function embedFiles(
  document: PDFDocument,
  files: readonly (BoundFile & { readonly name: string; readonly mediaType: string })[],
  day: string,
): void {
  const { context, catalog } = document;
  const date = PDFString.fromDate(new Date(`${day}T12:00:00Z`));
  // Readers list the files by these names; two may be called the same.
  const named = files.map((file): { sorted: string; spec: PDFRef } => {
    const stream = context.flateStream(file.bytes, {
      Type: 'EmbeddedFile',
      Subtype: PDFName.of(plainType(file.mediaType)),
      Params: { Size: file.bytes.length, CreationDate: date, ModDate: date },
    });
    const held = context.register(stream);
    const spec = context.obj({
      Type: 'Filespec',
      F: PDFHexString.fromText(file.name),
      UF: PDFHexString.fromText(file.name),
      EF: { F: held, UF: held },
      Desc: PDFHexString.fromText([file.label, file.title].filter((text) => text?.trim()).join(': ')),
      AFRelationship: 'Supplement',
    });
    return { sorted: `${file.label} ${file.name}`, spec: context.register(spec) };
  });
  const names = catalog.lookup(key('Names'));
  const tree = names instanceof PDFDict ? names : context.obj({});
  catalog.set(key('Names'), tree);
  const order = [...named, ...heldIn(tree)].sort((one, other) => (one.sorted < other.sorted ? -1 : 1));
  const list = context.obj(order.flatMap(({ sorted, spec }) => [PDFHexString.fromText(sorted), spec]));
  tree.set(key('EmbeddedFiles'), context.obj({ Names: list }));
  const associated = catalog.lookup(key('AF'));
  const all = associated instanceof PDFArray ? associated : context.obj([]);
  named.forEach(({ spec }) => all.push(spec));
  catalog.set(key('AF'), all);
}
