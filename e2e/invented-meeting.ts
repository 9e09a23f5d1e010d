import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';

/** A small meeting of an invented forum: four signers, a § with recipients, å ä ö é, a list. */
export const inventedMeeting: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: { name: 'Region Norrmark', kind: 'region', registryEmail: 'registrator@norrmark.example' },
  board: { name: 'Vattenrådet', kind: 'forum', numbering: 'meeting', representsLabel: 'Kommun' },
  meeting: { date: '2025-09-12', start: '09:00', end: '11:45', place: 'Älvsalen' },
  people: [
    { id: 'ordf', name: 'Åke Österlund', party: 'C', represents: 'Älvsby' },
    { id: 'just-1', name: 'Ängla Rosén', party: 'S', represents: 'Ådal' },
    { id: 'just-2', name: 'René Öman', party: 'M', represents: 'Ödebygd' },
    { id: 'sekr', name: 'Märta Sjö', title: 'sekreterare', represents: 'Region Norrmark' },
  ],
  officers: { chair: 'ordf', secretary: 'sekr', adjusters: ['just-1', 'just-2'] },
  attendance: [
    { person: 'ordf', capacity: 'member', present: true },
    { person: 'just-1', capacity: 'member', present: true },
    { person: 'just-2', capacity: 'member', present: true },
    { person: 'sekr', capacity: 'official', present: true },
  ],
  items: [
    {
      paragraph: 1,
      title: 'Dagordningen',
      kind: 'formality',
      sections: [{ kind: 'decision', body: 'Dagordningen fastställs.' }],
    },
    {
      paragraph: 2,
      title: 'Plan för älvens fiskvägar',
      caseNumber: 'RN 2025/14',
      sections: [
        {
          kind: 'decision',
          body: '1. Att anta planen för åren 2026–2030.\n2. Att begära medel hos kommunerna.',
        },
        { kind: 'summary', body: 'Planen berör:\n\n- Övre dämmet\n- Nedre dämmet' },
      ],
      recipients: [
        { name: 'Ådals kommun', email: 'kommun@adal.example' },
        { name: 'Ödebygds kommun', email: 'kommun@odebygd.example' },
      ],
    },
  ],
  attachments: [{ number: 1, title: 'Närvaro Vattenrådet', source: 'attendance' }],
};
