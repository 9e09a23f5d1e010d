import { describe, expect, test } from '@jest/globals';
import { type BoardLayout, usualLayout } from '@klubbat/shared/contracts/board-layout';
import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentPart, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { plainText } from '@klubbat/shared/text/plain-text';
import type { AttendanceStyle } from '@klubbat/shared/vocabulary/meeting-words';
import { richMeeting, richProtocol } from '../../test/rich-protocol.js';

const said = (part: ContentPart | undefined) => plainText(part?.blocks ?? []);

function partsOf(item: Partial<ItemInFile>, layout: Partial<BoardLayout>): ContentPart[] {
  const file: MeetingFile = { ...richMeeting(), items: [{ paragraph: 1, title: 'Ärende', ...item }] };
  return richProtocol({ layout: { ...usualLayout, ...layout } }, file).items[0]?.parts ?? [];
}

const whole: Partial<ItemInFile> = {
  sections: [
    { kind: 'decision', level: 'proposal', body: 'Förvaltningen föreslår.' },
    { kind: 'summary', body: 'Om ärendet.' },
    { kind: 'decision', body: 'Nämnden bifaller.' },
    { kind: 'reservations', body: 'Ingen.' },
    { kind: 'background', body: 'Förut.' },
  ],
  motions: [{ id: 'm', kind: 'reject', text: 'Avslag.', by: [] }],
  recipients: [{ name: 'Akten' }],
};
const headings = (layout: Partial<BoardLayout>) => partsOf(whole, layout).map(({ heading }) => heading);

describe('where the decision stands', () => {
  test.each<[BoardLayout['decisionPlace'], string[]]>([
    [
      'written',
      [
        'Förslag till beslut',
        'Sammanfattning',
        'Beslut',
        'Reservationer',
        'Bakgrund',
        'Yrkanden',
        'Beslutet skickas till',
      ],
    ],
    [
      'first',
      [
        'Beslut',
        'Förslag till beslut',
        'Sammanfattning',
        'Reservationer',
        'Bakgrund',
        'Yrkanden',
        'Beslutet skickas till',
      ],
    ],
    [
      'last',
      [
        'Förslag till beslut',
        'Sammanfattning',
        'Bakgrund',
        'Yrkanden',
        'Beslut',
        'Reservationer',
        'Beslutet skickas till',
      ],
    ],
  ])('%s', (decisionPlace, wanted) => {
    expect(headings({ decisionPlace })).toEqual(wanted);
  });

  test('and which headings are printed: none where it cannot be mistaken what a text is', () => {
    // after the heading of a proposal, and after the votes, a decision without one would pass for more of them
    expect(headings({ headingStyle: 'few' })).toEqual(headings({}));
    expect(headings({ headingStyle: 'few', decisionPlace: 'last' })).toEqual(
      headings({ decisionPlace: 'last' }),
    );
    expect(headings({ headingStyle: 'few', decisionPlace: 'first' }).slice(0, 3)).toEqual([
      undefined,
      'Förslag till beslut',
      'Sammanfattning',
    ]);
    const sections: ItemInFile['sections'] = [
      { kind: 'decision', body: 'Nämnden bifaller.' },
      { kind: 'summary', body: 'Om ärendet.' },
    ];
    const recipients = [{ name: 'Akten' }];
    expect(partsOf({ sections, recipients }, { headingStyle: 'few' }).map(({ heading }) => heading)).toEqual([
      undefined,
      undefined,
      'Beslutet skickas till',
    ]);
  });
});

describe('how the points of a decision begin', () => {
  const points = (pointStyle: BoardLayout['pointStyle'], body: string, more: object = {}) =>
    said(partsOf({ sections: [{ kind: 'decision', body, ...more }] }, { pointStyle })[0]);

  test.each<[string, string, string]>([
    ['a numbered list', '1. Att köpa.\n2. att sälja.', 'att köpa.\n\natt sälja.'],
    ['bullets', '- Att köpa.\n- Att sälja.', 'att köpa.\n\natt sälja.'],
    ['a list that does not say att', '1. Nämnden köper.\n2. Att sälja.', '1. Nämnden köper.\n2. Att sälja.'],
    ['running text', 'Att köpa är dyrt.', 'Att köpa är dyrt.'],
    ['letters', 'A. Att köpa.\nB. Att sälja.', 'A. Att köpa.\nB. Att sälja.'],
  ])('with att: %s', (_what, body, wanted) => {
    expect(points('att', body)).toBe(wanted);
  });

  test.each<[string, string, object, string]>([
    ['what has numbers', '3. Att köpa.\n4. Att sälja.', {}, '3. Att köpa.\n4. Att sälja.'],
    ['bullets', '- Att köpa.\n- Att sälja.', {}, '1. Att köpa.\n2. Att sälja.'],
    ['paragraphs that say att', 'Att köpa.\n\natt sälja.', {}, '1. Att köpa.\n2. att sälja.'],
    [
      'paragraphs that are points',
      'Nämnden köper.\n\nNämnden säljer.',
      { points: 'paragraphs' },
      '1. Nämnden köper.\n2. Nämnden säljer.',
    ],
    ['one sentence', 'Nämnden köper.', {}, 'Nämnden köper.'],
    ['a list of things', '- bilar\n- bussar', {}, '• bilar\n• bussar'],
  ])('with numbers: %s', (_what, body, more, wanted) => {
    expect(points('numbered', body, more)).toBe(wanted);
  });

  test('with numbers that go on in the next section, as the points are counted', () => {
    const sections: ItemInFile['sections'] = [
      { kind: 'decision', body: 'Att köpa.\n\nAtt sälja.', points: 'paragraphs' },
      { kind: 'summary', body: 'Om ärendet.' },
      { kind: 'decision', body: '- Att hyra.' },
    ];
    expect(said(partsOf({ sections }, { pointStyle: 'numbered' })[2])).toBe('3. Att hyra.');
  });
});

/** A meeting of six from two municipalities. */
function forum(): MeetingFile {
  const { attachments: _, officers: __, ...file } = richMeeting();
  const person = (id: string, name: string, party?: string, represents?: string) => ({
    id,
    name,
    ...(party ? { party } : {}),
    ...(represents ? { represents } : {}),
  });
  return {
    ...file,
    board: { name: 'Forum', kind: 'forum', numbering: 'meeting', representsLabel: 'Kommun' },
    items: [],
    people: [
      person('a', 'Åsa', 'S', 'Ådal'),
      person('b', 'Bo', 'M', 'Ådal'),
      person('c', 'Cia', 'S', 'Öby'),
      person('d', 'Dag', undefined, 'Öby'),
      person('e', 'Eva'),
    ],
    attendance: [
      { person: 'a', capacity: 'member', present: true, paragraphs: '1-3' },
      { person: 'e', capacity: 'official', present: true },
      { person: 'b', capacity: 'member', present: false },
      { person: 'c', capacity: 'substitute', present: true, servesFor: 'b' },
      { person: 'd', capacity: 'member', present: true },
    ],
  };
}

function listed(layout: Partial<BoardLayout>, file = forum(), attendanceStyle?: AttendanceStyle) {
  return richProtocol(
    {
      layout: { ...usualLayout, attendancePlace: 'appendix', ...layout },
      ...(attendanceStyle ? { attendanceStyle } : {}),
    },
    file,
  );
}

const tables = (content: ProtocolContent) => content.appendices[0]?.tables ?? [];

describe('attendance in a list of its own', () => {
  test('is referred to on the cover and is the first appendix', () => {
    const content = listed({});
    expect(content.attendance.map((part) => [part.heading, said(part)])).toEqual([
      ['Närvarande', 'Samtliga närvarande finns redovisade i närvarolistan'],
    ]);
    expect(content.appendices[0]).toMatchObject({
      label: 'Närvarolista',
      title: 'Närvaro Forum 2025-03-19–2025-03-20',
    });
  });

  test('is the numbered appendix where the meeting has one, and never in a document of §§ adjusted at once', () => {
    const numbered = {
      ...forum(),
      attachments: [{ number: 1, title: 'Närvaro', source: 'attendance' as const }],
    };
    expect(listed({}, numbered).appendices.map(({ label }) => label)).toEqual(['Bilaga 1']);
    const file = { ...forum(), items: [{ paragraph: 1, title: 'Ärende' }] };
    const layout = { ...usualLayout, attendancePlace: 'appendix' as const };
    const atOnce = richProtocol({ kind: 'immediate', paragraphs: [1], layout }, file);
    expect(atOnce.appendices).toEqual([]);
    expect(atOnce.attendance.length).toBeGreaterThan(1);
  });

  test.each<[BoardLayout['attendanceGrouping'], string[], string[]]>([
    ['none', ['Närvaro Forum 2025-03-19–2025-03-20'], ['Namn', 'Kommun', 'Närvaro (X)']],
    [
      'role',
      ['Ledamöter, 2 av 3 närvarande', 'Tjänstepersoner, 1 av 1 närvarande', 'Ersättare, 1 av 1 närvarande'],
      ['Namn', 'Kommun', 'Närvaro (X)'],
    ],
    [
      'party',
      ['S, 2 av 2 närvarande', 'M, 0 av 1 närvarande', 'Övriga, 2 av 2 närvarande'],
      ['Namn', 'Kommun', 'Närvaro (X)'],
    ],
    [
      'represents',
      ['Ådal, 1 av 2 närvarande', 'Öby, 2 av 2 närvarande', 'Övriga, 1 av 1 närvarande'],
      ['Namn', 'Närvaro (X)'],
    ],
  ])('parted by %s', (attendanceGrouping, captions, columns) => {
    const content = listed({ attendanceGrouping });
    expect(tables(content).map(({ caption }) => caption)).toEqual(captions);
    expect(tables(content)[0]?.columns.map(({ heading }) => heading)).toEqual(columns);
    expect(tables(content).flatMap(({ rows }) => rows).length).toBe(5);
  });

  test('has columns of its own for what else stands behind the cross', () => {
    const [table] = tables(listed({ attendanceColumns: ['servesFor', 'paragraphs'] }));
    expect(table?.columns.map(({ heading }) => heading)).toEqual([
      'Namn',
      'Kommun',
      'Närvaro (X)',
      'Ersätter',
      'Paragrafer',
    ]);
    expect(table?.rows).toEqual([
      ['Åsa', 'Ådal', 'X', '–', '§§ 1–3'],
      ['Eva', '–', 'X', '–', '–'],
      ['Bo', 'Ådal', '–', '–', '–'],
      ['Cia', 'Öby', 'X', 'Bo (M)', '–'],
      ['Dag', 'Öby', 'X', '–', '–'],
    ]);
  });

  test('can be told in letters', () => {
    const content = listed({}, forum(), 'letters');
    const [table] = tables(content);
    expect(table?.rows.map((row) => row.at(-1))).toEqual(['N §§ 1–3', 'N', 'F', 'Tj ersätter Bo (M)', 'N']);
    expect(content.appendices[0]?.legend).toBe('N närvarande, F frånvarande, Tj tjänstgörande ersättare');
  });
});

describe('the notice on the cover', () => {
  const lines = (choice: Parameters<typeof richProtocol>[0]) => richProtocol(choice).notice?.lines;
  const layout = { ...usualLayout, noticeBlock: true, keptAt: 'Kansliet' };

  test('has what is known, and lines to write on', () => {
    expect(lines({ layout })).toEqual([
      { label: 'Organ', value: 'Samhällsbyggnadsnämnden, Norra Ålanda kommun' },
      { label: 'Sammanträdesdatum', value: '2025-03-19–2025-03-20' },
      { label: 'Paragrafer', value: '§§ 40–44/25' },
      { label: 'Protokollet förvaras', value: 'Kansliet' },
      { label: 'Justeringsdatum' },
      { label: 'Anslaget sätts upp' },
      { label: 'Anslaget tas ned' },
      { label: 'Sista dag att överklaga' },
      { label: 'Underskrift' },
    ]);
  });

  test('is left out where nobody asked for it, and says nothing of appeals where there are none', () => {
    expect(lines({})).toBeUndefined();
    expect(lines({ layout, kind: 'extract', paragraphs: [41] })).toBeUndefined();
    expect(lines({ layout, appealable: false })?.some(({ label }) => label.includes('överklaga'))).toBe(
      false,
    );
  });
});

test('what was stored before there was a choice reads as it did', () => {
  expect(richProtocol({ layout: usualLayout })).toEqual(richProtocol());
  expect(richProtocol()).not.toHaveProperty('notice');
  expect(richProtocol()).not.toHaveProperty('contentsList');
});
