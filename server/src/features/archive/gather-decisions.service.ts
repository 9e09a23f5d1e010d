import type { Work } from '../../platform/work.js';
import type { ArchivePart } from '@klubbat/shared/vocabulary/archive-words';
import { archiveFiles } from '@klubbat/shared/vocabulary/archive-words';
import type { DelegatedDecision } from '../delegated-decisions/delegated-decision.entity.js';
import { findDecisionsOfYear } from '../delegated-decisions/delegated-decision.store.js';
import { findNoticeOfDecision } from '../notices/notice.store.js';
import { dataEntry, safeName, type ArchivedMeeting, type ArchiveEntry } from './archive-entry.js';
import { entriesOfNotice } from './paper-entries.js';

/** The name of who decided goes with what is secret, unless the notice tells it: it may need protection (OSL; KL 4:18 a). */
const told = ({ deciderName, ...decision }: DelegatedDecision, part: ArchivePart) => ({
  ...decision,
  ...(part === 'secret' || decision.nameIsPublic ? { deciderName } : {}),
});

async function gatherDecision(
  work: Work,
  decision: DelegatedDecision,
  place: number,
  part: ArchivePart,
): Promise<ArchiveEntry[]> {
  const name = `${decision.decidedOn}-${String(place).padStart(3, '0')}`;
  const data = dataEntry(
    `${name}.json`,
    `Delegationsbeslut ${decision.decidedOn}, ${decision.caseNumber} (data)`,
    { format: 'klubbat-delegated-decision', version: 1, decision: told(decision, part) },
  );
  const notice = part === 'secret' ? null : await findNoticeOfDecision(work.tx, decision.id);
  if (notice === null) {
    return [data];
  }
  const { organisationId, boardId } = decision;
  return [
    data,
    ...(await entriesOfNotice(work, notice, { organisationId, boardId, name: `${name}-anslag` })),
  ];
}

/**
 * The decisions by delegation of a year that were not reported to their body: what was recorded, the notice of each with what shows it,
 * and the anslagsbevis. Of the secret part only the names that no notice tells. Undefined where there is nothing of it.
 */
export async function gatherDecisions(
  work: Work,
  board: { id: string; name: string },
  { year, part }: { year: number; part: ArchivePart },
): Promise<ArchivedMeeting | undefined> {
  const entries: ArchiveEntry[] = [];
  for (const [i, decision] of (await findDecisionsOfYear(work.tx, board.id, year)).entries()) {
    if (part === 'ordinary' || (decision.deciderName !== null && !decision.nameIsPublic)) {
      entries.push(...(await gatherDecision(work, decision, i + 1, part)));
    }
  }
  if (entries.length === 0) {
    return undefined;
  }
  const papers = entries.flatMap(({ path, title, paper }) =>
    paper === undefined ? [] : [{ file: path, title, ...paper }],
  );
  return {
    folder: `${year}-${safeName(board.name)}-delegationsbeslut`,
    title: `Delegationsbeslut som inte anmälts, ${board.name} ${year}`,
    entries: [
      ...entries,
      dataEntry(archiveFiles.sums, 'Vad filerna är (data)', { format: 'klubbat-papers', version: 1, papers }),
    ],
    remarks: [],
  };
}
