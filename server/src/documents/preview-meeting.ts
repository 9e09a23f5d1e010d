import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { OrganisationKind } from '@klubbat/shared/vocabulary/meeting-words';

/** An invented meeting, whose papers show what a template looks like. Nobody in it exists. */
export function previewMeeting(
  organisation: { name: string; kind: OrganisationKind },
  board: string | undefined,
): MeetingFile {
  return {
    format: 'meeting-file',
    version: 1,
    organisation: { name: organisation.name, kind: organisation.kind },
    board: { name: board ?? 'Nämnden', kind: 'committee', numbering: 'year' },
    meeting: { date: '2026-10-14', start: '13:00', end: '15:40', place: 'Sammanträdesrum Ängen' },
    people: [
      { id: 'ordf', name: 'Karin Öberg', party: 'S' },
      { id: 'l1', name: 'Mats Ählström', party: 'M' },
      { id: 'l2', name: 'Şirin Łukasik', party: 'C' },
      { id: 'ers', name: 'Bo Näslund', party: 'C' },
      { id: 'sekr', name: 'Anna Sjölund', title: 'nämndsekreterare' },
    ],
    officers: { chair: 'ordf', secretary: 'sekr', adjusters: ['l1'] },
    attendance: [
      { person: 'ordf', capacity: 'member', present: true },
      { person: 'l1', capacity: 'member', present: true },
      { person: 'l2', capacity: 'member', present: true },
      { person: 'ers', capacity: 'substitute', present: true },
      { person: 'sekr', capacity: 'official', present: true },
    ],
    items: [
      {
        paragraph: 12,
        title: 'Trygga gångvägar vid skolorna i Ängsholm',
        caseNumber: '2026/114',
        sections: [
          {
            kind: 'decision',
            heading: 'Beslut',
            body: '1. Att anvisa 1 250 000 kronor till belysning längs fem skolvägar.\n2. Att förvaltningen redovisar vad som har blivit gjort senast den 1 mars 2027.',
          },
          {
            kind: 'summary',
            heading: 'Sammanfattning',
            body: 'Föräldraföreningen har pekat ut fem sträckor där barn går i mörker. Förvaltningen har mätt upp dem tillsammans med skolorna och föreslår stolpar på alla fem, de två längsta först.\n\n| Sträcka | Meter | Kronor |\n|---|---:|---:|\n| Åvägen–Ängsskolan | 420 | 610 000 |\n| Östra stigen | 310 | 390 000 |\n| Övriga tre | 260 | 250 000 |',
          },
          {
            kind: 'basis',
            heading: 'Beslutsunderlag',
            body: '- Tjänsteskrivelse den 22 september 2026\n- Skrivelse från föräldraföreningen',
          },
        ],
        recipients: [{ name: 'Gatuavdelningen' }, { name: 'Ängsskolan' }],
      },
    ],
  };
}
