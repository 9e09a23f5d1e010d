import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { followText } from './shared-text-follow.js';
import { mergeUpdate, UnreadableUpdate } from './shared-text-merge.js';
import { isText } from './shared-text-shape.js';
import { elementOf, rootOf } from './shared-text-tree.js';
import { newSharedText, readerOf } from './shared-text.js';
import { normaliseText } from './write-text.js';

const SAMPLES = [
  '',
  'Ett stycke.',
  'Ett **fett** och ett *lutande* ord.\n\n- punkt\n- punkt två\n  - inre\n\n3. tre\n4. fyra\n7. sju',
  '| a | b |\n| --- | --: |\n| 1 | 2 |',
  'A. ett\nB. två\n\nSlut\\\nny rad',
  'Se [bilaga 2](bilaga:0199c0de-0000-7000-8000-00000000000a).',
  '😀 grinar och 😁 ler',
];

function says(doc: Y.Doc): string {
  return readerOf(doc)();
}

/** A client of its own, that has what the server has. */
function clientOf(server: Y.Doc): Y.Doc {
  const client = new Y.Doc();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
  return client;
}

function changeOf(client: Y.Doc, change: (root: Y.XmlFragment) => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const listen = (update: Uint8Array) => updates.push(update);
  client.on('update', listen);
  client.transact(() => change(rootOf(client)));
  client.off('update', listen);
  return Y.mergeUpdates(updates);
}

const textOfParagraph = (root: Y.XmlFragment, index: number) =>
  (root.get(index) as Y.XmlElement).get(0) as Y.XmlText;

describe('a shared text', () => {
  it.each(SAMPLES)('says what it was made of: %j', (markdown) => {
    const doc = newSharedText(markdown);
    expect(says(doc)).toBe(normaliseText(markdown));
    expect(isText(doc)).toBe(true);
  });

  it('follows whatever it is made into', () => {
    const texts = fc.constantFrom(
      ...SAMPLES,
      'Ett nytt stycke.\n\nEtt stycke till.',
      '- punkt\n- ny\n- punkt två',
    );
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 6 }), ([first = '', ...later]) => {
        const doc = newSharedText(first);
        for (const markdown of later) {
          followText(doc, markdown);
          expect(says(doc)).toBe(normaliseText(markdown));
          expect(isText(doc)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('follows another road without losing what is being typed', () => {
    const server = newSharedText('Nämnden beslutar.\n\nDe som röstar är fem.');
    const client = clientOf(server);
    const typed = changeOf(client, (root) => textOfParagraph(root, 1).insert(13, ' nu'));
    followText(server, 'Nämnden beslutar nu.\n\nDe som röstar är sex.');
    mergeUpdate(server, typed);
    expect(says(server)).toBe('Nämnden beslutar nu.\n\nDe som röstar nu är sex.');
  });

  it('keeps half a sign whole', () => {
    const doc = newSharedText('a😀b');
    followText(doc, 'a😁b');
    expect(says(doc)).toBe('a😁b');
  });

  it.each(['first', 'last'])('keeps what is typed in a paragraph that another takes away (%s)', (order) => {
    const server = newSharedText('Ett.\n\nTvå.\n\nTre.');
    const [writer, remover] = [clientOf(server), clientOf(server)];
    const typed = changeOf(writer, (root) => textOfParagraph(root, 1).insert(4, ' Mer ord'));
    const removed = changeOf(remover, (root) => root.delete(1, 1));
    for (const update of order === 'first' ? [typed, removed] : [removed, typed]) {
      mergeUpdate(server, update);
    }
    expect(says(server)).toBe('Ett.\n\nMer ord\n\nTre.');
    const later = changeOf(writer, (root) => textOfParagraph(root, 1).insert(12, ' till'));
    mergeUpdate(server, later);
    expect(says(server)).toBe('Ett.\n\nMer ord till\n\nTre.');
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(server));
    expect(says(writer)).toBe(says(server));
  });

  it.each(['first', 'last'])(
    'keeps what is typed in a paragraph that is joined with the one before (%s)',
    (order) => {
      const server = newSharedText('Det första stycket.\n\nDet andra stycket.');
      const [writer, joiner] = [clientOf(server), clientOf(server)];
      const typed = changeOf(writer, (root) => textOfParagraph(root, 1).insert(9, ' goda'));
      const joined = changeOf(joiner, (root) => {
        textOfParagraph(root, 0).insert(19, ' Det andra stycket.');
        root.delete(1, 1);
      });
      for (const update of order === 'first' ? [typed, joined] : [joined, typed]) {
        mergeUpdate(server, update);
      }
      expect(says(server)).toBe('Det första stycket. Det andra goda stycket.');
    },
  );

  it('gives back nothing of what its author took away himself', () => {
    const server = newSharedText('Ett.\n\nTvå.');
    const client = clientOf(server);
    const update = changeOf(client, (root) => {
      textOfParagraph(root, 1).insert(4, ' Fel');
      root.delete(1, 1);
    });
    mergeUpdate(server, update);
    expect(says(server)).toBe('Ett.');
  });

  it('is mended where two changes together break it', () => {
    const server = newSharedText('- ett\n- två\n\nSlut');
    const [one, other] = [clientOf(server), clientOf(server)];
    const updates = [one, other].map((client, index) =>
      changeOf(client, (root) => (root.get(0) as Y.XmlElement).delete(index, 1)),
    );
    updates.forEach((update) => mergeUpdate(server, update));
    expect(says(server)).toBe('Slut');
    expect(isText(server)).toBe(true);
  });

  it('refuses what is no update, and what builds on something else', () => {
    const server = newSharedText('Ett.');
    const elsewhere = newSharedText('Ett.');
    const update = changeOf(elsewhere, (root) => textOfParagraph(root, 0).insert(4, ' Två.'));
    for (const bad of [
      update,
      Uint8Array.of(1, 2, 3),
      Uint8Array.of(255, 255, 255, 255, 255),
      new Uint8Array(),
    ]) {
      expect(() => mergeUpdate(newSharedText('Ett.'), bad)).toThrow(UnreadableUpdate);
    }
    expect(says(server)).toBe('Ett.');
  });

  it.each<[string, (root: Y.XmlFragment) => void]>([
    ['an unknown node', (root) => root.push([new Y.XmlElement('script')])],
    ['text outside a paragraph', (root) => root.push([new Y.XmlText('naken')])],
    ['an unknown format', (root) => textOfParagraph(root, 0).format(0, 3, { link: { href: 'x' } })],
    ['an unknown attribute', (root) => (root.get(0) as Y.XmlElement).setAttribute('onclick', 'x')],
    ['another kind of content', (root) => textOfParagraph(root, 0).insertEmbed(0, { image: 'x' })],
    ['a depth that no hand has made', (root) => root.push([nested(60)])],
  ])('holds no %s', (_name, change) => {
    const server = newSharedText('Ett stycke.');
    mergeUpdate(server, changeOf(clientOf(server), change));
    expect(isText(server)).toBe(false);
  });

  it('loses no letter, whatever the order and repetition of what several write', () => {
    const act = fc.record({
      who: fc.nat(2),
      what: fc.constantFrom('type', 'type', 'type', 'paragraph', 'remove', 'join', 'send', 'fetch', 'again'),
      at: fc.nat(1000),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const server = newSharedText('Nämnden beslutar.\n\nDet andra stycket.');
        const clients = [0, 1, 2].map(() => ({
          doc: clientOf(server),
          unsent: [] as Uint8Array[],
          sent: [] as Uint8Array[],
        }));
        let letter = 0x4e00;
        const typed: string[] = [];
        for (const { who, what, at } of acts) {
          const client = clients[who]!;
          if (what === 'send') {
            const [first, ...rest] = client.unsent;
            if (first !== undefined) {
              mergeUpdate(server, first);
              client.sent.push(first);
              client.unsent = rest;
            }
          } else if (what === 'again') {
            client.sent.forEach((update) => expect(mergeUpdate(server, update)).toBeUndefined());
          } else if (what === 'fetch') {
            Y.applyUpdate(client.doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(client.doc)));
          } else {
            const update = changeOf(client.doc, (root) => {
              const place = at % Math.max(1, root.length);
              const paragraph = root.length === 0 ? undefined : (root.get(place) as Y.XmlElement);
              const seen = paragraph?.length ? paragraph.get(0) : undefined;
              if (what === 'paragraph' || !(seen instanceof Y.XmlText)) {
                const text = String.fromCharCode(letter);
                letter += 1;
                typed.push(text);
                root.insert(place, [
                  elementOf({ name: 'paragraph', attrs: {}, children: [[{ text, marks: [] }]] }),
                ]);
              } else if (what === 'type') {
                const text = String.fromCharCode(letter);
                letter += 1;
                typed.push(text);
                seen.insert(at % (seen.length + 1), text);
              } else if (what === 'remove') {
                // of what he has seen he may take away all: those letters are not lost but deleted
                for (const gone of seen.toDelta() as { insert: string }[]) {
                  [...gone.insert].forEach((one) => typed.splice(typed.indexOf(one) >>> 0, 1));
                }
                root.delete(place, 1);
              } else if (place > 0) {
                const before = (root.get(place - 1) as Y.XmlElement).get(0) as Y.XmlText;
                before.insert(
                  before.length,
                  (seen.toDelta() as { insert: string }[]).map((d) => d.insert).join(''),
                );
                root.delete(place, 1);
              }
            });
            client.unsent.push(update);
          }
        }
        for (const client of clients) {
          client.unsent.forEach((update) => mergeUpdate(server, update));
        }
        const text = says(server);
        expect(typed.filter((one) => !text.includes(one))).toEqual([]);
        expect(isText(server)).toBe(true);
        for (const { doc } of clients) {
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)));
          expect(says(doc)).toBe(text);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function nested(depth: number): Y.XmlElement {
  const list = new Y.XmlElement('bulletList');
  const item = new Y.XmlElement('listItem');
  item.insert(0, [new Y.XmlElement('paragraph'), ...(depth > 0 ? [nested(depth - 1)] : [])]);
  list.insert(0, [item]);
  return list;
}
