import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { leisureCommittee } from './demo-boards.js';
import { leisurePeople } from './leisure-november.js';

/** The meeting that goes on when somebody looks at the demo, whatever day that is. */
export const leisureToday = (day: string): MeetingFile => ({
  format: 'meeting-file',
  version: 1,
  organisation: leisureCommittee.organisation,
  board: leisureCommittee.board,
  meeting: { date: day, place: 'Biblioteket, Björkådal', extra: true },
  people: leisurePeople,
  officers: { chair: 'barbro-kvarnas', secretary: 'torvald-nyhed', adjusters: ['ivar-tallmo'] },
  items: [
    {
      title: 'Upprop och val av justerare',
      kind: 'formality',
      sections: [
        { kind: 'decision', body: 'Ivar Tallmo (M) utses att jämte ordföranden justera protokollet.' },
      ],
    },
    {
      title: 'Taxa för Folkets hus 2027',
      caseNumber: 'KFN 2026:38',
      sections: [
        {
          kind: 'proposal',
          heading: 'Förslag till beslut',
          body: 'Att hyran för stora salen höjs till 950 kronor.',
        },
        { kind: 'decision', body: 'Att hyran för stora salen höjs till 950 kronor.' },
      ],
    },
    {
      title: 'Konstgräs eller naturgräs på Åvallen',
      caseNumber: 'KFN 2026:41',
      sections: [
        {
          kind: 'proposal',
          heading: 'Kulturchefens förslag',
          body: '1. Att Åvallen får naturgräs.\n2. Att 1,2 miljoner kronor avsätts för arbetet.',
        },
        {
          kind: 'decision',
          body: '1. Att Åvallen får naturgräs.\n2. Att 1,2 miljoner kronor avsätts för arbetet.',
        },
      ],
      motions: [
        { by: ['klas-grimsaker'], kind: 'approve', text: 'Bifall till förslaget.' },
        { by: ['wilma-tornros'], kind: 'refer-back', text: 'Återremiss, så att föreningarna får yttra sig.' },
      ],
    },
    {
      title: 'Uppföljning av stöd till enskild',
      publicTitle: 'Ärende om enskild',
      confidential: 'OSL 26 kap. 1 §',
      sections: [{ kind: 'decision', body: 'Att stödet fortsätter till sommaren.' }],
    },
    { title: 'Öppettider för badet i sommar', caseNumber: 'KFN 2026:44' },
  ],
});
