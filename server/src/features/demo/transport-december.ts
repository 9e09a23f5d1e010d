import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { transportCommittee } from './demo-boards.js';
import { alva, anund, disa, elsaKarin, gote, henning, secretary, tuva, ylva } from './demo-people.js';

/** Being prepared: an agenda without § numbers. */
export const transportDecember: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: transportCommittee.organisation,
  board: transportCommittee.board,
  meeting: { date: '2026-12-09', start: '13:00', place: 'Regionens hus, sal Kvarnen' },
  people: [henning, disa, ylva, gote, anund, elsaKarin, alva, tuva, secretary.person],
  officers: { chair: 'henning-akerdal', secretary: 'elin-ravndal' },
  items: [
    { title: 'Upprop och val av justerare', kind: 'formality' },
    { title: 'Fastställande av föredragningslista', kind: 'formality' },
    {
      title: 'Internbudget 2027',
      caseNumber: 'KTN 2026/58',
      sections: [
        {
          kind: 'proposal',
          body: '1. Att fastställa internbudgeten för 2027.\n2. Att uppdra åt trafikdirektören att i april redovisa hur den följs.',
        },
        {
          kind: 'background',
          body: 'Regionfullmäktige väntas besluta om nämndens ram, 617 miljoner kronor, den 25 november. Förslaget fördelar ramen på tåg, buss, färdtjänst och gemensamma kostnader.',
        },
      ],
    },
    {
      title: 'Nattbuss mellan Norrskog och Ådran, återremiss',
      caseNumber: '2026/00355',
      sections: [
        {
          kind: 'proposal',
          body: 'Att föreslå regionstyrelsen att sträckan körs som anropsstyrd trafik på försök under ett år.',
        },
        {
          kind: 'background',
          body: 'Regionstyrelsen återremitterade ärendet den 11 november. Förvaltningen bedömer att anropsstyrd trafik på fredags- och lördagsnätter kostar omkring 640 000 kronor per år.',
        },
      ],
      earlier: [{ board: 'Regionstyrelsen', date: '2026-11-11', paragraph: '190/26' }],
    },
    {
      title: 'Trafikdirektören informerar',
      kind: 'information',
      sections: [
        { kind: 'summary', body: '- Läget för bron över Norrälven\n- Biljettkontroll under hösten' },
      ],
    },
    { title: 'Anmälan av delegationsbeslut', kind: 'notification' },
  ],
};
