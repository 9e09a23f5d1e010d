import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream, PDFStream, type PDFDocument } from 'pdf-lib';
import { withAccentsApart } from './kept-in-place.js';
import { key, nameOf, valuesOf } from '../pdf-objects.js';

/** All that unpacks from one file, images and embedded files apart. */
const MOST_UNPACKED = 128 * 1024 * 1024;

const UNPACKED_HERE = new Set([
  'FlateDecode',
  'Fl',
  'LZWDecode',
  'LZW',
  'ASCII85Decode',
  'A85',
  'ASCIIHexDecode',
  'AHx',
  'RunLengthDecode',
  'RL',
]);

class TooHeavy extends Error {}

function filtersOf({ dict }: PDFRawStream): string[] {
  const held = dict.lookup(key('Filter'));
  const names = held instanceof PDFArray ? valuesOf(held) : [held];
  return names.flatMap((name) => nameOf(name) ?? []);
}

/** A stream that is needed to read text, laid open; one that is not, emptied. */
function plain(stream: PDFRawStream): PDFRawStream {
  const { dict } = stream;
  const context = dict.context;
  const subtype = nameOf(dict.lookup(key('Subtype')));
  const filters = filtersOf(stream);
  const needed = subtype !== 'Image' && nameOf(dict.lookup(key('Type'))) !== 'EmbeddedFile';
  const open = context.obj({});
  dict.entries().forEach(([name, value]) => open.set(name, value));
  ['Filter', 'DecodeParms', 'F', 'FFilter', 'Length'].forEach((name) => open.delete(PDFName.of(name)));
  const readable = needed && filters.every((filter) => UNPACKED_HERE.has(filter));
  const bytes =
    filters.length === 0 ? stream.contents : readable ? decodePDFRawStream(stream).decode() : null;
  return PDFRawStream.of(open, readable && bytes !== null ? withAccentsApart(bytes) : new Uint8Array());
}

/**
 * A copy of the file in which nothing is packed, and which holds what its text is read from and no more: whoever reads the
 * copy unpacks nothing, so that a few kilobytes cannot fill the memory of the program. The document that is given is
 * changed.
 *
 * @returns `too-heavy` where more would unpack than may be held
 */
export async function plainCopy(document: PDFDocument): Promise<Uint8Array | 'too-heavy'> {
  const { context } = document;
  let left = MOST_UNPACKED;
  try {
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      if (object instanceof PDFRawStream) {
        const open = plain(object);
        left -= open.contents.length;
        if (left < 0) {
          throw new TooHeavy();
        }
        context.assign(ref, open);
      } else if (object instanceof PDFStream) {
        context.delete(ref);
      }
    }
    return await document.save({
      useObjectStreams: false,
      addDefaultPage: false,
      updateFieldAppearances: false,
    });
  } catch {
    // a stream that goes beyond its own limit throws as well, and so does one that is no such stream
    return 'too-heavy';
  }
}
