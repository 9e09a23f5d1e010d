import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { assemblyMembers, assemblySubstitutes } from './assembly-people.js';
import { assembly } from './demo-boards.js';
import { recipientsNamed } from './demo-items.js';
import { secretary, sixten } from './demo-people.js';

/** Called, and about to be held: an agenda with what the executive proposes, and one matter that came late. */
export const assemblyNovember: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: assembly.organisation,
  board: assembly.board,
  meeting: {
    date: '2026-11-25',
    start: '09:00',
    place: 'Fullmäktigesalen, Regionens hus, Norrskog',
    noticeBoard: 'Region Norrskogs anslagstavla',
    number: '6',
  },
  people: [...assemblyMembers, ...assemblySubstitutes, sixten, secretary.person],
  officers: { chair: 'birger-hedaker', secretary: 'elin-ravndal' },
  items: [
    { title: 'Upprop', kind: 'formality', agendaNumber: '1' },
    { title: 'Val av justerare', kind: 'formality', agendaNumber: '2' },
    { title: 'Fastställande av föredragningslista', kind: 'formality', agendaNumber: '3' },
    {
      title: 'Budget 2027 med plan för 2028 och 2029',
      caseNumber: '2026/00188',
      agendaNumber: '4',
      sections: [
        {
          kind: 'proposal',
          heading: 'Regionstyrelsens förslag',
          body: '1. Att fastställa budget för 2027 och plan för 2028 och 2029.\n2. Att skattesatsen för 2027 är oförändrad, 11,34 kronor per skattekrona.\n3. Att nämnderna senast den 31 januari 2027 beslutar om sina internbudgetar.',
        },
        {
          kind: 'earlier-handling',
          body: 'Regionstyrelsen avslog den 11 november ett yrkande om återremiss med fem röster mot fyra.',
        },
      ],
      earlier: [
        { board: 'Arbetsutskottet', date: '2026-10-28', paragraph: '151/26' },
        { board: 'Regionstyrelsen', date: '2026-11-11', paragraph: '188/26' },
      ],
      recipients: recipientsNamed(['Samtliga nämnder', 'Ekonomiavdelningen']),
    },
    {
      title: 'Motion om solceller på regionens tak, bordlagd den 21 oktober',
      caseNumber: '2025/00487',
      agendaNumber: '5',
      sections: [
        { kind: 'proposal', heading: 'Regionstyrelsens förslag', body: 'Att motionen är besvarad.' },
        {
          kind: 'background',
          body: 'Taken på sjukhuset och bussdepån bär solceller om sammanlagt 1,1 megawatt. Nätägaren har lovat besked om anslutningen till den 20 november.',
        },
      ],
      earlier: [{ board: 'Regionfullmäktige', date: '2026-10-21', paragraph: '105/26' }],
    },
    {
      title: 'Interpellation om tandvårdens köer för barn',
      kind: 'question',
      caseNumber: '2026/00435',
      agendaNumber: '6',
      sections: [
        {
          kind: 'background',
          body: 'Dan Rökåker (L) frågar hälso- och sjukvårdsnämndens ordförande hur många barn som har väntat längre än till sin bestämda kontroll.',
        },
      ],
    },
    {
      title: 'Ägardirektiv för Skogslänens utvecklingsbolag AB',
      caseNumber: '2026/00407',
      agendaNumber: '7',
    },
    { title: 'Revisorernas budget 2027', caseNumber: '2026/00419', agendaNumber: '8' },
    { title: 'Val av lekmannarevisorer', kind: 'election', agendaNumber: '9' },
    { title: 'Nya motioner', kind: 'notification', agendaNumber: '10' },
    {
      title: 'Tillfälligt lån till samordningsförbundet',
      caseNumber: '2026/00447',
      agendaNumber: '11',
      urgent: true,
      sections: [
        {
          kind: 'proposal',
          heading: 'Regionstyrelsens ordförandes förslag',
          body: 'Att låna ut 1 500 000 kronor räntefritt till den 28 februari 2027.',
        },
        {
          kind: 'background',
          body: 'Ärendet kom in den 23 november. Statens bidrag till förbundet betalas ut först i januari, och lönerna i december kan annars inte betalas. Ärendet får avgöras om samtliga närvarande ledamöter samtycker.',
        },
      ],
    },
  ],
};
