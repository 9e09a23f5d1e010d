import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentAppendix, ContentItem, ContentPart } from '@klubbat/shared/contracts/protocol-content';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { paperWords } from '@klubbat/shared/sentences/document-words';
import { appendixLabel } from '@klubbat/shared/sentences/protocol-sentences';
import { agendaPart } from '../agenda-table.js';
import { appendices } from '../appendix-part.js';
import type { DocumentDefinition } from '../document-kind.js';
import { meetingFacts } from '../facts.js';
import { prepared } from '../laid-open.js';

/** The papers that an item rests on, as printed, in its own order. */
function papersOf({ attachments = [] }: ItemInFile, file: MeetingFile, printed: readonly ContentAppendix[]) {
  return attachments.flatMap((number) => {
    const label = appendixLabel({ number, ...file.attachments?.find((one) => one.number === number) });
    return printed.find((one) => one.label === label) ?? [];
  });
}

/** Papers that no item rests on but such as are withdrawn. */
function ofWithdrawn({ items }: MeetingFile): Set<number> {
  const kept = new Set(items.flatMap((item) => (item.withdrawn ? [] : (item.attachments ?? []))));
  const named = items.flatMap((item) => (item.withdrawn ? (item.attachments ?? []) : []));
  return new Set(named.filter((number) => !kept.has(number)));
}

/** `Bilaga 2 – Plankarta`, each on a line of its own, leading there. */
function listOf(papers: readonly ContentAppendix[]): ContentPart[] {
  return papers.length === 0
    ? []
    : [
        {
          heading: paperWords.papers,
          blocks: papers.map(({ label, title, note }) => ({
            type: 'paragraph',
            content: [{ type: 'text', text: `${label} – ${title}${note === undefined ? '' : `, ${note}`}` }],
          })),
        },
      ];
}

/** Everything that the members read before the meeting, the appendices of each item behind it in the order of the agenda. */
export const agendaPack: DocumentDefinition = {
  body: ({ file, choice, names, chosen, items, printed }) => {
    const gone = ofWithdrawn(file);
    const open = appendices(
      {
        ...file,
        attachments: (file.attachments ?? []).filter(
          ({ source, number }) => source !== 'attendance' && source !== 'votes' && !gone.has(number),
        ),
      },
      choice,
      names,
    );
    const firstOf = (item: ItemInFile | undefined): ContentAppendix[] => {
      const first = choice.firstPapers?.[item === undefined ? -1 : file.items.indexOf(item)];
      return first === undefined || item?.confidential !== undefined || item?.withdrawn !== undefined
        ? []
        : [{ label: first.label, title: first.title, fileSha256: first.sha256, bound: true }];
    };
    const firsts = chosen.flatMap(firstOf);
    const placed = new Set<string>();
    const laid = printed(prepared).map((item, i): ContentItem => {
      const given = chosen[i];
      if (given?.withdrawn !== undefined) {
        return { ...item, parts: [], papers: [] };
      }
      const papers = [...firstOf(given), ...(given === undefined ? [] : papersOf(given, file, open))];
      // what several items rest on follows the first of them
      const own = papers.map(({ label }) => label).filter((label) => !placed.has(label));
      own.forEach((label) => placed.add(label));
      return { ...item, parts: [...item.parts, ...listOf(papers)], papers: own };
    });
    return {
      facts: [{ label: paperWords.day, value: weekdayDate(file.meeting.date) }, ...meetingFacts(file, [])],
      opening: agendaPart(file, items),
      attendance: [],
      items: laid.filter(({ parts }) => parts.length > 0),
      appendices: [...firsts, ...open].toSorted((a, b) => turnOf(a.label, placed) - turnOf(b.label, placed)),
    };
  },
};

/** Where an appendix stands among those that items have; what belongs to none comes last. */
function turnOf(label: string, placed: ReadonlySet<string>): number {
  const turn = [...placed].indexOf(label);
  return turn === -1 ? placed.size : turn;
}
