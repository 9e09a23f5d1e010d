import { describe, expect, test } from '@jest/globals';
import type { AttendanceInFile, ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentItem, ContentPart, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import type { TextBlock } from '@klubbat/shared/contracts/rich-text';
import type { VoteStyle } from '@klubbat/shared/vocabulary/meeting-words';
import { plainText } from '@klubbat/shared/text/plain-text';
import { richMeeting, richProtocol } from '../../test/rich-protocol.js';

const said = (part: ContentPart | undefined) => plainText(part?.blocks ?? []);
const headings = (item: ContentItem | undefined) => item?.parts.map((part) => part.heading);
const everything = (content: ProtocolContent) => JSON.stringify(content);

function itemOf(content: ProtocolContent, paragraph: number): ContentItem {
  const item = content.items.find((candidate) => candidate.paragraph === paragraph);
  if (!item) {
    throw new Error(`no § ${paragraph}`);
  }
  return item;
}

function partOf(content: ProtocolContent, paragraph: number, heading: string): string {
  return said(itemOf(content, paragraph).parts.find((part) => part.heading === heading));
}

function withItem(item: Partial<ItemInFile>): ContentItem {
  const file: MeetingFile = { ...richMeeting(), items: [{ paragraph: 1, title: 'Ärende', ...item }] };
  return itemOf(richProtocol({}, file), 1);
}

function withAttendance(attendance: AttendanceInFile[], more: Partial<MeetingFile> = {}): ProtocolContent {
  return richProtocol({}, { ...richMeeting(), ...more, attendance });
}

describe('a §', () => {
  test('has its number, case numbers and remarks', () => {
    expect(itemOf(richProtocol(), 41)).toMatchObject({
      paragraphLabel: '§ 41/25',
      title: 'Ny gång- och cykelväg längs Ån',
      caseLine: 'Dnr: SBN 2025/17, KS 2024/301',
      caseLineBeforeTitle: false,
      remarks: [
        'Ärende 2 på dagordningen',
        'Extra ärende',
        'Stängda dörrar',
        'Paragrafen förklaras omedelbart justerad',
      ],
    });
  });

  test('prints sections in the order given, lists in their place or after the last section', () => {
    expect(headings(itemOf(richProtocol(), 41))).toEqual([
      'Nämnden beslutar',
      'Yrkanden',
      'Beslutsgång',
      'Sammanfattning',
      'Jäv',
      'Omröstning',
      'Deltar inte i beslutet',
      'Reservationer',
      'Protokollsanteckning',
      'Tidigare behandling',
      'Beslutet skickas till',
    ]);
  });

  test('prints the body of a list section instead of the list', () => {
    expect(partOf(richProtocol(), 42, 'Reservationer')).toBe('Ingen reserverar sig.');
    expect(everything(richProtocol())).not.toContain('Denna text ersätts');
  });

  test('prints a list once, at the first of two places', () => {
    const item = withItem({
      sections: [{ kind: 'motions' }, { kind: 'summary', body: 'Kort.' }, { kind: 'motions' }],
      motions: [{ text: 'Bifall.' }],
    });
    expect(headings(item)).toEqual(['Yrkanden', 'Sammanfattning']);
  });

  test('leaves out what is empty, and a heading that is given empty', () => {
    const item = withItem({
      sections: [
        { kind: 'summary', body: ' ' },
        { kind: 'votes' },
        { kind: 'decision', heading: '', body: 'Så sker.' },
        { kind: 'free', body: 'Fri text.' },
      ],
    });
    expect(headings(item)).toEqual([undefined, undefined]);
  });

  test('without a number is a point', () => {
    expect(richProtocol().items.at(-1)).toMatchObject({ paragraph: null, paragraphLabel: 'Punkt 6' });
  });

  test('takes names as they are: marks of the text format in a name are no marks', () => {
    const file = richMeeting();
    const people = file.people.map((person) =>
      person.id === 'asa' ? { ...person, name: '**Åsa** 1. A' } : person,
    );
    const content = richProtocol({}, { ...file, people });
    expect(partOf(content, 41, 'Yrkanden')).toContain('**Åsa** 1. A (S), bifallsyrkande: Bifall');
  });

  test('confidential is printed whole, with the ground of secrecy', () => {
    const item = itemOf(richProtocol(), 42);
    expect(item.remarks).toEqual(['Sekretess: OSL 31 kap. 16 §']);
    expect(said(item.parts[0])).toBe('Ärendet återremitteras.');
  });
});

describe('lists', () => {
  const content = richProtocol();

  test('motions: movers, kind, rank, points, those who agree; never a withdrawn one (KL 5:67 p. 1)', () => {
    expect(partOf(content, 41, 'Yrkanden')).toBe(
      [
        'Åsa Ärlebäck (S), bifallsyrkande: Bifall till förvaltningens förslag.\nInstämmer: Cia Fält (C) och Dag Höög (V)\nYrkandet bifalls.',
        'Örjan Éklund-Öst (M), avslagsyrkande, i första hand, beslutspunkt 1: Avslag på första punkten.\nYrkandet avslås.',
        'Arbetsutskottet: Förslaget står kvar.',
      ].join('\n\n'),
    );
    expect(everything(content)).not.toContain('Detta yrkande togs tillbaka');
  });

  test('votes: order, meaning of yes and no, sums, casting vote, names in open votes (KL 5:67 p. 3 and 5)', () => {
    const text = partOf(content, 41, 'Omröstning');
    for (const line of [
      'Omröstning 1 (kontraproposition)',
      'Ja för Ärlebäcks yrkande',
      'Nej: Avslag på första punkten.',
      'Resultat: 3 ja-röster, 2 nej-röster.',
      'Omröstning 2\nBeslutspunkt 1',
      'Resultat: 2 ja-röster, 2 nej-röster, 1 avstår, 1 frånvarande.\nOrdförandens utslagsröst: ja.',
      'Ja röstar: Åsa Ärlebäck (S), Nils Ljung (S) (2).',
      'Avstår: Dag Höög (V) (1).',
      'Beslutet kräver två tredjedelar av rösterna.',
      'Resultat: 1 ja-röst, 1 nej-röst.',
      'Hur var och en röstar framgår av bilaga 3.',
    ]) {
      expect(text).toContain(line);
    }
  });

  test.each<[VoteStyle, (blocks: TextBlock[]) => void]>([
    ['sides', (blocks) => expect(plainText(blocks)).toContain('Ja röstar: Åsa Öberg (S) (1).\nNej röstar:')],
    ['prose', (blocks) => expect(plainText(blocks)).toContain('Ja röstar: Åsa Öberg (S) (1). Nej röstar:')],
    ['lines', (blocks) => expect(plainText(blocks)).toContain('Åsa Öberg (S) – JA\nBo Ask (M) – NEJ')],
    [
      'table',
      (blocks) => {
        const table = blocks.find(({ type }) => type === 'table');
        const text = (cells: { text?: string }[][]) => cells.map(([cell]) => cell?.text);
        expect(table?.type === 'table' && text(table.header as { text?: string }[][])).toEqual([
          'Namn',
          'Parti',
          'Ja',
          'Nej',
        ]);
        expect(table?.type === 'table' && text(table.rows.at(-1) as { text?: string }[][])).toEqual([
          'Summa',
          '',
          '1',
          '1',
        ]);
        // what is written where a page ends after the first row
        expect(table?.type === 'table' && text(table.carried?.[0] as { text?: string }[][])).toEqual([
          'Transport',
          '',
          '1',
          '0',
        ]);
      },
    ],
  ])('open votes are printed as the board has it: %s', (voteStyle, holds) => {
    const votes: ItemInFile['votes'] = [
      {
        method: 'open',
        yes: 1,
        no: 1,
        castingVote: 'yes',
        ballots: [
          { person: 'asa', vote: 'yes' },
          { person: 'bo', vote: 'no' },
        ],
      },
    ];
    const people = [
      { id: 'asa', name: 'Åsa Öberg', party: 'S' },
      { id: 'bo', name: 'Bo Ask', party: 'M' },
    ];
    const file: MeetingFile = {
      ...richMeeting(),
      people,
      officers: {},
      attendance: [],
      items: [{ paragraph: 1, title: 'Ärende', votes }],
    };
    holds(itemOf(richProtocol({ voteStyle }, file), 1).parts.flatMap(({ blocks }) => blocks));
  });

  test('a closed vote never names who voted how', () => {
    const item = withItem({
      votes: [{ method: 'closed', yes: 1, no: 0, ballots: [{ person: 'asa', vote: 'yes' }] }],
    });
    expect(JSON.stringify(item)).not.toContain('Ärlebäck');
  });

  test.each([
    [
      'Jäv',
      'Eva Ingemarsdotter af Långnamnsköld-Björkengren (KD) anmäler jäv och deltar inte i handläggningen och är inte i rummet. Äger mark längs vägen. Nils Ljung (S) tjänstgör i stället.\n\nNils Ljung (S) anmäler jäv, beslutspunkt 2, och deltar inte i handläggningen.',
    ],
    ['Deltar inte i beslutet', 'Dag Höög (V) deltar inte i beslutet, beslutspunkt 2.'],
    [
      'Reservationer',
      'Örjan Éklund-Öst (M) och Cia Fält (C) reserverar sig mot beslutet, beslutspunkt 1:\n\nVägen är för dyr.\n\nDag Höög (V) reserverar sig mot beslutet. Texten finns i bilaga 2.',
    ],
    ['Protokollsanteckning', 'Ylva Sten (SD) lämnar en protokollsanteckning:\n\nÅn svämmar över varje vår.'],
    ['Tidigare behandling', 'Arbetsutskottet § 12/25'],
    ['Beslutet skickas till', 'Trafikverket\nÅlanda Energi AB\nEkonomienheten'],
  ])('%s', (heading, text) => {
    expect(partOf(content, 41, heading)).toBe(text);
  });

  test('two kinds of statements stand under the common heading', () => {
    const item = withItem({
      statements: [
        { kind: 'note', by: ['asa'], text: 'Ett.' },
        { kind: 'special-statement', by: ['cia'], text: 'Två.' },
      ],
    });
    expect(headings(item)).toEqual(['Särskilda yttranden och protokollsanteckningar']);
  });

  test('elections and deferrals', () => {
    expect(partOf(content, 43, 'Val')).toBe(
      'Ledamot i Åstiftelsens styrelse\nPia Ny (MP), efter Åke Rot, från 2025-04-01 till 2026-12-31\n\nValet sker med slutna sedlar.\n\nNamn\tRöster\nPia Ny\t4\nDag Höög\t2\n\nBlanka röster: 1.',
    );
    expect(partOf(content, 44, 'Bordläggning')).toBe('Ärendet bordläggs till den 23 april 2025.');
    expect(partOf(content, 42, 'Återremiss')).toBe(
      'Ärendet återremitteras till förvaltningen.\nDet begärs av minst en tredjedel av de närvarande.\nPå begäran av Åsa Ärlebäck (S) och Cia Fält (C).\n\nGrannarna ska höras.',
    );
  });
});

describe('the cover', () => {
  test('tells what is known of the meeting, and nothing that is not', () => {
    expect(richProtocol().facts).toEqual([
      { label: 'Sammanträdesdatum', value: 'onsdag 19 mars 2025 till torsdag 20 mars 2025' },
      { label: 'Sammanträde', value: 'Extra sammanträde' },
      { label: 'Protokoll nr', value: '4' },
      { label: 'Plats', value: 'Ånässalen, kommunhuset' },
      { label: 'Tid', value: 'kl. 08.30–15.45' },
      { label: 'Ajourneringar', value: 'kl. 10.15–10.30 (§ 41); kl. 12.00–13.00' },
      { label: 'Paragrafer', value: '§§ 40–44' },
    ]);
    const bare = richProtocol({}, { ...richMeeting(), meeting: { date: '2025-03-19' }, items: [] });
    expect(bare.facts).toEqual([{ label: 'Sammanträdesdatum', value: 'onsdag 19 mars 2025' }]);
    expect(bare.date).toBe('2025-03-19');
  });

  test('groups those present by their role (KL 5:66)', () => {
    expect(richProtocol().attendance.map((part) => [part.heading, said(part)])).toEqual([
      [
        'Beslutande ledamöter',
        'Åsa Ärlebäck (S), ordförande, §§ 40–41, 43–45\nÖrjan Éklund-Öst (M), 1:e vice ordförande\nCia Fält (C), via länk',
      ],
      [
        'Tjänstgörande ersättare',
        'Nils Ljung (S), ersätter Eva Ingemarsdotter af Långnamnsköld-Björkengren (KD), kl. 08.30–11.00, deltar inte vid § 41 punkt 2 på grund av jäv',
      ],
      ['Ej tjänstgörande ersättare', 'Dag Höög (V)'],
      ['Tjänstepersoner', 'Sara Ek, nämndsekreterare\nTor Berg, samhällsbyggnadschef, § 41'],
      ['Inbjudna', 'Ulla Gran, Ålanda Energi AB, § 41'],
      ['Personalföreträdare', 'Viktor Ask, Vision'],
      ['Förtroendevalda med närvarorätt', 'Ylva Sten (SD)'],
      ['Frånvarande ledamöter', 'Eva Ingemarsdotter af Långnamnsköld-Björkengren (KD)'],
    ]);
  });

  test('a body outside the law has members, not deciding members', () => {
    const file = richMeeting();
    const forum = richProtocol({}, { ...file, board: { ...file.board, kind: 'forum' } });
    expect(forum.attendance[0]?.heading).toBe('Ledamöter');
  });

  test('refers to the attendance appendix where there is one', () => {
    const content = withAttendance([], {
      attachments: [{ number: 2, title: 'Närvaro', source: 'attendance', label: '2A' }],
    });
    expect(content.attendance.map((part) => [part.heading, said(part)])).toEqual([
      ['Närvarande', 'Samtliga närvarande finns redovisade i bilaga 2A'],
    ]);
  });

  test('names who adjusts, with §§ where they differ', () => {
    expect(richProtocol().adjustment?.lines).toEqual([
      { label: 'Sekreterare', names: [{ name: 'Sara Ek' }] },
      {
        label: 'Ordförande',
        names: [
          { name: 'Åsa Ärlebäck (S)', note: '§§ 40–41, 43–44' },
          { name: 'Cia Fält (C)', note: '§ 42' },
        ],
      },
      { label: 'Justerare', names: [{ name: 'Örjan Éklund-Öst (M)' }] },
    ]);
  });

  test('takes planned signers before those of the file, and says which §§ it covers', () => {
    const { adjustment } = richProtocol({
      paragraphs: [41, 42],
      signers: [
        { person: 'asa', as: 'chair', paragraphs: [41, 42] },
        { person: 'orjan', as: 'adjuster', paragraphs: [41] },
        { person: 'pia', as: 'reserve-adjuster', paragraphs: [42] },
        { person: 'dag', as: 'adjuster', paragraphs: [44] },
      ],
      adjustmentNote: 'Justeras **digitalt**.',
    });
    expect(adjustment?.paragraphs).toBe('§§ 41–42');
    expect(adjustment?.lines).toEqual([
      { label: 'Ordförande', names: [{ name: 'Åsa Ärlebäck (S)' }] },
      {
        label: 'Justerare',
        names: [
          { name: 'Örjan Éklund-Öst (M)', note: '§ 41' },
          { name: 'Pia Ny (MP)', note: '§ 42' },
        ],
      },
    ]);
    expect(plainText(adjustment?.note ?? [])).toBe('Justeras digitalt.');
  });

  test('never says when anyone signed or what was announced', () => {
    const file = richMeeting();
    const meeting = {
      ...file.meeting,
      adjustmentDate: '2031-12-01',
      noticeBoard: 'Anslagstavlan i Xby',
      adjustments: [
        {
          paragraphs: '40-44',
          date: '2031-12-02',
          time: '13:37',
          signers: [{ person: 'orjan', as: 'adjuster' as const, objection: 'Fel belopp.' }],
          notices: [{ board: 'Tavlan i Yby', postedOn: '2031-12-03' }],
        },
      ],
    };
    const content = richProtocol({}, { ...file, meeting });
    expect(everything(content)).not.toMatch(/2031|13.37|Xby|Yby/);
    expect(plainText(content.adjustment?.note ?? [])).toBe(
      'Avvikande mening vid justeringen, Örjan Éklund-Öst (M): Fel belopp.',
    );
  });
});

describe('the attendance table', () => {
  const attachments = [{ number: 1, title: 'Närvarolista', source: 'attendance' as const }];
  const tableOf = (content: ProtocolContent) => content.appendices[0]?.tables?.[0];

  test('has party and office, one line a person, no empty cell, the absent too', () => {
    const table = tableOf(withAttendance(richMeeting().attendance ?? [], { attachments }));
    expect(table?.columns.map((column) => column.heading)).toEqual([
      'Namn',
      'Parti',
      'Uppdrag',
      'Närvaro (X)',
    ]);
    expect(table?.rows.slice(0, 5)).toEqual([
      ['Åsa Ärlebäck', 'S', 'ordförande', 'X §§ 40–41, 43–45'],
      ['Örjan Éklund-Öst', 'M', '1:e vice ordförande', 'X'],
      ['Cia Fält', 'C', '–', 'X via länk'],
      ['Eva Ingemarsdotter af Långnamnsköld-Björkengren', 'KD', '–', '–'],
      ['Nils Ljung', 'S', '–', expect.stringContaining('X ersätter Eva')],
    ]);
    expect(table?.rows.flat()).not.toContain('');
  });

  test('has the column that the board has named', () => {
    const file = richMeeting();
    const table = tableOf(
      withAttendance([{ person: 'gast', capacity: 'member', present: true }], {
        attachments,
        board: { ...file.board, representsLabel: 'Företag' },
      }),
    );
    expect(table).toMatchObject({ caption: 'Närvarolista', rows: [['Ulla Gran', 'Ålanda Energi AB', 'X']] });
    expect(table?.columns[1]?.heading).toBe('Företag');
  });
});

describe('appendices', () => {
  test('say how they come, and are bound to their bytes', () => {
    expect(richProtocol().appendices).toMatchObject([
      {
        label: 'Bilaga 2',
        title: 'Reservation från Vänsterpartiet',
        fileSha256: 'ab'.repeat(32),
        bound: true,
      },
      {
        label: 'Bilaga 3',
        tables: [
          {
            rows: [
              ['Åsa Ärlebäck', 'S', 'Ja'],
              ['Örjan Éklund-Öst', 'M', 'Nej'],
            ],
          },
        ],
      },
      { label: 'Bilaga 4A', note: 'bifogas som fil: kalkyl.xlsx', bound: false },
      { label: 'Bilaga 5', note: 'Sekretess: OSL 31 kap. 16 §, endast omnämnd' },
    ]);
  });
});

describe('an extract', () => {
  const extract = (adjusted: number[], paragraphs = [41, 43]) =>
    richProtocol({ kind: 'extract', paragraphs, adjusted, certifiedBy: 'Sara Ek, nämndsekreterare' });

  test('holds its §§ only, stands alone, and says who certifies it', () => {
    const content = extract([41, 43]);
    expect(content).toMatchObject({
      documentTitle: 'PROTOKOLLSUTDRAG',
      fileTitle: 'Protokollsutdrag Samhällsbyggnadsnämnden 2025-03-19–2025-03-20 § 41/25, § 43/25',
      organisation: 'Norra Ålanda kommun',
      attendance: [],
      certification: { label: 'Protokollsutdrag, bestyrkande', text: 'Sara Ek, nämndsekreterare' },
      facts: [
        { label: '§ 41/25', value: 'Paragrafen är justerad' },
        { label: '§ 43/25', value: 'Paragrafen är justerad' },
      ],
    });
    expect(content.items.map((item) => item.paragraph)).toEqual([41, 43]);
    expect(content.adjustment).toBeUndefined();
    expect(content.statusMark).toBeUndefined();
    expect(everything(content)).not.toContain('Bygglov');
  });

  test('prints each § as the protocol does', () => {
    expect(extract([41]).items[0]?.parts).toEqual(itemOf(richProtocol(), 41).parts);
  });

  test('is marked as soon as one § is not adjusted', () => {
    const content = extract([41]);
    expect(content.statusMark).toBe('Ej justerat');
    expect(content.facts[1]).toEqual({ label: '§ 43/25', value: 'Ej justerat' });
  });

  test('of notes says nothing of adjustment', () => {
    const file = richMeeting();
    const notes = richProtocol(
      { kind: 'extract', paragraphs: [41] },
      { ...file, meeting: { ...file.meeting, record: 'notes' } },
    );
    expect(notes.statusMark).toBeUndefined();
    expect(notes.facts).toEqual([]);
  });

  test('lists only the appendices that its §§ refer to', () => {
    expect(extract([41, 43]).appendices.map((appendix) => appendix.label)).toEqual(['Bilaga 2', 'Bilaga 3']);
    expect(extract([43], [43]).appendices).toEqual([]);
  });
});

describe('other documents', () => {
  test('a draft is marked, a protocol sent for adjustment is not', () => {
    expect(richProtocol({ draft: true }).statusMark).toBe('Utkast, ej justerat');
    expect(richProtocol().statusMark).toBeUndefined();
  });

  test('notes have no adjustment; who led and who wrote stands among the facts', () => {
    const notes = richProtocol({ kind: 'notes' });
    expect(notes.documentTitle).toBe('MINNESANTECKNINGAR');
    expect(notes.adjustment).toBeUndefined();
    expect(notes.facts).toContainEqual({ label: 'Sekreterare', value: 'Sara Ek' });
  });

  test('no document holds an address, and the file is left as it was', () => {
    const file = richMeeting();
    const before = JSON.stringify(file);
    for (const kind of ['protocol', 'notes', 'extract'] as const) {
      expect(everything(richProtocol({ kind }, file))).not.toContain('@');
    }
    expect(JSON.stringify(file)).toBe(before);
  });

  test('the reference of signatures made elsewhere goes to the margin', () => {
    const signatureReference = '00000000-0000-4000-8000-000000000000';
    const file = { ...richMeeting(), signatureReference };
    expect(richProtocol({}, file).marginText).toBe(`Signature reference: ${signatureReference}`);
  });
});
