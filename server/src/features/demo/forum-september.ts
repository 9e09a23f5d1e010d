import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { municipalForum } from './demo-boards.js';
import { formality, information, matter, numberedFrom } from './demo-items.js';
import {
  chair,
  ebba,
  firstAdjuster,
  osvald,
  secondAdjuster,
  secretary,
  sixten,
  tuva,
} from './demo-people.js';
import { forumGuests } from './forum-people.js';

const fromRegion = [
  chair.person,
  firstAdjuster.person,
  secondAdjuster.person,
  sixten,
  osvald,
  ebba,
  tuva,
  secretary.person,
].map((one) => ({ ...one, represents: 'Region Norrskog', came: one.id !== tuva.id }));
const all = [...forumGuests, ...fromRegion];

/** The great meeting of the year: more than sixty were called, and who came stands in an appendix. */
export const forumSeptember: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: municipalForum.organisation,
  board: municipalForum.board,
  meeting: {
    date: '2026-09-04',
    start: '09:00',
    end: '15:00',
    place: 'Konserthuset, Norrskog',
    noticeBoard: 'Region Norrskogs anslagstavla',
    adjustments: [
      {
        paragraphs: '1-7',
        date: '2026-09-17',
        signers: [
          { person: 'marit-skogsberg', as: 'chair' },
          { person: 'saga-lidmyr', as: 'adjuster' },
          { person: 'olga-sandtorp', as: 'adjuster' },
        ],
        notices: [{ board: 'Region Norrskogs anslagstavla', postedOn: '2026-09-18' }],
      },
    ],
  },
  people: all.map(({ came: _, ...one }) => one),
  officers: {
    chair: 'marit-skogsberg',
    secretary: 'elin-ravndal',
    adjusters: ['saga-lidmyr', 'olga-sandtorp'],
  },
  attendance: all.map(({ id, title, came }) => ({
    person: id,
    capacity: title === undefined ? ('member' as const) : ('official' as const),
    present: came,
  })),
  items: numberedFrom(1, [
    formality(
      'Val av justerare',
      'Saga Lidmyr (C), Region Norrskog, och Olga Sandtorp, Vargsjö kommun, utses att jämte ordföranden justera protokollet.',
    ),
    formality(
      'Fastställande av dagordning',
      'Dagordningen fastställs med den ändringen att frågan om skolskjuts tas upp i november.',
    ),
    information(
      'Aktuellt från länsgruppen för äldreomsorg och hemsjukvård (LÄH) samt nämnder och utskott i länets fem kommuner',
      'Agneta Rossby, socialchef, Björkådal, berättar om försöket med nattpatrull med video. Av 31 tillfrågade vill 27 behålla den.\n\nCarola Mellanmyr, socialchef, Storliden, visar hur hemtjänstens scheman nu läggs efter när medarbetarna vill arbeta.\n\nFaris Nordlander, socialchef, Norrskog, har inget särskilt att rapportera.',
    ),
    information(
      'Om kriget kommer eller strömmen går',
      'Holger Brinkåker, säkerhetschef, Norrskog, redovisar lärdomar av elavbrottet den 2–4 juli:\n\n- Trygghetspunkterna öppnade inom tre timmar i fyra kommuner.\n- Radion räckte inte mellan Vargsjö och Ådran.\n- Apoteken saknade reservkraft för kylda läkemedel.',
    ),
    matter('Forumet', {
      title: 'Gemensam rutin för in- och utskrivning av patienter med hemtjänst',
      caseNumber: '2026/00318',
      appeal: 'none',
      decide: [
        'Att rekommendera kommunerna och regionen att införa rutinen från den 1 november.',
        'Att rutinen följs upp vid forumets möte i maj 2027.',
      ],
      why: 'Rutinen ger en kontaktväg per kommun, dygnet runt. I dag ringer avdelningarna i genomsnitt fyra samtal för varje utskrivning.',
      more: [
        { kind: 'basis', body: '- Förslag till rutin den 12 augusti 2026\n- Yttranden från fem kommuner' },
      ],
      to: [
        'Björkådals kommun',
        'Norrskogs kommun',
        'Storlidens kommun',
        'Vargsjö kommun',
        'Ådrans kommun',
        'Hälso- och sjukvårdsnämnden',
      ],
    }),
    information(
      'Samtal i smågrupper: hur får vi unga att stanna?',
      'Deltagarna samtalar i åtta grupper. Tre förslag återkommer i minst fem av dem: praktik som går att pendla till, ett gemensamt bostadsbolag för uthyrning till studenter och en buss som går efter klockan 22.',
      'Grupperna lämnar sina anteckningar till Ebba Lindåsen.',
    ),
    formality(
      'Mötet avslutas',
      'Marit Skogsberg tackar deltagarna. Nästa möte är den 13 november i Storliden.',
    ),
  ]),
  attachments: [{ number: 1, title: 'Närvarolista', source: 'attendance' }],
};
