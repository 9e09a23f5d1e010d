import type { AttendanceInFile, MeetingFile, PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import { cooperationBoard } from './demo-boards.js';
import { addressed, formality, information, matter, numberedFrom } from './demo-items.js';
import { chair, cooperationChair, cooperationSecretary, firstAdjuster } from './demo-people.js';

const board = 'Styrelsen';

/** Six invented regions; each one decides at home. */
export const regions = [
  'Region Kustlandet',
  'Region Myrlanda',
  'Region Norrskog',
  'Region Sjöbygden',
  'Region Åsmark',
  'Region Älvbygden',
];

const from = (represents: string, domain: string, ...members: [string, string][]) =>
  members.map(([name, party]) => addressed(name, domain, { party, represents }));

export const cooperationMembers: PersonInFile[] = [
  { ...cooperationChair.person, represents: 'Region Sjöbygden' },
  ...from('Region Sjöbygden', 'sjobygden.example', ['Helga Vassbotten', 'S']),
  { ...chair.person, represents: 'Region Norrskog' },
  { ...firstAdjuster.person, represents: 'Region Norrskog' },
  ...from('Region Kustlandet', 'kustlandet.example', ['Sören Skärvik', 'M'], ['Leila Ahmadnia', 'S']),
  ...from('Region Myrlanda', 'myrlanda.example', ['Gudrun Tjärnemo', 'C'], ['Mats-Ola Rödmyr', 'V']),
  ...from('Region Åsmark', 'asmark.example', ['Eskil Högåsen', 'KD'], ['Karin Bergtorp', 'S']),
  ...from('Region Älvbygden', 'alvbygden.example', ['Nils-Erik Forsnäs', 'S'], ['Ann-Mari Selholm', 'L']),
];

const office = addressed('Petra Lundåker', 'skogslanden.example', { title: 'processledare infrastruktur' });
const people = [...cooperationMembers, office, cooperationSecretary.person];

const roll = (particular: Record<string, Partial<AttendanceInFile>>): AttendanceInFile[] =>
  people.map(({ id, title }) => ({
    person: id,
    capacity: title === undefined ? 'member' : 'official',
    present: true,
    ...(id === 'tage-ronnsjo' ? { office: 'ordförande' } : {}),
    ...particular[id],
  }));

/** What each region is asked to decide for itself: its title. */
export const JOINT_MATTER = 'Avsiktsförklaring om mötesspår på Skogsbanan';

/** The official mailboxes of the six. */
export const others = regions.map((name) => ({
  name,
  email: `registrator@${name.replace('Region ', '').toLowerCase().replace(/[åä]/g, 'a').replace('ö', 'o')}.example`,
}));

/** Notes, which nobody adjusts: the plan in its first version, which six regions are asked to approve. */
export const cooperationAugust: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: cooperationBoard.organisation,
  board: cooperationBoard.board,
  meeting: {
    date: '2026-08-27',
    start: '10:00',
    end: '14:30',
    place: 'Folkhögskolan, Sjöbygden',
    record: 'notes',
  },
  people,
  officers: { chair: 'tage-ronnsjo', secretary: 'vendela-forslid' },
  attendance: roll({ 'ivar-tallmo': { present: false }, 'soren-skarvik': { remote: true } }),
  items: numberedFrom(1, [
    formality('Mötet öppnas', 'Tage Rönnsjö hälsar välkommen. Dagordningen godkänns.'),
    information(
      'Laget runt',
      '- **Kustlandet** öppnar sin nya hamnterminal i oktober.\n- **Myrlanda** har tecknat avtal om ambulanshelikopter med Älvbygden.\n- **Åsmark** utreder om folktandvården kan bli eget bolag.',
    ),
    {
      ...matter(board, {
        title: 'Verksamhetsplan och budget 2027, med sikte på 2028 och 2029',
        caseNumber: 'SSL 2026/14',
        appeal: 'none',
        decide: [
          'Att ställa sig bakom en första version av verksamhetsplan och budget.',
          'Att be de sex regionerna att godkänna förslaget senast den 6 november.',
          'Att fastställa plan och budget den 19 november.',
        ],
        why: 'Under 2027 ska följande gå före annat:\n\nA. Fler tåg på Skogsbanan, och ett mötesspår i Åsmark\nB. Gemensam utbildning av biomedicinska analytiker\nC. Reservkraft och radio när elnätet slås ut\nD. Ett språkrör mot staten om statsbidragen till glesbygdens vård',
        more: [
          {
            kind: 'financial',
            body: 'Varje region betalar efter folkmängd, kronor per år:\n\n| Region | 2027 | 2028 |\n|---|---:|---:|\n| Kustlandet | 412 000 | 420 000 |\n| Myrlanda | 288 000 | 294 000 |\n| Norrskog | 310 000 | 316 000 |\n| Sjöbygden | 365 000 | 372 000 |\n| Åsmark | 341 000 | 348 000 |\n| Älvbygden | 264 000 | 269 000 |\n| **Summa** | **1 980 000** | **2 019 000** |',
          },
        ],
      }),
      recipientsHeading: 'Anteckningarna skickas till',
      recipients: others,
    },
    information('Nästa möte', 'Styrelsen möts den 19 november i Norrskog.'),
    matter(board, {
      title: JOINT_MATTER,
      caseNumber: 'SSL 2026/19',
      appeal: 'none',
      decide: [
        'Att föreslå de sex regionerna att anta avsiktsförklaringen.',
        'Att be om var regions beslut senast den 20 november.',
      ],
      why: 'Ett mötesspår i Åsmark kräver att alla sex regioner står bakom det. Avsiktsförklaringen binder ingen till en summa.',
      to: [],
    }),
  ]),
};

/** Six answers have come, the plan is settled: sent to its chair and its adjuster, from two regions. */
export const cooperationNovember: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: cooperationBoard.organisation,
  board: cooperationBoard.board,
  meeting: { date: '2026-11-19', start: '10:00', end: '13:45', place: 'Regionens hus, Norrskog' },
  people,
  officers: { chair: 'tage-ronnsjo', secretary: 'vendela-forslid', adjusters: ['marit-skogsberg'] },
  attendance: roll({
    'eskil-hogasen': { present: false },
    'ivar-tallmo': { present: false },
    'gudrun-tjarnemo': { remote: true },
    'petra-lundaker': { paragraphs: '4' },
  }),
  items: numberedFrom(1, [
    formality('Mötet öppnas', 'Tage Rönnsjö öppnar mötet. Dagordningen godkänns.'),
    formality(
      'Val av justerare',
      'Marit Skogsberg (S), Region Norrskog, utses att jämte ordföranden justera protokollet.',
    ),
    {
      ...matter(board, {
        title: 'Verksamhetsplan och budget 2027, med sikte på 2028 och 2029',
        caseNumber: 'SSL 2026/14',
        appeal: 'none',
        decide: [
          'Att fastställa verksamhetsplan och budget för 2027.',
          'Att notera inriktningen för 2028 och 2029.',
        ],
        why: 'Samtliga sex regioner har godkänt förslaget. Region Älvbygden har gjort det under förutsättning att avgiften prövas på nytt inför 2028.',
        more: [
          {
            kind: 'earlier-handling',
            body: '| Region | Beslut av | Dag | Paragraf |\n|---|---|---|---|\n| Kustlandet | Regionstyrelsen | 2026-10-06 | § 211 |\n| Myrlanda | Regionstyrelsen | 2026-10-20 | § 187 |\n| Norrskog | Regionstyrelsen | 2026-09-23 | § 167/26 |\n| Sjöbygden | Regionfullmäktige | 2026-10-28 | § 94 |\n| Åsmark | Regionala utvecklingsnämnden | 2026-09-30 | § 66 |\n| Älvbygden | Regionstyrelsen | 2026-11-04 | § 240 |',
          },
        ],
      }),
      recipients: others,
      earlier: [
        { board: 'Samverkan Skogslandens styrelse', date: '2026-08-27', paragraph: '3' },
        {
          organisation: 'Region Norrskog',
          board: 'Regionstyrelsen',
          date: '2026-09-23',
          paragraph: '167/26',
        },
      ],
    },
    matter(board, {
      title: 'Yttrande över den nationella planen för järnvägen 2028–2039',
      caseNumber: 'SSL 2026/21',
      appeal: 'none',
      decide: [
        'Att lämna yttrandet som samverkans eget.',
        'Att varje region får lämna ett eget yttrande därutöver.',
      ],
      why: 'Petra Lundåker föredrar. Skogsbanan har 42 tåg om dygnet på ett spår som är byggt för 30. Ett mötesspår i Åsmark kostar 190 miljoner kronor och kan stå klart 2031.',
      to: ['Trafikverket'],
    }),
    information(
      'Aktuellt från den gemensamma beredskapsgruppen, den regionala kulturkonferensen och arbetet med digital vård över länsgräns',
      '- Beredskapsgruppen övar elavbrott i tre dygn den 9–11 mars.\n- Kulturkonferensen samlade 140 deltagare; en skrift kommer i januari.\n- Invånare i Myrlanda kan från december boka tid i Älvbygden.',
    ),
  ]),
};
