/** A council evening, as a meeting file: 30 §§ of some 900 characters, 70 attendees, four papers. */
export const council = {
  format: 'meeting-file',
  version: 1,
  organisation: { name: 'Region Norrsjö', kind: 'region' },
  board: { name: 'Fullmäktige', kind: 'assembly', numbering: 'meeting' },
  meeting: { date: '2026-02-10', start: '09:00' },
  people: Array.from({ length: 70 }, (_, place) => ({
    id: `p${place}`,
    name: `Ledamot ${place}`,
    party: 'S',
  })),
  officers: { chair: 'p0', secretary: 'p1', adjusters: ['p2', 'p3'] },
  attendance: Array.from({ length: 70 }, (_, place) => ({
    person: `p${place}`,
    capacity: 'member',
    present: true,
  })),
  attachments: Array.from({ length: 4 }, (_, place) => ({
    number: place + 1,
    title: `Handling ${place + 1}`,
  })),
  items: Array.from({ length: 30 }, (_, place) => ({
    paragraph: place + 1,
    title: `Ärende ${place + 1}`,
    sections: [
      { kind: 'summary', body: 'Förvaltningen har berett ärendet och föreslår. '.repeat(18) },
      { kind: 'decision', body: '1. Att anta förslaget.\n2. Att lägga rapporten till handlingarna.' },
    ],
  })),
};
