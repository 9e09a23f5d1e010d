import { describe, expect, it } from '@jest/globals';
import { aMeeting, anItem } from '../../test/a-meeting.js';
import type { AttachmentInFile, ItemInFile } from '../contracts/meeting-file.js';
import { findingSentence } from '../sentences/finding-sentences.js';
import { unreferredAppendices } from './unreferred-appendices.js';

const appendices = (count: number, last: Partial<AttachmentInFile> = {}): AttachmentInFile[] =>
  Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    title: `Bilaga ${i + 1}`,
    ...(i === count - 1 ? last : {}),
  }));
const saying = (body: string): Partial<ItemInFile> => ({ sections: [{ kind: 'decision', body }] });
const left = (item: Partial<ItemInFile>, attachments = appendices(4)) => {
  const [found] = unreferredAppendices(aMeeting({ attachments, items: [anItem(1, item)] }));
  return found?.code === 'appendices-unreferred' ? found.params.appendices : [];
};

describe('appendices that no § refers to', () => {
  it.each<[string, Partial<ItemInFile>, string[]]>([
    ['are the papers of a meeting whose §§ refer to none', saying('Beslut.'), []],
    ['are told where a § refers to another', saying('Se bilaga 2.'), ['1', '3', '4']],
    ['are none where all are named', saying('Se bilagorna 1–3 samt bilaga 4.'), []],
    ['are not those of a list', saying('Bilaga 1, 2 och 4 antas.'), ['3']],
    [
      'are not those of its lists',
      { attachments: [1, 2], reservations: [{ by: ['bo'], attachment: 3 }] },
      ['4'],
    ],
    ['are those of another word', saying('Se bilaga 1 och mobilaga 2, bilagor 3 till 4.'), ['2']],
  ])('%s', (_what, item, wanted) => {
    expect(left(item)).toEqual(wanted);
  });

  it('are found by label', () => {
    expect(left(saying('Se bilaga 1 och bilaga 2a'), appendices(2, { label: '2A' }))).toEqual([]);
    expect(left(saying('Se bilaga 1'), appendices(2, { label: '2A' }))).toEqual(['2A']);
  });

  it('are never the attendance or the votes, which we draw', () => {
    expect(left(saying('Se bilaga 1'), appendices(2, { source: 'attendance' }))).toEqual([]);
  });

  it('are told in a sentence with what to do', () => {
    const sentence = (item: Partial<ItemInFile>, count: number) => {
      const file = aMeeting({ attachments: appendices(count), items: [anItem(1, item)] });
      return unreferredAppendices(file).map(findingSentence);
    };
    expect(sentence(saying('Se bilaga 1'), 2)).toEqual([
      'Ingen paragraf hänvisar till bilaga 2. Koppla den till sin paragraf, eller ta bort den.',
    ]);
    expect(sentence(saying('Se bilaga 1'), 4)).toEqual([
      'Ingen paragraf hänvisar till bilaga 2, 3 och 4. Koppla dem till sina paragrafer, eller ta bort dem.',
    ]);
    expect(sentence(saying('Se bilaga 1'), 12)[0]).toMatch(/bilaga 2, 3, 4, 5, 6, 7, 8 och 4 till\./);
  });
});
