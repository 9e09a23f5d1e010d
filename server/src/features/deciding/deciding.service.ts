import type { DecidingView, ItemFindingView } from '@klubbat/shared/contracts/vote';
import { contradictions } from '@klubbat/shared/rules/contradictions';
import { findingAbout, isAboutDeciding, isReasonable } from '@klubbat/shared/rules/deciding-findings';
import { countPoints } from '@klubbat/shared/rules/decision-points';
import { isStatutory } from '@klubbat/shared/rules/paragraph-label';
import { listsMembers, servingAt } from '@klubbat/shared/rules/presence';
import { leaderAt, moversAt, votersAt } from '@klubbat/shared/rules/who-decides';
import { findingSentence } from '@klubbat/shared/sentences/finding-sentences';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { removeFindingReason, putFindingReason, findFindingReasons } from '../agenda/finding-reason.store.js';
import { findingsOfAnnouncement } from '../agenda/announcement.service.js';
import { asInFile, itemFile } from '../agenda/item-file.js';
import { decidingFaults, minorityBefore } from '../agenda/item-law.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { nameOfOpener } from './cast-ballots.service.js';
import { findOpenVote } from './live-vote.store.js';
import { lockDecidable } from './open-vote.service.js';
import { opinionFindings } from './opinion-findings.js';
import { opinionsOf } from './opinion.service.js';
import { presentVote } from './present-vote.js';
import { takeInHand } from './vote-at-hand.js';

/** More decision points than any § has: for the rest one asks about the § as a whole. */
const MOST_POINTS = 100;

/** Who may move, vote and reserve at an item, what is being voted on, and what does not agree. */
export async function presentDeciding(work: Work, meeting: Meeting, item: AgendaItem): Promise<DecidingView> {
  const file = await itemFile(work.tx, meeting, item);
  const inFile = asInFile(item);
  const known = listsMembers(file);
  const points = Array.from(
    { length: Math.min(countPoints(inFile.sections), MOST_POINTS) },
    (_, index) => index + 1,
  );
  const place = (point: number | undefined) => ({
    point: point ?? null,
    serving: known
      ? servingAt(file, { paragraph: inFile.paragraph, point })
      : votersAt(file, { title: inFile.title }, point),
    leads: leaderAt(file, inFile, point) ?? null,
  });
  const vote = await findOpenVote(work.tx, item.id);
  const at = vote === null ? null : await takeInHand(work, meeting, item, vote);
  return {
    itemId: item.id,
    board: file.board.kind,
    statutory: isStatutory(file.board),
    attendanceKnown: known,
    places: [undefined, ...points].map(place),
    mayMove: moversAt(file, inFile),
    minorityBefore: file.board.kind === 'assembly' ? await minorityBefore(work, meeting, item) : null,
    vote: at === null ? null : presentVote(at, await nameOfOpener(work, at)),
    findings: await itemFindings(work, meeting, item),
    opinions: await opinionsOf(work, meeting, item),
  };
}

/** What cannot be true, or should be looked at, in how an item is decided, each with the reason given for it. */
export async function itemFindings(
  work: Pick<Work, 'tx' | 'now'>,
  meeting: Meeting,
  item: AgendaItem,
): Promise<ItemFindingView[]> {
  const file = await itemFile(work.tx, meeting, item);
  const reasons = await findFindingReasons(work.tx, [item.id]);
  const warnings = contradictions(file).filter(
    ({ severity, code }) => severity === 'warning' && isAboutDeciding(code),
  );
  const found = [
    ...(await decidingFaults(work, meeting, item, file)),
    // before it is taken up the consent is asked for, and nothing has been decided without it
    ...(item.paragraph === null ? [] : findingsOfAnnouncement(work, file, meeting, [item])).filter(
      ({ code }) => isAboutDeciding(code),
    ),
    ...warnings,
    ...(await opinionFindings(work, meeting, [item], file)),
  ];
  const seen = new Set<string>();
  return found.flatMap((finding) => {
    const { code, severity } = finding;
    const about = findingAbout(finding);
    const message = findingSentence(finding);
    // two people may bear one name: what is said of each is said twice
    if (seen.has(`${about} ${message}`)) {
      return [];
    }
    seen.add(`${about} ${message}`);
    return [
      {
        code,
        about,
        severity,
        message,
        reasonable: isReasonable(code),
        reason: reasons.find((one) => one.code === code && one.about === about)?.reason ?? null,
      },
    ];
  });
}

/** Gives the reason why something stands as it was, or takes it back. Only for what is found in the item. */
export async function giveReason(
  work: Work,
  meetingId: string,
  itemId: string,
  { code, about, reason }: { code: string; about: string; reason: string | null },
): Promise<{ findings: ItemFindingView[] }> {
  const { meeting, item } = await lockDecidable(work, meetingId, itemId);
  if (reason === null) {
    await removeFindingReason(work.tx, { agendaItemId: itemId, code, about });
    return { findings: await itemFindings(work, meeting, item) };
  }
  const found = (await itemFindings(work, meeting, item)).find(
    (finding) => finding.code === code && finding.about === about,
  );
  if (found === undefined || !found.reasonable) {
    fail('invalid', {
      errors: [
        {
          path: '$.code',
          message:
            found === undefined
              ? 'Det står inget sådant i paragrafen. Läs in sidan på nytt.'
              : 'Det här går inte att lämna som det är. Rätta det i stället.',
        },
      ],
    });
  }
  if (found.reason !== reason) {
    await putFindingReason(work.tx, {
      agendaItemId: itemId,
      code,
      about,
      reason,
      givenAt: work.now,
      givenBy: work.actor.personId,
    });
    await record(work, {
      action: 'finding.reason-given',
      organisationId: meeting.organisationId,
      meetingId,
      subjectId: itemId,
      details: { codes: [code], title: item.title, reason },
    });
  }
  return { findings: await itemFindings(work, meeting, item) };
}
