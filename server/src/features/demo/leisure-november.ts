import type { MeetingFile, PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import { leisureCommittee } from './demo-boards.js';
import { addressed } from './demo-items.js';
import { firstAdjuster, municipalAdjuster, municipalSecretary } from './demo-people.js';

/** The committee and those who serve it. */
export const leisurePeople: PersonInFile[] = [
  addressed('Barbro Kvarnås', 'bjorkadal.example', { party: 'C' }),
  firstAdjuster.person,
  municipalAdjuster.person,
  addressed('Klas Grimsåker', 'bjorkadal.example', { party: 'S' }),
  addressed('Wilma Tornrös', 'bjorkadal.example', { party: 'BÅ' }),
  addressed('Algot Forslycke', 'bjorkadal.example', { title: 'kulturchef' }),
  municipalSecretary.person,
];

/** Another organisation: what its secretary writes, nobody in the region sees. */
export const leisureNovember: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: leisureCommittee.organisation,
  board: leisureCommittee.board,
  meeting: { date: '2026-11-18', start: '18:00', end: '19:50', place: 'Biblioteket, Björkådal' },
  people: leisurePeople,
  officers: { chair: 'barbro-kvarnas', secretary: 'torvald-nyhed', adjusters: ['ivar-tallmo'] },
  attendance: [
    { person: 'barbro-kvarnas', capacity: 'member', present: true, office: 'ordförande' },
    { person: 'ivar-tallmo', capacity: 'member', present: true },
    { person: 'nanna-hedlycke', capacity: 'member', present: true },
    { person: 'klas-grimsaker', capacity: 'member', present: true },
    { person: 'wilma-tornros', capacity: 'member', present: true, remote: true },
    { person: 'algot-forslycke', capacity: 'official', present: true },
    { person: 'torvald-nyhed', capacity: 'official', present: true },
  ],
  items: [
    {
      paragraph: 71,
      title: 'Val av justerare',
      kind: 'formality',
      sections: [
        { kind: 'decision', body: 'Ivar Tallmo (M) utses att jämte ordföranden justera protokollet.' },
      ],
    },
    {
      paragraph: 72,
      title: 'Hållplatser för biblioteksbussen',
      caseNumber: 'KFN 2026:33',
      outcome: 'approved',
      appeal: 'legality',
      sections: [
        {
          kind: 'decision',
          heading: 'Kultur- och fritidsnämnden beslutar',
          body: '1. Att biblioteksbussen stannar på de elva platser som kulturchefen föreslår.\n2. Att platserna prövas på nytt efter ett år.',
        },
        {
          kind: 'summary',
          body: 'Bussen börjar gå i januari. Platserna är valda så att ingen i kommunen har längre än åtta kilometer till en hållplats.',
        },
      ],
      recipients: [{ name: 'Region Norrskog', email: 'registrator@norrskog.example' }],
    },
    {
      paragraph: 73,
      title: 'Föreningsbidrag våren 2027',
      caseNumber: 'KFN 2026:29',
      outcome: 'approved',
      appeal: 'legality',
      sections: [
        {
          kind: 'decision',
          heading: 'Kultur- och fritidsnämnden beslutar',
          body: 'Att fördela bidragen så här:\n\n| Förening | Kronor |\n|---|---:|\n| Björkådals IF | 64 000 |\n| Folkdansgillet Ådansen | 18 500 |\n| Ortens schackklubb | 7 000 |',
        },
      ],
    },
  ],
};
