import type { LeftOut, ProposalSection } from '@klubbat/shared/contracts/proposal';
import { proposalSentences as say } from '@klubbat/shared/sentences/proposal-sentences';
import type { SectionKind } from '@klubbat/shared/vocabulary/meeting-words';
import { BodyReader } from './read-body.js';
import { splitSections } from './split-sections.js';
import { openWord } from './word-parts.js';

/** What a board calls its sections, where it has names of its own. */
export type OwnHeadings = Readonly<Partial<Record<SectionKind, string>>>;

export type ProposalRead =
  { ok: true; sections: ProposalSection[]; leftOut: LeftOut[] } | { ok: false; message: string };

/** What a section may hold, and a § with all of them: see `runningText` and the limit of what a door is sent. */
const LONGEST = 900_000;

/** A Word file as the sections that it would become in a §, and what of it would not. Pure: the same bytes say the same. */
export function readProposal(bytes: Uint8Array, headings: OwnHeadings): ProposalRead {
  const opened = openWord(bytes);
  if (!opened.ok) {
    return opened;
  }
  const reader = new BodyReader(opened.parts);
  const sections = splitSections(reader.pieces(), headings);
  if (sections.length === 0) {
    return { ok: false, message: say.noText };
  }
  if (sections.reduce((sum, { body }) => sum + body.length, 0) > LONGEST) {
    return { ok: false, message: say.tooLong };
  }
  return { ok: true, sections, leftOut: reader.leftOuts.list() };
}
