import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { executiveBoard } from './demo-boards.js';
import { executivePeople } from './executive-roll.js';

/** The next meeting: some matters have their texts, some have not. */
export const executiveDecember: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: executiveBoard.organisation,
  board: executiveBoard.board,
  meeting: {
    date: '2026-12-16',
    start: '09:00',
    place: 'Sessionssalen, Regionens hus, Norrskog',
    number: '12',
  },
  people: executivePeople,
  officers: { chair: 'marit-skogsberg', secretary: 'elin-ravndal' },
  items: [
    { title: 'Upprop och val av justerare', kind: 'formality' },
    { title: 'Fastställande av föredragningslista', kind: 'formality' },
    {
      title: 'Medfinansiering av skidspår med konstsnö i Vargsjö',
      caseNumber: '2026/00416',
      sections: [
        {
          kind: 'proposal',
          heading: 'Arbetsutskottets förslag',
          body: '1. Att bidra med 250 000 kronor under förutsättning att kommunen skjuter till lika mycket.\n2. Att bidraget betalas ut när anläggningen har besiktigats.',
        },
        { kind: 'background', body: 'Vattendomen medger uttag från november till januari.' },
      ],
      earlier: [{ board: 'Arbetsutskottet', date: '2026-11-18', paragraph: '156/26' }],
    },
    {
      title: 'Återremitterat: vårdcentraler i länets norra del',
      caseNumber: '2026/00214',
      sections: [
        {
          kind: 'background',
          body: 'Regionfullmäktige har återremitterat ärendet för att restiderna ska redovisas by för by. Förvaltningen har räknat på 41 byar och bett kommunerna att yttra sig senast den 4 december.',
        },
      ],
      earlier: [
        { board: 'Regionstyrelsen', date: '2026-09-23', paragraph: '168/26' },
        { board: 'Regionfullmäktige', date: '2026-10-21', paragraph: '102/26' },
      ],
    },
    { title: 'Internkontrollplan 2027', caseNumber: '2026/00440' },
    { title: 'Tilldelning av avtal om pensionsförvaltning', caseNumber: '2026/00180' },
    { title: 'Regiondirektören informerar', kind: 'information' },
    { title: 'Anmälan av delegationsbeslut', kind: 'notification' },
  ],
};
