import { PDFArray, PDFDict, type PDFDocument, type PDFPage, PDFString } from 'pdf-lib';
import { key, textOf } from './pdf-objects.js';

/**
 * Gives pages names that links of the document lead to. The names stay in order: a reader finds one by halving the list.
 */
export function nameDestinations(
  file: PDFDocument,
  added: readonly { readonly name: string; readonly page: PDFPage }[],
): void {
  const { catalog, context } = file;
  const names = catalog.lookupMaybe(key('Names'), PDFDict) ?? context.obj({});
  catalog.set(key('Names'), catalog.get(key('Names')) ?? context.register(names));
  const tree = names.lookupMaybe(key('Dests'), PDFDict) ?? context.obj({});
  names.set(key('Dests'), names.get(key('Dests')) ?? context.register(tree));
  const held = tree.lookupMaybe(key('Names'), PDFArray)?.asArray() ?? [];
  const all = new Map<string, (typeof held)[number]>();
  for (let i = 0; i + 1 < held.length; i += 2) {
    const target = held[i + 1];
    const name = textOf(held[i]);
    if (name !== undefined && target !== undefined) {
      all.set(name, target);
    }
  }
  for (const { name, page } of added) {
    all.set(name, context.obj([page.ref, 'Fit']));
  }
  const sorted = [...all].sort(([one], [other]) => (one < other ? -1 : 1));
  const [first] = sorted[0] ?? [];
  const [last] = sorted.at(-1) ?? [];
  if (first !== undefined && last !== undefined) {
    tree.set(key('Names'), context.obj(sorted.flatMap(([name, target]) => [PDFString.of(name), target])));
    tree.set(key('Limits'), context.obj([PDFString.of(first), PDFString.of(last)]));
  }
}
