import {
  meetingFile,
  type AttachmentInFile,
  type ItemInFile,
  type MeetingFile,
} from '@klubbat/shared/contracts/meeting-file';

/* Invented meetings of an invented region: nobody in them exists. */

type Person = MeetingFile['people'][number];

const FIRST =
  'Åsa Björn Cecilia Dag Elin Fredrik Gunilla Håkan Inga Jörgen Kajsa Lars-Åke Märta Nils Östen Pia'.split(
    ' ',
  );
const LAST =
  'Alm Björklund Ceder Dahlgård Ek Furubäck Gräns Hägg Ingmarsö Järvsten Källberg Löv Mårdskog Näs Öhrn Ålund'.split(
    ' ',
  );
const PARTIES = ['S', 'M', 'C', 'V', 'KD', 'L', 'MP', 'SD'];

function people(count: number): Person[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `p${i + 1}`,
    name: `${FIRST[i % FIRST.length]} ${LAST[(i * 7 + Math.floor(i / FIRST.length)) % LAST.length]}`,
    party: PARTIES[(i * 3) % PARTIES.length] ?? 'S',
  }));
}

const MATTERS = [
  'Tillgänglighet i kollektivtrafiken på landsbygden',
  'Ny hälsocentral i Norra Björkö',
  'Regional utvecklingsstrategi, uppföljning efter andra året',
  'Revidering av reglementet för patientnämnden',
  'Svar på medborgarförslag om gång- och cykelväg längs Ån',
  'Stöd till kulturföreningar för år 2027',
  'Upphandling av ambulanshelikopter tillsammans med grannregionerna samt avtal om gemensam ledningscentral',
];
const SENTENCES = [
  'Regionens invånare ska kunna resa till vård, arbete och studier oavsett var de bor.',
  'Kostnaden ryms inom beslutad ram om 12 450 000 kronor och påverkar inte andra åtaganden.',
  'Förslaget har remissbehandlats av samtliga nämnder, som i huvudsak ställer sig bakom det.',
  'En första avstämning görs den 1 mars och redovisas för styrelsen.',
  'Barnkonsekvensanalysen visar att förslaget förbättrar barns och ungas möjligheter att delta.',
  'Arbetet sker i samråd med kommunerna Ådal, Öjebyn och Ängsholm.',
];

const text = (from: number, sentences: number) =>
  Array.from({ length: sentences }, (_, i) => SENTENCES[(from + i) % SENTENCES.length]).join(' ');

function matter(number: number): ItemInFile {
  const title = MATTERS[number % MATTERS.length] ?? 'Ärende';
  return {
    paragraph: number,
    title: number > MATTERS.length ? `${title} (del ${number})` : title,
    caseNumber: `RS 2026/${String(400 + number)}`,
    sections: [
      {
        kind: 'decision',
        heading: 'Förslag till beslut',
        level: 'proposal',
        body: `1. Att godkänna förslaget.\n2. Att uppdra åt regiondirektören att genomföra det.`,
      },
      {
        kind: 'decision',
        heading: 'Beslut',
        body: `1. Att godkänna förslaget.\n2. Att uppdra åt regiondirektören att genomföra det.`,
      },
      { kind: 'summary', heading: 'Sammanfattning', body: `${text(number, 4)}\n\n${text(number + 2, 3)}` },
      {
        kind: 'basis',
        heading: 'Beslutsunderlag',
        body: `- Tjänsteskrivelse den ${(number % 27) + 1} maj 2026\n- Protokollsutdrag från arbetsutskottet`,
      },
    ],
    recipients: [{ name: 'Regiondirektören' }, { name: 'Kommunerna i länet' }],
  };
}

const opening: ItemInFile = {
  paragraph: 1,
  title: 'Sammanträdets öppnande',
  kind: 'formality',
  sections: [{ kind: 'decision', heading: 'Beslut', body: 'Ordföranden öppnar sammanträdet.' }],
};

function meeting(
  count: number,
  board: Partial<MeetingFile['board']> & Pick<MeetingFile['board'], 'name' | 'kind'>,
  items: ItemInFile[],
): MeetingFile {
  const all = people(count);
  return {
    format: 'meeting-file',
    version: 1,
    organisation: { name: 'Region Ängslandet', kind: 'region' },
    board: { numbering: 'year', numberWithYear: true, ...board },
    meeting: { date: '2026-06-10', start: '09:30', end: '15:45', place: 'Regionhuset, sal Öppna Landskapet' },
    people: [...all, { id: 'sek', name: 'Sofia Åkerö', title: 'regionsekreterare' }],
    officers: { chair: 'p1', secretary: 'sek', adjusters: ['p2', 'p3'] },
    attendance: [
      ...all.map((person, i) => ({
        person: person.id,
        capacity: i < Math.ceil(count * 0.8) ? ('member' as const) : ('substitute' as const),
        present: i % 11 !== 10,
        ...(i === 4 ? { paragraphs: `1-${Math.max(1, items.length - 1)}` } : {}),
      })),
      { person: 'sek', capacity: 'official' as const, present: true },
    ],
    items,
  };
}

/** Three §§ of a committee. */
export function shortMeeting(): MeetingFile {
  return meetingFile.parse(
    meeting(9, { name: 'Trafiknämnden', kind: 'committee' }, [opening, matter(2), matter(3)]),
  );
}

/** Thirty §§ of the assembly, sixty-one votes by name, and those appendices: the first is the attendance, which is drawn. */
export function votedMeeting(attachments: AttachmentInFile[]): MeetingFile {
  const items: ItemInFile[] = [opening, ...Array.from({ length: 29 }, (_, i) => matter(i + 2))];
  const named = people(76);
  const voters = named.slice(0, 61);
  const side = (i: number): 'yes' | 'no' | 'abstain' =>
    i % 9 === 8 ? 'abstain' : i % 3 === 0 ? 'no' : 'yes';
  const ballots = voters.map(({ id }, i) => ({ person: id, vote: side(i) }));
  const count = (wanted: string) => ballots.filter(({ vote }) => vote === wanted).length;
  const at = (paragraph: number, more: Partial<ItemInFile>) => {
    const item = items[paragraph - 1];
    if (item) {
      Object.assign(item, more);
    }
  };
  at(5, {
    motions: [
      { id: 'a', by: ['p1'], kind: 'approve', text: 'Bifall till styrelsens förslag.', result: 'carried' },
      {
        id: 'b',
        by: ['p4', 'p7'],
        kind: 'reject',
        text: 'Avslag på förslaget i dess helhet.',
        result: 'lost',
      },
    ],
    votes: [
      {
        method: 'open',
        yesMeans: 'Ja för bifall till styrelsens förslag',
        noMeans: 'Nej för avslag',
        yes: count('yes'),
        no: count('no'),
        abstain: count('abstain'),
        ballots,
      },
    ],
    reservations: [{ by: ['p4', 'p7'], text: 'Vi anser att frågan skulle ha prövats först efter remissen.' }],
  });
  at(8, {
    kind: 'notification',
    title: 'Anmälan av delegationsbeslut',
    sections: [
      {
        kind: 'summary',
        heading: 'Anmälda beslut',
        body: '| Diarienummer | Datum | Punkt | Beslut |\n|---|---|---|---|\n| RS 2026/311 | 2026-05-04 | 3.2 | Tilldelning av avtal om städning |\n| RS 2026/318 | 2026-05-11 | 4.1 | Yttrande till länsstyrelsen |',
      },
      { kind: 'decision', heading: 'Beslut', body: 'Anmälan läggs till handlingarna.' },
    ],
  });
  at(12, { confidential: 'OSL 25 kap. 1 §', publicTitle: 'Ärende enligt patientsäkerhetslagen' });
  attachments.slice(1).forEach(({ number }) => at(number, { attachments: [number] }));
  return meetingFile.parse({
    ...meeting(76, { name: 'Regionfullmäktige', kind: 'assembly', seats: 61 }, items),
    attachments,
  });
}

/** Four §§ of a committee, of which one mentions the others. */
export function referringMeeting(): MeetingFile {
  const more = matter(4);
  const said =
    'Ärendet hänger samman med § 2 och behandlas efter § 3. Medel avsätts med 12,5 mnkr från den 1 mars 2027.';
  return meetingFile.parse(
    meeting(24, { name: 'Trafiknämnden', kind: 'committee' }, [
      opening,
      matter(2),
      matter(3),
      { ...more, sections: [...(more.sections ?? []), { kind: 'background', body: said }] },
    ]),
  );
}

/** Three hundred §§ of the executive, and sixty people. */
export function longMeeting(): MeetingFile {
  const items = [opening, ...Array.from({ length: 299 }, (_, i) => matter(i + 2))];
  return meetingFile.parse(meeting(60, { name: 'Regionstyrelsen', kind: 'executive' }, items));
}
