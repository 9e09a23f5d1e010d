import { type UnzipFileInfo, unzipSync } from 'fflate';
import { proposalSentences as say } from '@klubbat/shared/sentences/proposal-sentences';
import { everyNode, kids, readXml, UnreadableXml, type XmlNode } from './xml-tree.js';

/** The parts of a Word file that are read. Pictures and macros are never unpacked. */
export interface WordParts {
  readonly document: XmlNode;
  readonly styles: XmlNode | undefined;
  readonly numbering: XmlNode | undefined;
  readonly footnotes: XmlNode | undefined;
  readonly endnotes: XmlNode | undefined;
  /** heads and feet of its pages */
  readonly frames: readonly XmlNode[];
  /** where each link leads; nothing is fetched from there */
  readonly links: ReadonlyMap<string, string>;
  readonly hasMacros: boolean;
}

export type WordOpened = { ok: true; parts: WordParts } | { ok: false; message: string };

const refused = (message: string): WordOpened => ({ ok: false, message });

/** A document of 3,000 pages of text is some 20 MB when it is unpacked; a small file can unfold to far more. */
const LARGEST_PART = 30 * 1024 * 1024;
const LARGEST_UNPACKED = 50 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

const begins = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);
const holds = (bytes: Uint8Array, text: string, encoding: 'latin1' | 'utf16le') =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, encoding));

/** What is no zip at all: why it cannot be read, and what to do. */
function faultOfOther(bytes: Uint8Array): string {
  if (bytes.length === 0) {
    return say.empty;
  }
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    return holds(bytes, 'EncryptedPackage', 'utf16le') ? say.protected : say.older;
  }
  if (holds(bytes.subarray(0, 1024), '%PDF-', 'latin1')) {
    return say.pdf;
  }
  return begins(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66) ? say.richText : say.noWord;
}

class UnreadableZip extends Error {}

function unpacked(bytes: Uint8Array, wanted: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: wanted });
  } catch (error) {
    // what the zip reader throws has no class of its own
    throw new UnreadableZip(String(error));
  }
}

type Relation = { id: string; type: string; target: string; external: boolean };

/** What belongs to a part, with names as they stand in the zip: never a path on this machine. */
function relationsOf(xml: XmlNode | undefined, folder: string): Relation[] {
  return kids(xml?.kids[0], 'rel:Relationship').map(({ of }) => {
    const external = of['TargetMode'] === 'External';
    const target = of['Target'] ?? '';
    return {
      id: of['Id'] ?? '',
      type: of['Type']?.split('/').at(-1) ?? '',
      target: external ? target : target.startsWith('/') ? target.slice(1) : `${folder}${target}`,
      external,
    };
  });
}

/**
 * Opens a Word file (.docx), told by what it is and not by its name. Only the parts with words in them are unpacked,
 * each into as much room as the file says it takes, and not before it is known how much that is.
 */
export function openWord(bytes: Uint8Array): WordOpened {
  if (!begins(bytes, 0x50, 0x4b)) {
    return refused(faultOfOther(bytes));
  }
  try {
    return openZip(bytes);
  } catch (error) {
    if (error instanceof UnreadableXml || error instanceof UnreadableZip) {
      return refused(say.broken);
    }
    throw error;
  }
}

function openZip(bytes: Uint8Array): WordOpened {
  const sizes = new Map<string, number>();
  let entries = 0;
  unpacked(bytes, ({ name, originalSize }) => {
    entries += 1;
    sizes.set(name, originalSize);
    return false;
  });
  if (entries > MOST_ENTRIES) {
    return refused(say.unfolds);
  }
  let room = LARGEST_UNPACKED;
  let tooLarge = false;
  const read = (names: readonly string[]): Map<string, XmlNode> => {
    const taken = new Set(
      names.filter((name) => {
        const size = sizes.get(name);
        if (size === undefined) {
          return false;
        }
        room -= size;
        tooLarge ||= size > LARGEST_PART || room < 0;
        return !tooLarge;
      }),
    );
    if (tooLarge) {
      return new Map();
    }
    const parts = unpacked(bytes, ({ name }) => taken.delete(name));
    return new Map(Object.entries(parts).map(([name, part]) => [name, readXml(part)]));
  };

  if (!sizes.has('[Content_Types].xml')) {
    const open = sizes.has('mimetype') && sizes.has('content.xml');
    return refused(open ? say.openDocument : sizes.size === 0 ? say.broken : say.noWord);
  }
  const top = read(['_rels/.rels']).get('_rels/.rels');
  const main = relationsOf(top, '').find(
    ({ type, external }) => type === 'officeDocument' && !external,
  )?.target;
  if (tooLarge) {
    return refused(say.unfolds);
  }
  if (main === undefined || !sizes.has(main)) {
    return refused(say.broken);
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relationsName = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const relations = relationsOf(read([relationsName]).get(relationsName), folder);
  const named = (type: string) =>
    relations.filter((one) => one.type === type && !one.external).map(({ target }) => target);
  const [styles = ''] = named('styles');
  const [numbering = ''] = named('numbering');
  const [footnotes = ''] = named('footnotes');
  const [endnotes = ''] = named('endnotes');
  const frames = [...named('header'), ...named('footer')].slice(0, 50);
  const parts = read([...new Set([main, styles, numbering, footnotes, endnotes, ...frames])]);
  if (tooLarge) {
    return refused(say.unfolds);
  }
  const document = parts.get(main);
  if (document?.kids[0]?.name !== 'w:document') {
    return refused(say.noWord);
  }
  return {
    ok: true,
    parts: {
      document,
      styles: parts.get(styles),
      numbering: parts.get(numbering),
      footnotes: parts.get(footnotes),
      endnotes: parts.get(endnotes),
      frames: frames.flatMap((name) => parts.get(name) ?? []),
      links: new Map(
        relations
          .filter(({ type, external }) => type === 'hyperlink' && external)
          .map((one) => [one.id, one.target]),
      ),
      hasMacros: [...sizes.keys()].some((name) => /(^|\/)vbaProject\.bin$/i.test(name)),
    },
  };
}

/** The words of a part, its paragraphs parted by a space. */
export function wordsOf(node: XmlNode): string {
  let words = '';
  for (const { name, text } of everyNode(node)) {
    words +=
      name === 'w:t' || name === 'm:t'
        ? text
        : name === 'w:p' || name === 'w:tab' || name === 'w:br'
          ? ' '
          : '';
  }
  return words.replace(/\s+/g, ' ').trim();
}
