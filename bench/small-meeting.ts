/** A meeting of one § as it is read in, for what is measured around a meeting and not of it. */
export const SMALL_MEETING = {
  format: 'meeting-file',
  version: 1,
  organisation: { name: 'Region Norrsjö', kind: 'region' },
  board: { name: 'Fullmäktige', kind: 'assembly', numbering: 'meeting' },
  meeting: { date: '2026-02-10', start: '09:00' },
  people: [{ id: 'p1', name: 'Åsa Öberg' }],
  officers: { chair: 'p1', secretary: 'p1', adjusters: [] },
  attendance: [{ person: 'p1', capacity: 'member', present: true }],
  items: [{ paragraph: 1, title: 'Ärende', sections: [{ kind: 'decision', body: 'Att anta förslaget.' }] }],
};
