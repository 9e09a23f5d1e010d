import { describe, expect, it } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import * as Y from 'yjs';
import { blocksOf } from '@klubbat/shared/text/document-blocks';
import { newSharedText, readerOf } from '@klubbat/shared/text/shared-text';
import { mergeUpdate } from '@klubbat/shared/text/shared-text-merge';
import { writeText } from '@klubbat/shared/text/write-text';
import { documentSchema } from '../../ui/text-editor/document-schema.js';
import { bytesOf, SharedText } from './shared-text.js';

const GIVEN = 'Nämnden beslutar.\n\n- en punkt\n- en till';
const schema = getSchema(documentSchema((_id, text) => text, true));

function aHouse() {
  const server = newSharedText(GIVEN);
  const seed = Y.encodeStateAsUpdate(server);
  const sent: Uint8Array[] = [];
  const writers = [0, 1, 2].map(() => new SharedText(seed, GIVEN));
  return { server, sent, writers, says: readerOf(server) };
}

/** What the editor shows of a text, as it would be written. */
function shown(text: SharedText): string {
  const document = yXmlFragmentToProseMirrorRootNode(text.fragment, schema);
  document.check();
  return writeText(blocksOf(document));
}

const lineOf = (text: SharedText) => (text.fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;

describe('a text that several write in', () => {
  it('has every word of all, and says the same to all, in whatever order and however often it comes', () => {
    const act = fc.record({
      who: fc.nat(2),
      what: fc.constantFrom('type', 'type', 'type', 'send', 'fetch', 'again'),
      at: fc.nat(1000),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const { server, sent, writers, says } = aHouse();
        const words: string[] = [];
        const send = (writer: SharedText) => {
          const { update } = writer.unsent(undefined, undefined);
          if (update !== '') {
            mergeUpdate(server, bytesOf(update));
            sent.push(bytesOf(update));
          }
        };
        for (const { who, what, at } of acts) {
          const writer = writers[who] as SharedText;
          if (what === 'type') {
            const word = `ord${words.length}x`;
            words.push(word);
            // between words: nobody writes in the middle of another's
            const places = [...writer.markdown.split('\n')[0]!.matchAll(/ /g)].map(({ index }) => index + 1);
            lineOf(writer).insert(places[at % places.length] ?? 0, `${word} `);
          } else if (what === 'send') {
            send(writer);
          } else if (what === 'fetch') {
            writer.take(Y.encodeStateAsUpdate(server));
          } else {
            sent.forEach((update) => expect(mergeUpdate(server, update)).toBeUndefined());
          }
        }
        writers.forEach(send);
        expect(words.filter((word) => !says().includes(word))).toEqual([]);
        for (const writer of writers) {
          writer.take(Y.encodeStateAsUpdate(server));
          expect(writer.markdown).toBe(says());
          expect(shown(writer)).toBe(says());
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is told as it was given until somebody writes in it', () => {
    const odd = '*  punkt\n*  punkt två';
    const text = new SharedText(Y.encodeStateAsUpdate(newSharedText(odd)), odd);
    expect(text.markdown).toBe(odd);
  });

  it('keeps what has not reached the server, and no more', () => {
    const { writers } = aHouse();
    const [writer] = writers as [SharedText];
    lineOf(writer).insert(0, 'a');
    const first = writer.unsent(undefined, undefined);
    lineOf(writer).insert(0, 'b');
    const both = writer.unsent(first, undefined);
    const rest = writer.unsent(both, first);
    expect(bytesOf(rest.update).length).toBeLessThan(bytesOf(both.update).length);
    expect(writer.unsent(rest, rest)).toEqual(rest);
  });

  it('goes on with what a page that is gone had written', () => {
    const { server, writers, says } = aHouse();
    const [gone, next] = writers as [SharedText, SharedText];
    lineOf(gone).insert(0, 'Borta. ');
    const left = gone.unsent(undefined, undefined);
    expect(next.takeLeft(left)).toBe(true);
    expect(next.takeLeft(left)).toBe(false);
    lineOf(next).insert(0, 'Ny. ');
    mergeUpdate(server, bytesOf(next.unsent(left, undefined).update));
    expect(says()).toContain('Ny. Borta. Nämnden');
  });
});
