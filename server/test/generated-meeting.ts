import fc from 'fast-check';
import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { planted } from './planted-meeting.js';
import { richMeeting } from './rich-protocol.js';

/** What differs from one generated meeting to the next. */
interface Draw {
  /** of each item but the first: is it secret? */
  secret: boolean[];
  /** what the decision of each item says before what is planted in it */
  decisions: string[];
}

const decisions = [
  'Öppet ord.',
  '1. Öppet ord beslutas.\n2. Öppet ord noteras.',
  '- Öppet ord\n- och ett till',
  'Öppet ord före\n\n| ett | två |\n|---|---|\n| tre | fyra |\n\nÖppet ord efter',
  '**Öppet** *ord* i [text](https://region.example/) utan adress',
  'Öppet ord < & > "citat" \u{1f9d1}\u200d\u2696\ufe0f',
];

const anyDraw: fc.Arbitrary<Draw> = fc.record({
  secret: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  decisions: fc.array(fc.constantFrom(...decisions), { minLength: 6, maxLength: 6 }),
});

/**
 * Meetings that can be adjusted, one a day, each with a canary in every text that can be masked, with secret §§ here and
 * there and decisions of other forms. The same seed makes the same meetings. Their first § is never secret. All §§ are of one case,
 * whose number may be seen.
 */
export function generatedMeetings(count: number, seed: number): MeetingFile[] {
  return fc
    .sample(anyDraw, { numRuns: count, seed })
    .map((draw, index) => ofOneCase(planted(drawn(draw, index))));
}

const ofOneCase = (file: MeetingFile): MeetingFile => ({
  ...file,
  items: file.items.map((item) => ({
    ...item,
    moreCaseNumbers: [...(item.moreCaseNumbers ?? []), 'KS 2025/7'],
  })),
});

/** Each fourth meeting keeps minnesanteckningar. */
export const isOfNotes = (index: number): boolean => index % 4 === 1;

function drawn(draw: Draw, index: number): MeetingFile {
  const { meeting, items, attachments = [], ...rest } = richMeeting();
  const day = new Date(Date.UTC(2024, 0, 2 + index)).toISOString().slice(0, 10);
  return {
    ...rest,
    organisation: { ...rest.organisation, name: 'Öppna kommunen' },
    board: { ...rest.board, name: `Nämnd ${1 + (index % 5)}`, numbering: 'meeting' },
    meeting: {
      ...meeting,
      date: day,
      endDate: day,
      end: '23:30',
      ...(isOfNotes(index) ? { record: 'notes' as const } : {}),
    },
    // a file would have to be handed in as bytes
    attachments: attachments.map(({ file: _file, ...attachment }) => attachment),
    items: items.map((item, place) => decided(item, draw, place)),
  };
}

/** The item with the decision that was drawn, secret or not, and without what keeps a meeting from being adjusted in one go. */
function decided(given: ItemInFile, draw: Draw, place: number): ItemInFile {
  const { confidential, immediateAdjustment: _later, deferral, votes, ...item } = given;
  const own = item.sections?.find(({ kind }) => kind === 'decision');
  const secret = place > 0 && draw.secret[place] === true;
  return {
    ...item,
    ...(secret ? { confidential: confidential ?? 'OSL 25 kap. 1 §' } : {}),
    ...(deferral === undefined ? {} : { deferral: { ...deferral, minority: false } }),
    ...(votes === undefined ? {} : { votes: votes.slice(0, 1) }),
    // what it said first: conflicts of interest and motions name its points
    sections: [
      { kind: 'decision', body: [own?.body, draw.decisions[place]].filter(Boolean).join('\n\n') },
      ...(item.sections ?? []).filter((section) => section !== own),
    ],
  };
}
