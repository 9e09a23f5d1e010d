import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from 'pdf-lib';
import { packObjects } from '../src/documents/packed-objects.js';

/**
 * A document of ours with empty signature fields on its last page, each in the structure, as the page for signatures has
 * them.
 */
export async function withFields(pdf: Uint8Array, names: readonly string[]): Promise<Uint8Array> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = file;
  const key = (name: string) => PDFName.of(name);
  const root = catalog.lookup(key('StructTreeRoot'), PDFDict);
  const top = root.lookup(key('K'), PDFArray);
  const tree = root.lookup(key('ParentTree'), PDFDict);
  const page = file.getPages().at(-1);
  if (page === undefined) {
    throw new Error('no page');
  }
  let next = root.lookup(key('ParentTreeNextKey'), PDFNumber).asNumber();
  const fields = names.map((name, i) => {
    const field = context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFHexString.fromText(name),
      TU: PDFHexString.fromText(`Underskrift av ${name}`),
      F: 4,
      Rect: [92, 60 + i * 60, 392, 110 + i * 60],
      P: page.ref,
      StructParent: next,
    });
    const empty = context.stream('', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 300, 50],
      Resources: {},
    });
    field.set(key('AP'), context.obj({ N: context.register(empty) }));
    const ref = context.register(field);
    const element = context.register(
      context.obj({
        Type: 'StructElem',
        S: 'Form',
        P: top.get(0),
        Pg: page.ref,
        K: { Type: 'OBJR', Obj: ref, Pg: page.ref },
      }),
    );
    top.lookup(0, PDFDict).lookup(key('K'), PDFArray).push(element);
    const numbers = tree.lookup(key('Nums'), PDFArray);
    numbers.push(PDFNumber.of(next));
    numbers.push(element);
    next += 1;
    return ref;
  });
  root.set(key('ParentTreeNextKey'), PDFNumber.of(next));
  tree.set(key('Limits'), context.obj([0, next - 1]));
  page.node.set(key('Tabs'), key('S'));
  const annotations = page.node.lookup(key('Annots'));
  page.node.set(
    key('Annots'),
    context.obj([...(annotations instanceof PDFArray ? annotations.asArray() : []), ...fields]),
  );
  catalog.set(key('AcroForm'), context.register(context.obj({ Fields: fields })));
  return packObjects(
    await file.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }),
  );
}
