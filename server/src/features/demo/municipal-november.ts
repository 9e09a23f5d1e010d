import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { municipalExecutive } from './demo-boards.js';
import { delegated, formality, information, matter, numberedFrom } from './demo-items.js';
import { municipalMembers, municipalPeople, municipalRoll } from './municipal-people.js';

const board = 'Kommunstyrelsen';

const against = [
  'nanna-hedlycke',
  'klas-grimsaker',
  'siv-britt-algmyr',
  'amin-farahdal',
  'lennart-tjusberg',
  'tindra-vikmark',
];

/** Six for, six against, one who abstains: the chair's vote decides (KL 5:55, 6:33). */
const school: ItemInFile = matter(board, {
  title: 'Sammanslagning av skolorna i Övre och Nedre Å',
  caseNumber: 'KS 2026:88',
  up: 'kommunfullmäktige',
  decide: [
    'Att Övre Å skola upphör den 30 juni 2027 och att eleverna går i Nedre Å skola.',
    'Att skolskjuts ordnas så att ingen elev i årskurs 1–3 reser längre än 35 minuter.',
  ],
  why: 'Övre Å skola har 31 elever, i prognosen 22 år 2030. Tre av fem lärare går i pension före 2029. Nedre Å skola har plats för ytterligare 40 elever utan ombyggnad.',
  more: [
    { kind: 'motions' },
    {
      kind: 'procedure',
      body: 'Ordföranden ställer proposition på de båda förslagen och finner att kommunstyrelsen bifaller arbetsutskottets förslag. Omröstning begärs. Ja för arbetsutskottets förslag, nej för Nanna Hedlyckes yrkande.\n\nSex röstar ja, sex röstar nej och en avstår. Kommunstyrelsen beslutar med ordförandens utslagsröst enligt arbetsutskottets förslag.',
    },
    { kind: 'votes' },
    { kind: 'reservations' },
  ],
  motions: [
    {
      id: 'au',
      source: 'Arbetsutskottet',
      kind: 'approve',
      text: 'Bifall till förslaget.',
      result: 'carried',
    },
    {
      id: 'avslag',
      by: ['nanna-hedlycke'],
      supportedBy: ['lennart-tjusberg', 'tindra-vikmark'],
      kind: 'reject',
      text: 'Avslag på förslaget.',
      result: 'lost',
    },
  ],
  votes: [
    {
      method: 'open',
      yesMeans: 'bifall till arbetsutskottets förslag',
      noMeans: 'bifall till Nanna Hedlyckes yrkande',
      yesMotion: 'au',
      noMotion: 'avslag',
      yes: 6,
      no: 6,
      abstain: 1,
      castingVote: 'yes',
      ballots: municipalMembers
        .map(({ id }) => (id === 'barbro-kvarnas' ? 'per-ola-bergknapp' : id))
        .map((id) => ({
          person: id,
          vote: id === 'wilma-tornros' ? 'abstain' : against.includes(id) ? 'no' : 'yes',
        })),
    },
  ],
  reservations: [
    {
      by: ['nanna-hedlycke', 'klas-grimsaker', 'siv-britt-algmyr', 'amin-farahdal'],
      text: 'En by utan skola får inga nya barnfamiljer. Kommunen sparar 1,9 miljoner kronor om året och förlorar mer än så i skatt.',
    },
    { by: ['lennart-tjusberg', 'tindra-vikmark'] },
  ],
  to: ['Kommunfullmäktige', 'Barn- och utbildningsnämnden'],
});

/** One § adjusted at once and announced; the rest adjusted later, and not announced yet. */
export const municipalNovember: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: municipalExecutive.organisation,
  board: municipalExecutive.board,
  meeting: {
    date: '2026-11-12',
    start: '08:15',
    end: '12:20',
    place: 'Kommunhuset, Björkådal',
    adjournments: [{ from: '10:50', to: '11:10', paragraph: 136 }],
    noticeBoard: 'Björkådals kommuns anslagstavla',
  },
  people: municipalPeople,
  officers: { chair: 'gunvor-ektrask', secretary: 'torvald-nyhed', adjusters: ['nanna-hedlycke'] },
  attendance: municipalRoll({
    'barbro-kvarnas': { present: false },
    'per-ola-bergknapp': { servesFor: 'barbro-kvarnas' },
    'hugo-skarfors': { remote: true },
    'arvid-eldmark': { present: false },
    'jens-bodvik': { paragraphs: '133-134' },
  }),
  items: numberedFrom(131, [
    formality('Val av justerare', 'Nanna Hedlycke (S) utses att jämte ordföranden justera protokollet.'),
    formality(
      'Fastställande av dagordning',
      'Dagordningen fastställs. Ärendet om kommunens lån tas upp som nummer 3.',
    ),
    information(
      'Ekonomisk uppföljning till och med oktober',
      'Jens Bodvik redovisar utfallet, tusen kronor:\n\n| Nämnd | Budget | Prognos | Avvikelse |\n|---|---:|---:|---:|\n| Kommunstyrelsen | 41 200 | 40 650 | 550 |\n| Barn- och utbildningsnämnden | 138 900 | 141 300 | −2 400 |\n| Omsorgsnämnden | 152 400 | 153 100 | −700 |\n| Kultur- och fritidsnämnden | 17 800 | 17 600 | 200 |',
    ),
    matter(board, {
      title: 'Omsättning av lån hos Kommunernas lånekassa',
      caseNumber: 'KS 2026:102',
      immediateAdjustment: true,
      decide: [
        'Att omsätta lånet om 60 000 000 kronor på tre år till fast ränta.',
        'Att ge ekonomichefen i uppdrag att underteckna skuldebrevet.',
        'Att paragrafen förklaras omedelbart justerad.',
      ],
      why: 'Lånet förfaller den 16 november. Budet gäller till klockan 15 samma dag som sammanträdet hålls.',
      to: ['Ekonomiavdelningen i Björkådal'],
    }),
    matter(board, {
      title: 'Hyra av lokal till kommunens familjecentral',
      caseNumber: 'KS 2026:91',
      moreCaseNumbers: ['ON 2026:57'],
      decide: ['Att hyra 310 kvadratmeter i Apotekshuset i fem år från den 1 mars 2027.'],
      why: 'Familjecentralen drivs tillsammans med Region Norrskog. Regionen betalar hälften av hyran, 198 000 kronor om året.',
      to: ['Region Norrskog', 'Omsorgsnämnden'],
    }),
    school,
    matter(board, {
      title: 'Vägbelysning i Kvarnmyra',
      caseNumber: 'KS 2025:143',
      outcome: 'rejected',
      decide: ['Att avslå medborgarförslaget.'],
      why: 'Vägen är enskild och sköts av en förening. Den som vill ha belysning kan söka kommunens bidrag till enskilda vägar.',
      statements: [
        { kind: 'note', by: ['wilma-tornros'], text: 'Föreningen borde få hjälp att söka bidraget.' },
      ],
      to: ['Förslagsställaren'],
    }),
    matter(board, {
      title: 'Skolskjuts över kommungräns, överenskommelse med Vargsjö och Ådran',
      caseNumber: 'KS 2026:97',
      decide: ['Att ställa sig bakom förslaget till överenskommelse.'],
      why: 'Hemkommunen betalar resan till närmaste skola, även när den ligger i grannkommunen. Förslaget har behandlats i Kommunalt samverkansforum.',
      to: ['Vargsjö kommun', 'Ådrans kommun', 'Region Norrskog'],
      earlier: [
        {
          organisation: 'Region Norrskog',
          board: 'Kommunalt samverkansforum',
          date: '2026-11-13',
          paragraph: '4',
        },
      ],
    }),
    delegated(board, [
      ['KS 2026:99', '2026-10-20', '2.3', 'Yttrande till polisen om marknad på Torget'],
      ['KS 2026:101', '2026-11-03', '6.1', 'Upplåtelse av mark för bredbandsskåp, Skolvägen'],
    ]),
    {
      title: 'Meddelanden',
      kind: 'notification',
      outcome: 'noted',
      sections: [
        { kind: 'decision', body: 'Meddelandena läggs till handlingarna.' },
        {
          kind: 'free',
          heading: 'Meddelanden',
          body: '- Länsstyrelsens tillsyn av överförmyndaren, inga anmärkningar\n- Protokoll från Björkådals Bostäder AB den 22 oktober',
        },
      ],
    },
  ]),
};

/** Sent, taken back for a fault that a reader found, and sent anew: the first round stays as history. */
export const municipalExtra: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: municipalExecutive.organisation,
  board: municipalExecutive.board,
  meeting: {
    date: '2026-11-17',
    start: '16:00',
    end: '16:40',
    place: 'Digitalt och i kommunhuset, Björkådal',
    extra: true,
    noticeBoard: 'Björkådals kommuns anslagstavla',
  },
  people: municipalPeople,
  officers: { chair: 'gunvor-ektrask', secretary: 'torvald-nyhed', adjusters: ['nanna-hedlycke'] },
  attendance: municipalRoll({
    'rolf-sunnanas': { present: false },
    'lova-rotnas': { present: false },
    'edvin-myrhult': { remote: true },
    'tindra-vikmark': { remote: true },
  }),
  items: numberedFrom(141, [
    formality('Val av justerare', 'Nanna Hedlycke (S) utses att jämte ordföranden justera protokollet.'),
    matter(board, {
      title: 'Akut reparation av dammluckan vid Nedre Å kvarn',
      caseNumber: 'KS 2026:106',
      decide: [
        'Att avsätta 740 000 kronor ur kommunstyrelsens medel för oförutsedda behov.',
        'Att räddningschefen får stänga gångvägen över dammen till dess luckan är lagad.',
      ],
      why: 'Luckan kan inte längre stängas helt. Vid högvatten hotas pumpstationen nedströms.',
      to: ['Räddningstjänsten', 'Länsstyrelsen'],
    }),
    information(
      'Läget för trygghetsboendet Granen',
      'Stina Högdal informerar om vattenskadan och om de elva hyresgäster som bor tillfälligt på hotellet till och med den 4 december.',
    ),
  ]),
};

/** The next one: an agenda under way, some of it without text. */
export const municipalDecember: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: municipalExecutive.organisation,
  board: municipalExecutive.board,
  meeting: { date: '2026-12-10', start: '08:15', place: 'Kommunhuset, Björkådal' },
  people: municipalPeople,
  officers: { chair: 'gunvor-ektrask', secretary: 'torvald-nyhed' },
  items: [
    { title: 'Val av justerare', kind: 'formality' },
    {
      title: 'Taxa för vatten och avlopp 2027',
      caseNumber: 'KS 2026:95',
      sections: [
        { kind: 'proposal', body: 'Att höja den fasta avgiften med 6 procent från den 1 april 2027.' },
        {
          kind: 'background',
          body: 'Höjningen motsvarar kostnaden för nya ledningar under Storgatan. För en villa blir den 31 kronor i månaden.',
        },
      ],
    },
    { title: 'Svar på granskning av kommunens upphandling', caseNumber: 'KS 2026:73' },
    {
      title: 'Sammanträdesdagar 2027',
      caseNumber: 'KS 2026:108',
      sections: [
        {
          kind: 'proposal',
          body: 'Att sammanträda den 21 januari, 18 februari, 18 mars, 22 april, 20 maj och 10 juni 2027.',
        },
      ],
    },
    { title: 'Anmälan av delegationsbeslut', kind: 'notification' },
  ],
};
