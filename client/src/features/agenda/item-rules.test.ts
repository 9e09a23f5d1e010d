import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { gotOf } from './draft-texts.js';
import { changeOf } from './item-change.js';
import { draftOf, type ItemDraft } from './item-draft.js';
import { itemRules } from './item-rules.js';

const key = (number: number) => `0199c0de-0000-7000-8000-00000000000${number}`;
const [MOTION, SECOND, RESERVATION, STATEMENT] = [key(1), key(2), key(3), key(4)];

const item: AgendaItemView = {
  id: '7d2f6a04-4a87-4c7e-9d0d-0f1f6f0f4a11',
  meetingId: '0b9d8a52-55d5-4c8b-8a8c-2f1f52b3c0aa',
  version: 3,
  position: 4,
  paragraph: 4,
  label: '§ 4',
  adjustmentId: null,
  announcedOn: null,
  consent: null,
  updatedAt: '2025-01-14T12:00:00Z',
  updatedBy: 'Siv Ek',
  title: 'Vinterväghållning',
  caseNumber: 'TN 2025/12',
  moreCaseNumbers: ['KS 2025/9'],
  outcome: 'approved',
  motions: [
    { id: 'yrkande-1', by: ['anna'], kind: 'approve', text: 'Bifall.' },
    { id: 'yrkande-2', by: ['bo'], kind: 'reject', text: 'Avslag.' },
  ],
  reservations: [{ by: ['bo'], text: 'Vi reserverar oss.' }],
  statements: [{ kind: 'note', by: ['cia'], text: 'Vi antecknar.' }],
  conflictsOfInterest: [{ person: 'dan' }],
  recipients: [{ name: 'Driften' }, { name: 'Ekonomi', email: 'ekonomi@sund.example' }],
  attachments: [1, 2],
  deferral: { to: 'Nämnden', reason: 'Mer underlag.' },
  elections: [{ office: 'Ordförande', elected: [{ name: 'Anna Ek' }] }],
  sectionKeys: [],
  entryKeys: { motions: [MOTION, SECOND], reservations: [RESERVATION], statements: [STATEMENT] },
};
const base = draftOf(item);
const { merge, keepKeys, without, settle, texts } = itemRules;

/** What is at hand when a page has read what another saved. */
const saved = (change: Partial<AgendaItemView>): ItemDraft => keepKeys(draftOf({ ...item, ...change }), base);
const entry = (list: 'motions' | 'reservations' | 'statements', at: number, part: object) => ({
  ...base,
  [list]: base[list].map((row, index) => (index === at ? { ...row, value: { ...row.value, ...part } } : row)),
});
const motionsWith = (at: number, part: object) =>
  (item.motions ?? []).map((motion, index) => (index === at ? { ...motion, ...part } : motion));
const letters = (list: 'motions' | 'reservations' | 'statements', at: number, text: string): ItemDraft => ({
  ...entry(list, at, { text }),
  [list]: entry(list, at, { text })[list].map((row, index) =>
    index === at ? { ...row, text: { session: 's', upTo: 1, update: 'u1' } } : row,
  ),
});
const added = (number: number, value: ItemDraft['motions'][number]['value']): ItemDraft => ({
  ...base,
  motions: [...base.motions, { key: key(number), isNew: true, value }],
});

/** Each: what is written here, what the other saved, and how what is sent then differs from what the other saved. */
const together: [string, ItemDraft, Partial<AgendaItemView>, object][] = [
  ['two fields', { ...base, title: 'Ny rubrik' }, { outcome: 'rejected' }, { title: 'Ny rubrik' }],
  [
    'two motions',
    entry('motions', 0, { result: 'carried' }),
    { motions: motionsWith(1, { text: 'Avslag, helst.' }) },
    { motions: [{ result: 'carried', text: 'Bifall.' }, { text: 'Avslag, helst.' }] },
  ],
  [
    'two fields of a motion',
    entry('motions', 0, { result: 'carried' }),
    { motions: motionsWith(0, { kind: 'amend', supportedBy: ['bo'] }) },
    { motions: [{ kind: 'amend', result: 'carried', supportedBy: ['bo'] }, {}] },
  ],
  [
    'those who support a motion',
    entry('motions', 0, { supportedBy: ['cia'] }),
    { motions: motionsWith(0, { supportedBy: ['bo'] }) },
    { motions: [{ supportedBy: ['bo', 'cia'] }, {}] },
  ],
  [
    'the text of a motion that nobody has opened',
    entry('motions', 0, { text: 'Bifall.\n\nMitt.' }),
    { motions: motionsWith(0, { text: 'Deras.\n\nBifall.' }) },
    { motions: [{ text: 'Deras.\n\nBifall.\n\nMitt.' }, {}] },
  ],
  [
    'a motion that each adds, by the same name',
    added(7, { id: 'yrkande-3', text: 'Mitt.' }),
    {
      motions: [...(item.motions ?? []), { id: 'yrkande-3', text: 'Deras.' }],
      entryKeys: { motions: [MOTION, SECOND, key(8)], reservations: [RESERVATION], statements: [STATEMENT] },
    },
    {
      motions: [{}, {}, { id: 'yrkande-3', text: 'Deras.' }, { id: 'yrkande-4', text: 'Mitt.' }],
      entryKeys: { motions: [MOTION, SECOND, key(8), key(7)] },
    },
  ],
  [
    'a motion that the other took away',
    entry('motions', 0, { result: 'carried' }),
    {
      motions: (item.motions ?? []).slice(1),
      entryKeys: { motions: [SECOND], reservations: [RESERVATION], statements: [STATEMENT] },
    },
    { motions: [{ id: 'yrkande-1', result: 'carried' }, {}] },
  ],
  [
    'the same person’s jäv',
    {
      ...base,
      conflictsOfInterest: [
        ...base.conflictsOfInterest,
        { key: key(9), isNew: true, value: { person: 'eva' } },
      ],
    },
    { conflictsOfInterest: [{ person: 'dan' }, { person: 'eva' }] },
    {},
  ],
  [
    'recipients, one before and one after',
    { ...base, recipients: [...base.recipients, { key: 'new-3', name: 'Miljö', email: '' }] },
    { recipients: [{ name: 'Arkiv' }, ...(item.recipients ?? [])] },
    { recipients: [{ name: 'Arkiv' }, { name: 'Driften' }, {}, { name: 'Miljö' }] },
  ],
  [
    'a recipient',
    {
      ...base,
      recipients: base.recipients.map((one, at) => (at === 0 ? { ...one, email: 'd@sund.example' } : one)),
    },
    { recipients: [{ name: 'Driften, vägar' }, (item.recipients ?? [])[1] ?? { name: '' }] },
    { recipients: [{ name: 'Driften, vägar', email: 'd@sund.example' }, {}] },
  ],
  ['attachments', { ...base, attachments: [1, 2, 3] }, { attachments: [2, 4] }, { attachments: [2, 4, 3] }],
  [
    'case numbers',
    { ...base, caseNumbers: ['TN 2025/13', 'KS 2025/9'] },
    { moreCaseNumbers: ['KS 2025/9', 'MN 2025/1'] },
    { caseNumber: 'TN 2025/13', moreCaseNumbers: ['KS 2025/9', 'MN 2025/1'] },
  ],
  [
    'a deferral',
    { ...base, deferral: { to: 'Nämnden', reason: 'Mer underlag.', nextDate: '2025-02-14' } },
    { deferral: { to: 'Nämnden i Sund', reason: 'Mer underlag.\n\nOch tid.' } },
    { deferral: { to: 'Nämnden i Sund', reason: 'Mer underlag.\n\nOch tid.', nextDate: '2025-02-14' } },
  ],
  [
    'an election',
    {
      ...base,
      elections: base.elections.map((one) => ({ ...one, blank: '2' })),
    },
    { elections: [{ office: 'Ordförande', elected: [{ name: 'Anna Ek', party: 'S' }, { name: 'Bo By' }] }] },
    {
      elections: [
        { office: 'Ordförande', elected: [{ name: 'Anna Ek', party: 'S' }, { name: 'Bo By' }], blank: 2 },
      ],
    },
  ],
  ['the title', { ...base, title: 'Ny vinterväghållning' }, { title: 'Vinterväghållning 2026' }, {}],
];

describe('two who write in one item', () => {
  it.each(together)('are not asked: %s', (_name, mine, change, sent) => {
    const theirs = saved(change);
    const { draft, places } = merge(base, mine, theirs);
    expect(places).toEqual([]);
    expect(changeOf(theirs, draft)).toMatchObject(sent);
  });

  it('have a title with the words of both', () => {
    const { draft } = merge(
      base,
      { ...base, title: 'Vinterväghållning i Sund' },
      saved({ title: 'Plan för vinterväghållning' }),
    );
    expect(draft.title.split(' ')).toEqual(expect.arrayContaining(['Plan', 'för', 'i', 'Sund']));
  });

  it.each([
    [
      'outcome',
      { ...base, outcome: 'rejected' as const },
      { outcome: 'tabled' as const },
      { label: 'Utgång' },
    ],
    [
      `row:motions:${MOTION}`,
      entry('motions', 0, { result: 'carried', kind: 'amend' }),
      { motions: motionsWith(0, { result: 'lost' }) },
      {
        label: 'Yrkande av anna',
        mine: 'Slag: Ändringsyrkande\nUtfall: Yrkandet bifalls.',
        theirs: 'Slag: Bifallsyrkande\nUtfall: Yrkandet avslås.',
      },
    ],
    [
      `row:statements:${STATEMENT}`,
      entry('statements', 0, { attachment: 1 }),
      { statements: [{ kind: 'note' as const, by: ['cia'], text: 'Vi antecknar.', attachment: 2 }] },
      {
        label: 'Protokollsanteckning av cia',
        mine: 'Text i bilaga: bilaga 1',
        theirs: 'Text i bilaga: bilaga 2',
      },
    ],
  ])('are asked about %s, told what both said, and the rest is saved', (place, mine, change, told) => {
    const theirs = saved(change);
    const { draft, places } = merge(base, { ...mine, title: 'Ny rubrik' }, theirs);
    expect(places).toEqual([place]);
    expect(texts(draft, theirs, place)).toMatchObject(told);
    expect(changeOf(theirs, without(draft, theirs, places))).toMatchObject({ title: 'Ny rubrik' });
    expect(changeOf(theirs, settle(draft, theirs, place, 'theirs'))).toEqual({ title: 'Ny rubrik' });
    expect(settle(draft, theirs, place, 'mine')).toEqual(draft);
  });
});

describe('the text of a motion or an opinion that is written together', () => {
  it.each(['motions', 'reservations', 'statements'] as const)('in %s is sent as letters alone', (list) => {
    const [{ key: name } = { key: '' }] = base[list];
    const mine = letters(list, 0, 'Skrivet.');
    expect(changeOf(base, mine)).toEqual({ texts: { [name]: 'u1' } });
    expect(changeOf(mine, mine)).toEqual({});
    expect(itemRules.same(base, mine)).toBe(false);
    expect(itemRules.placeOf(`$.texts.${name}`)).toBe(`row::${name}`);
    expect(changeOf(base, without(mine, base, [`row::${name}`]))).toEqual({});
  });

  it.each(['motions', 'reservations', 'statements'] as const)(
    'in %s is shown whole to whoever wrote it too late',
    (list) => {
      const mine = letters(list, 0, 'För sent skrivet.');
      const places = itemRules.changed(mine, base);
      expect(places).toEqual([`row::${base[list][0]?.key}`]);
      expect(texts(mine, base, places[0] ?? '').mine).toContain('För sent skrivet.');
    },
  );

  it('stands as it lives on the screen, and letters of another make nothing to save', () => {
    const mine = letters('motions', 0, 'Mitt och deras.');
    const theirs = saved({ motions: motionsWith(0, { text: 'Deras.', result: 'lost' }) });
    const { draft, places } = merge(base, mine, theirs);
    expect(places).toEqual([]);
    expect(draft.motions[0]?.value).toMatchObject({ text: 'Mitt och deras.', result: 'lost' });
    expect(changeOf(theirs, draft)).toEqual({ texts: { [MOTION]: 'u1' } });
  });

  it('goes on being saved while somebody is asked about another field of it', () => {
    const mine = letters('motions', 0, 'Mitt.');
    const chosen = {
      ...mine,
      motions: mine.motions.map((row, at) =>
        at === 0 ? { ...row, value: { ...row.value, result: 'carried' as const } } : row,
      ),
    };
    const theirs = saved({ motions: motionsWith(0, { result: 'lost' }) });
    const { draft, places } = merge(base, chosen, theirs);
    expect(places).toEqual([`row:motions:${MOTION}`]);
    expect(changeOf(theirs, without(draft, theirs, places))).toEqual({ texts: { [MOTION]: 'u1' } });
  });

  it('stays where another took it away, and is sent without the text that the server has', () => {
    const fewer = saved({
      motions: (item.motions ?? []).slice(1),
      entryKeys: { motions: [SECOND], reservations: [RESERVATION], statements: [STATEMENT] },
    });
    const { draft, places } = merge(base, letters('motions', 0, 'Mitt.'), fewer);
    expect(places).toEqual([]);
    expect(changeOf(fewer, draft)).toEqual({
      motions: [{ id: 'yrkande-1', by: ['anna'], kind: 'approve' }, item.motions?.[1]],
      entryKeys: { motions: [MOTION, SECOND] },
      texts: { [MOTION]: 'u1' },
    });
  });

  it('is sent when something has been said in a new one, and not before', () => {
    const blank = added(7, { id: 'yrkande-3', kind: 'approve', text: '' });
    const written = (text: string) => ({
      ...blank,
      motions: blank.motions.map((row) =>
        row.isNew === true
          ? { ...row, value: { ...row.value, text }, text: { session: 's', upTo: 1, update: 'u1' } }
          : row,
      ),
    });
    expect(changeOf(base, written(''))).toEqual({});
    // also when something else has been saved while it stood there empty
    expect(gotOf(written(''), key(7))).toBeUndefined();
    expect(changeOf(written(''), written('Nytt.'))).toMatchObject({ texts: { [key(7)]: 'u1' } });
    expect(itemRules.same(base, written(''))).toBe(true);
    expect(changeOf(base, written('Nytt.'))).toMatchObject({
      motions: [{}, {}, { id: 'yrkande-3', kind: 'approve' }],
      entryKeys: { motions: [MOTION, SECOND, key(7)] },
      texts: { [key(7)]: 'u1' },
    });
  });

  it('that nobody says to be whose yet is saved all the same', () => {
    const nobodys = {
      ...base,
      reservations: [...base.reservations, { key: key(7), isNew: true, value: { by: [], text: 'Ord.' } }],
    };
    expect(changeOf(base, nobodys).reservations).toHaveLength(2);
  });
});

it('whatever two do to the motions, no word of either is lost and no motion stands twice', () => {
  const act = fc.record({
    what: fc.constantFrom('write', 'add', 'remove', 'result', 'move'),
    at: fc.nat(3),
    word: fc.constantFrom('alfa', 'beta', 'gamma', 'delta'),
  });
  const acts = fc.array(act, { maxLength: 5 });
  const apply = (
    list: ItemDraft['motions'],
    done: { what: string; at: number; word: string }[],
    who: string,
  ) =>
    done.reduce((rows, { what, at, word }, index) => {
      const place = at % Math.max(rows.length, 1);
      const change = (part: object) =>
        rows.map((row, one) => (one === place ? { ...row, value: { ...row.value, ...part } } : row));
      switch (what) {
        case 'write':
          return change({ text: `${rows[place]?.value.text ?? ''}\n\n${who}${word}${index}` });
        case 'add':
          return [
            ...rows,
            {
              key: `${who}-${index}`,
              value: { id: `yrkande-${rows.length + 1}`, text: `${who}${word}${index}` },
            },
          ];
        case 'remove':
          return rows.toSpliced(place, 1);
        case 'result':
          return change({ result: 'carried' });
        default:
          return rows.length === 0 ? rows : [...rows.toSpliced(place, 1), ...rows.slice(place, place + 1)];
      }
    }, list);
  fc.assert(
    fc.property(acts, acts, (one, other) => {
      const mine = apply(base.motions, one, 'min');
      const theirs = apply(base.motions, other, 'din');
      const { draft } = merge(base, { ...base, motions: mine }, { ...base, motions: theirs });
      const said = draft.motions.map(({ value }) => value.text).join(' ');
      const words = [...mine, ...theirs].flatMap(({ value }) => value.text.match(/(?:min|din)\w+/g) ?? []);
      expect(words.filter((word) => !said.includes(word))).toEqual([]);
      expect(new Set(draft.motions.map(({ key: name }) => name)).size).toBe(draft.motions.length);
      const ids = draft.motions.map(({ value }) => value.id);
      const doubled = [...mine, ...theirs].length > 0 && new Set(ids).size !== ids.length;
      // only one who gave two motions of his own the same name has two by it
      const own = (rows: ItemDraft['motions']) =>
        new Set(rows.map(({ value }) => value.id)).size !== rows.length;
      expect(doubled && !own(mine) && !own(theirs)).toBe(false);
    }),
  );
});
