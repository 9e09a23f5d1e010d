import type { DecisionDifference } from '@klubbat/shared/contracts/decision-difference';
import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import { pointsOnTheirWay } from '@klubbat/shared/rules/aligned-points';
import { decisionPoints } from '@klubbat/shared/rules/decision-points';
import { plainText } from '@klubbat/shared/text/plain-text';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { itemLabel } from '../agenda/item-content.js';
import { findItems } from '../agenda/agenda-item.store.js';
import { boardAsOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeetingPeople, findOfficers } from '../meetings/meeting.store.js';
import { adjustedParagraphs } from '../protocols/adjusted-paragraphs.js';
import { findAdjustments } from '../protocols/protocol.store.js';
import { findProposedSections, findReviewedContents } from './reviewed-content.store.js';

type Sections = readonly SectionInFile[] | undefined;

/** What the sections decide, or propose to decide, point by point as people read it. */
function pointsOf(sections: Sections, proposed: boolean): string[] {
  const meant = (sections ?? [])
    .filter(({ kind, level }) => {
      const isProposal = kind === 'proposal' || (kind === 'decision' && level === 'proposal');
      return proposed ? isProposal : kind === 'decision' && level !== 'proposal';
    })
    .map((section) => ({ ...section, kind: 'decision' as const }));
  return decisionPoints(meant).map(({ blocks }) => plainText(blocks));
}

/** He who leads, writes or adjusts the meeting, or may write it, sees what others read only when it is done. */
async function refuseOthers(work: Work, meeting: Meeting): Promise<void> {
  if (
    may(work.actor, 'meeting.write', { organisationId: meeting.organisationId, boardId: meeting.boardId })
  ) {
    return;
  }
  const own = (await findMeetingPeople(work.tx, meeting.id)).find(
    ({ personId }) => personId === work.actor.personId,
  );
  const officers = await findOfficers(work.tx, meeting.id);
  if (own === undefined || !officers.some(({ meetingPersonId }) => meetingPersonId === own.id)) {
    fail('forbidden');
  }
}

/**
 * Every § that has a number, with its decision on its way: proposed, as the draft was last sent to be reviewed, and now.
 * Refuses with `forbidden` whoever neither may write the meeting nor is an officer of it.
 */
export async function decisionDifferences(work: Work, meeting: Meeting): Promise<DecisionDifference[]> {
  await refuseOthers(work, meeting);
  const items = await findItems(work.tx, meeting.id);
  const board = await boardAsOf(work.tx, meeting);
  const adjusted = new Set(adjustedParagraphs(items, await findAdjustments(work.tx, meeting.id)));
  const reviewed = new Map((await findReviewedContents(work.tx, meeting.id)).map((one) => [one.itemId, one]));
  const handedIn = await findProposedSections(work.tx, meeting.id);
  return items.flatMap((item, place) => {
    if (item.paragraph === null) {
      return [];
    }
    const before = reviewed.get(item.id);
    // as it was handed in; else what the § itself says was proposed
    const submitted = pointsOf(handedIn.get(item.id), true);
    const proposed = submitted.length > 0 ? submitted : pointsOf(item.content.sections, true);
    return [
      {
        itemId: item.id,
        label: itemLabel(item, place, board, meeting.day),
        title: item.title,
        state: item.adjustmentId === null ? 'draft' : adjusted.has(item.paragraph) ? 'adjusted' : 'sent',
        reviewedAt: before?.startedAt.toISOString() ?? null,
        hasProposal: proposed.length > 0,
        rows: pointsOnTheirWay(
          proposed,
          before === undefined ? null : pointsOf(before.content.sections, false),
          pointsOf(item.content.sections, false),
        ),
      },
    ];
  });
}
