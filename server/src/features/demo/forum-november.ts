import type { AttendanceInFile, MeetingFile, PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import { municipalForum } from './demo-boards.js';
import { chair, firstAdjuster, secondAdjuster, secretary, sixten } from './demo-people.js';

const region = 'Region Norrskog';

const fromMunicipalities: (PersonInFile & { represents: string; present: boolean })[] = [
  { id: 'barbro-kvarnas', name: 'Barbro Kvarnås', represents: 'Björkådals kommun', present: true },
  { id: 'edvin-myrhult', name: 'Edvin Myrhult', represents: 'Björkådals kommun', present: true },
  { id: 'hanna-torpenius', name: 'Hanna Torpenius', represents: 'Storlidens kommun', present: true },
  { id: 'petrus-almfors', name: 'Petrus Almfors', represents: 'Storlidens kommun', present: false },
  { id: 'signe-ronnlid', name: 'Signe Rönnlid', represents: 'Ådrans kommun', present: true },
  { id: 'yngve-bergstadius', name: 'Yngve Bergstadius', represents: 'Ådrans kommun', present: true },
  { id: 'fredrika-lovhag', name: 'Fredrika Lövhag', represents: 'Norrskogs kommun', present: true },
  { id: 'mattis-granaker', name: 'Mattis Granåker', represents: 'Norrskogs kommun', present: false },
  { id: 'olga-sandtorp', name: 'Olga Sandtorp', represents: 'Vargsjö kommun', present: true },
  { id: 'rikard-nybole', name: 'Rikard Nyböle', represents: 'Vargsjö kommun', present: true },
];

const fromRegion = [chair, firstAdjuster, secondAdjuster].map(({ person }) => ({
  ...person,
  represents: region,
}));
const officials = [sixten, secretary.person].map((person) => ({ ...person, represents: region }));

const attends = (
  person: string,
  capacity: AttendanceInFile['capacity'],
  present = true,
): AttendanceInFile => ({
  person,
  capacity,
  present,
});

/** Being written: the numbers are given, and one § still lacks its decision. */
export const forumNovember: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: municipalForum.organisation,
  board: municipalForum.board,
  meeting: {
    date: '2026-11-13',
    start: '09:30',
    end: '12:00',
    place: 'Folkets hus, Storliden',
    noticeBoard: 'Region Norrskogs anslagstavla',
  },
  people: [...fromMunicipalities.map(({ present: _, ...person }) => person), ...fromRegion, ...officials],
  officers: {
    chair: 'marit-skogsberg',
    secretary: 'elin-ravndal',
    adjusters: ['saga-lidmyr', 'signe-ronnlid'],
  },
  attendance: [
    ...fromMunicipalities.map(({ id, present }) => attends(id, 'member', present)),
    ...fromRegion.map(({ id }) => attends(id, 'member')),
    ...officials.map(({ id }) => attends(id, 'official')),
  ],
  items: [
    {
      title: 'Mötet öppnas, val av justerare',
      kind: 'formality',
      sections: [
        {
          kind: 'decision',
          body: 'Saga Lidmyr, Region Norrskog, och Signe Rönnlid, Ådrans kommun, utses att jämte ordföranden justera protokollet.',
        },
      ],
    },
    {
      title: 'Lägesbild: god och nära vård',
      kind: 'information',
      sections: [
        { kind: 'decision', body: 'Informationen antecknas.' },
        {
          kind: 'summary',
          body: 'Sixten Almråd redovisar hur kommuner och region har arbetat med nära vård under hösten:\n\n- Gemensam utskrivningsplan används nu på alla sjukhusavdelningar.\n- Mobila team finns i **fyra av fem** kommuner.\n- Vargsjö ansluts efter årsskiftet.',
        },
      ],
    },
    {
      title: 'Gemensam upphandling av trygghetslarm',
      caseNumber: '2026/00339',
      outcome: 'approved',
      sections: [
        {
          kind: 'decision',
          heading: 'Forumet rekommenderar kommunerna och regionen',
          body: '1. Att upphandla trygghetslarm gemensamt.\n2. Att Norrskogs kommun leder arbetet.',
        },
        {
          kind: 'summary',
          body: 'Avtalen löper ut under 2027 i alla fem kommunerna. En gemensam upphandling beräknas spara 1,1 miljoner kronor om året och gör att larmen fungerar när en person flyttar inom länet.',
        },
        {
          kind: 'proposal',
          body: '1. Att upphandla trygghetslarm var för sig, med en kravlista som är gemensam.\n2. Att Norrskogs kommun leder arbetet.',
        },
      ],
      recipients: [
        { name: 'Länets kommuner' },
        { name: 'Norrskogs kommun', email: 'kommun@norrskogskommun.example' },
      ],
    },
    {
      title: 'Överenskommelse om skolskjuts över kommungräns',
      caseNumber: '2026/00372',
      sections: [
        {
          kind: 'background',
          body: 'Tolv elever i Vargsjö och Ådran går i skola i grannkommunen. Kommunerna har i dag olika regler för vem som betalar resan. Ett förslag till överenskommelse har varit på remiss under hösten.',
        },
      ],
    },
    {
      title: 'Mötesplan 2027',
      sections: [
        {
          kind: 'decision',
          body: 'Forumet sammanträder den 12 februari, 21 maj, 17 september och 19 november 2027.',
        },
      ],
    },
    {
      title: 'Mötet avslutas',
      kind: 'formality',
      sections: [{ kind: 'decision', body: 'Ordföranden tackar för ett gott samtal och avslutar mötet.' }],
    },
  ],
  attachments: [{ number: 1, title: 'Närvarolista', source: 'attendance' }],
};
