import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentPart } from '@klubbat/shared/contracts/protocol-content';
import type { TextBlock } from '@klubbat/shared/contracts/rich-text';
import { propositionSteps } from '@klubbat/shared/rules/proposition-order';
import { bodyWords } from '@klubbat/shared/sentences/body-words';
import { paperWords } from '@klubbat/shared/sentences/document-words';
import { chairScript as scriptOf } from '@klubbat/shared/sentences/proposition-sentences';
import type { DocumentDefinition } from '../document-kind.js';
import { meetingFacts } from '../facts.js';
import { isProposal, withSections } from '../laid-open.js';
import type { Names } from '../names.js';
import { conflictBlocks } from '../opinion-part.js';
import { lineByLine } from '../rich.js';

/** Lines to be said, each with a box to tick. */
function toSay(lines: readonly string[]): TextBlock[] {
  const items = lines.map((line) => ({
    label: paperWords.tick,
    blocks: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: line }] }],
  }));
  return items.length > 0 ? [{ type: 'list', style: 'bullet', items }] : [];
}

function part(heading: string, blocks: TextBlock[]): ContentPart[] {
  return blocks.length > 0 ? [{ heading, blocks }] : [];
}

function scriptParts(item: ItemInFile, file: MeetingFile, names: Names): ContentPart[] {
  const { kind } = file.board;
  const body = bodyWords[kind];
  const people = file.people.map(({ id, name, party }) => ({ key: id, name, party }));
  const standing = (item.motions ?? []).filter(({ withdrawn }) => withdrawn !== true);
  const proposed = (item.sections ?? []).some(isProposal);
  const conflicts = part(paperWords.conflicts, conflictBlocks(item, file, names));
  if (standing.length === 0) {
    const asks = proposed || item.kind === 'decision' || item.kind === undefined;
    const lines = [paperWords.wordIsFree, ...(asks ? [paperWords.decides(body), paperWords.finds] : [])];
    return [...conflicts, ...part(paperWords.say, toSay(lines))];
  }
  const steps = scriptOf(propositionSteps(standing, true), people, { board: kind, body });
  return [
    ...conflicts,
    ...steps.flatMap(({ heading, said, vote }) => [
      ...part(heading, toSay(said)),
      ...part(paperWords.ifVote, lineByLine(vote)),
    ]),
  ];
}

/** What the one who leads says, item by item, so that every question can be answered yes (KL 5:53). */
export const chairScript: DocumentDefinition = {
  body: ({ file, names, chosen, printed }) => ({
    facts: meetingFacts(file, []),
    attendance: [],
    items: printed((item) => withSections(item, isProposal)).map((item, i) => {
      const own = chosen[i];
      return own === undefined ? item : { ...item, parts: [...item.parts, ...scriptParts(own, file, names)] };
    }),
    appendices: [],
  }),
};
