import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import {
  decidingContradictions,
  findingAbout,
  isReasonable,
  isSumFault,
  newFindings,
  withItem,
} from '@klubbat/shared/rules/deciding-findings';
import { contradiction, type Finding } from '@klubbat/shared/rules/finding';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { itemLabel } from '@klubbat/shared/rules/presence';
import { longDate } from '@klubbat/shared/sentences/dates';
import { findingSentence } from '@klubbat/shared/sentences/finding-sentences';
import type { BoardKind } from '@klubbat/shared/vocabulary/meeting-words';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { AgendaItem, ItemContent } from './agenda-item.entity.js';
import { findFindingReasons, putFindingReason } from './finding-reason.store.js';
import { asInFile, itemFile } from './item-file.js';
import { findMinorityBefore } from './minority.store.js';

/** Where a minority had the same case put off before, as printed: `§ 12, 14 januari 2025`; null where none had. */
export async function minorityBefore(
  work: Pick<Work, 'tx'>,
  meeting: Meeting,
  item: AgendaItem,
): Promise<string | null> {
  const found = await findMinorityBefore(work.tx, meeting, item);
  if (found === undefined) {
    return null;
  }
  const { paragraph, title, day, style } = found;
  const where = paragraph === null ? `”${title}”` : paragraphLabel(style, paragraph, day);
  return `${where}, ${longDate(day)}`;
}

/** The same, where a minority has had this item put off too: a second time (KL 5:50). */
export async function minorityUsedBefore(
  work: Pick<Work, 'tx'>,
  meeting: Meeting,
  item: AgendaItem,
  board: BoardKind,
): Promise<string | null> {
  return item.content.deferral?.minority === true && board === 'assembly'
    ? minorityBefore(work, meeting, item)
    : null;
}

/** What cannot be true of how the item is decided, seen from all that the house knows (KL 4:25, 5:47–56). */
export async function decidingFaults(
  work: Pick<Work, 'tx'>,
  meeting: Meeting,
  item: AgendaItem,
  file: MeetingFile,
): Promise<Finding[]> {
  const found = decidingContradictions(file);
  const earlier = await minorityUsedBefore(work, meeting, item, file.board.kind);
  const where = itemLabel(file, asInFile(item));
  return earlier === null
    ? found
    : [...found, contradiction('$.items[0].deferral', 'minority-used-before', { where, earlier })];
}

const problems = (findings: readonly Finding[]) =>
  findings.map((finding) => ({
    path: finding.path.replace('$.items[0]', '$'),
    message: findingSentence(finding),
  }));

/** Keeps the reason for each of the findings, and records that it was given. */
async function keepReasons(
  work: Work,
  meeting: Meeting,
  item: AgendaItem,
  findings: readonly Finding[],
  reason: string,
): Promise<void> {
  for (const finding of findings) {
    await putFindingReason(work.tx, {
      agendaItemId: item.id,
      code: finding.code,
      about: findingAbout(finding),
      reason,
      givenAt: work.now,
      givenBy: work.actor.personId,
    });
  }
  await record(work, {
    action: 'finding.reason-given',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: item.id,
    details: { codes: findings.map(({ code }) => code), title: item.title, reason },
  });
}

/** Refuses with `reason-required` and the law's sentence for each that has no reason yet, unless one is given; it is kept. */
export async function refuseWithoutReason(
  work: Work,
  meeting: Meeting,
  item: AgendaItem,
  findings: readonly Finding[],
  reason: string | undefined,
): Promise<void> {
  const given = await findFindingReasons(work.tx, [item.id]);
  const open = findings.filter(
    (finding) => !given.some(({ code, about }) => code === finding.code && about === findingAbout(finding)),
  );
  if (open.length === 0) {
    return;
  }
  if (reason === undefined) {
    fail('reason-required', { errors: problems(open) });
  }
  await keepReasons(work, meeting, item, open, reason);
}

/**
 * Looks at what a change makes of how the item is decided. Sums that do not add up are refused always; what the law says
 * no to needs a reason. What was so before the change is let be.
 */
export async function weighDecision(
  work: Work,
  meeting: Meeting,
  item: AgendaItem,
  before: ItemContent,
  reason: string | undefined,
): Promise<void> {
  const file = await itemFile(work.tx, meeting, item);
  const faults = newFindings(
    await decidingFaults(work, meeting, item, file),
    decidingContradictions(withItem(file, asInFile(item, before))),
  );
  const sums = faults.filter(({ code }) => isSumFault(code));
  if (sums.length > 0) {
    fail('invalid', { errors: problems(sums) });
  }
  await refuseWithoutReason(
    work,
    meeting,
    item,
    faults.filter(({ code }) => isReasonable(code)),
    reason,
  );
}
