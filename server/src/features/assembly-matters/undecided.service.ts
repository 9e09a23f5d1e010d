import type { MatterView } from '@klubbat/shared/contracts/assembly-matter';
import {
  matterStateWords,
  undecidedTable,
  type ReportedMatter,
} from '@klubbat/shared/sentences/assembly-matter-sentences';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { findBodies } from '../register/register.store.js';
import { findUndecided } from './assembly-matter.store.js';
import { presentMatter } from './present-matter.js';

/** More than any fullmäktige has waiting. */
const MOST = 1000;

/** How far a matter has come, as it is told in a list: state, §, where it was sent. */
export function standingWords({ kind, state, step, referredTo }: MatterView): string {
  const words = matterStateWords(kind, state, step?.outcome ?? null);
  const where = step === null || step.label === null ? '' : `, ${step.board} ${step.label}`;
  return `${words}${where}${referredTo === null ? '' : `, remitterad till ${referredTo}`}`;
}

/** A matter as it is reported to fullmäktige. */
export function reported(matter: MatterView): ReportedMatter {
  return {
    kind: matter.kind,
    title: matter.title,
    caseNumber: matter.caseNumber,
    handedInOn: matter.handedInOn,
    yearEnds: matter.year?.ends ?? '',
    over: matter.year?.over ?? false,
    standing: standingWords(matter),
  };
}

/** The motions and medborgarförslag that were not decided by a day (left out: today), and a table of them for a § (KL 5:35). */
export async function undecidedMatters(
  work: Work,
  board: { id: string; organisationId: string },
  asked?: string,
): Promise<{ day: string; matters: MatterView[]; text: string }> {
  const day = asked ?? dayInSweden(work.now);
  const rows = await findUndecided(work.tx, readableBy(work.actor), board.id, day, MOST);
  const bodies = await findBodies(work.tx, board.organisationId);
  // as it was on that day, whatever has happened since
  const matters = rows.map((row) =>
    presentMatter(
      { ...row, withdrawnOn: null, steps: row.steps.filter(({ date }) => date <= day) },
      bodies,
      day,
    ),
  );
  return { day, matters, text: undecidedTable(matters.map(reported)) };
}
