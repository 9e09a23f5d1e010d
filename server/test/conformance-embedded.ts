import { PDFArray, PDFStream } from 'pdf-lib';
import { key, nameOf, textOf, valuesOf } from '../src/documents/pdf-objects.js';
import type { Examined } from './conformance-fault.js';

/* Files in the file (ISO 19005-3, 6.8; ISO 14289-1, 7.11). */

/** Files that the document holds as they are. */
export function checkEmbeddedFiles({ document, dict, look, fault }: Examined): void {
  const { catalog, context } = document;
  const associated = new Set(valuesOf(catalog.lookupMaybe(key('AF'), PDFArray)).map((one) => dict(one)));
  for (const [, object] of context.enumerateIndirectObjects()) {
    const spec = dict(object);
    if (spec?.has(key('EF')) !== true) {
      continue;
    }
    if (!textOf(spec.get(key('F'))) || !textOf(spec.get(key('UF')))) {
      fault('UA 7.11', 'a file without a name');
    }
    const relations = ['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'];
    if (!relations.includes(nameOf(spec.get(key('AFRelationship'))) ?? '')) {
      fault('A 6.8', 'a file without its relation to the document');
    }
    if (!associated.has(spec)) {
      fault('A 6.8', 'a file that is not associated with the document');
    }
    if (
      textOf(spec.get(key('F'))) !== textOf(spec.get(key('UF'))) ||
      nameOf(spec.get(key('Type'))) !== 'Filespec'
    ) {
      fault('UA 7.11', 'a file with two names');
    }
    const stream = look(dict(spec.get(key('EF')))?.get(key('F')));
    const type = stream instanceof PDFStream ? nameOf(stream.dict.get(key('Subtype'))) : undefined;
    if (!/^[-\w+.]+\/[-\w+.]+$/.test(type ?? '')) {
      fault('A 6.8', `a file of the kind ${type}`);
    }
    if (stream instanceof PDFStream && dict(stream.dict.get(key('Params')))?.has(key('ModDate')) !== true) {
      fault('A 6.8', 'a file without a date');
    }
  }
}
