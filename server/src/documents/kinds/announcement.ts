import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { paperWords } from '@klubbat/shared/sentences/document-words';
import { protocolWords } from '@klubbat/shared/sentences/protocol-words';
import { agendaPart } from '../agenda-table.js';
import type { DocumentDefinition } from '../document-kind.js';
import { meetingFacts } from '../facts.js';
import { lineByLine, paragraph } from '../rich.js';

/** The number of the protocol and the adjournments are known afterwards. */
const KNOWN_BEFORE: ReadonlySet<string> = new Set([
  protocolWords.meeting,
  protocolWords.place,
  protocolWords.time,
]);

/** What is put on the notice board before fullmäktige meets: time, place and what will be treated (KL 5:13). */
export const announcement: DocumentDefinition = {
  body: ({ file, names, items }) => {
    const { chair } = file.officers ?? {};
    return {
      facts: [
        { label: paperWords.day, value: weekdayDate(file.meeting.date) },
        ...meetingFacts(file, []).filter(({ label }) => KNOWN_BEFORE.has(label)),
      ],
      opening: [
        {
          blocks: [
            paragraph(paperWords.announces(file.board.name, weekdayDate(file.meeting.date))),
            paragraph(paperWords.openToAll),
          ],
        },
        ...agendaPart(file, items),
      ],
      attendance: [],
      items: [],
      // who leads fullmäktige announces it; where he is not known nobody else can be named
      ...(chair === undefined
        ? {}
        : {
            closing: [
              {
                heading: paperWords.announcedBy,
                blocks: lineByLine([`${names.one(chair)}, ${paperWords.led.toLocaleLowerCase('sv')}`]),
              },
            ],
          }),
      appendices: [],
    };
  },
};
