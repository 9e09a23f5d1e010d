import type { AdjustmentInFile, ItemInFile, MeetingFile, NoticeInFile } from '../contracts/meeting-file.js';
import { lastAdjustmentDay, lastAppealDay, lastNoticeDay } from './appeal-period.js';
import { addDays, nextWeekday } from './calendar.js';
import { isBackwards } from './clock-order.js';
import { contradiction, warning, type Finding } from './finding.js';
import { thirdOf } from './minority.js';
import { isStatutory } from './paragraph-label.js';
import { commonSpans, printParagraphs, printSpans, rangeHolds } from './paragraph-range.js';
import { itemLabel, listsMembers, nameOf } from './presence.js';
import { votersAt } from './who-decides.js';

/*
 * What cannot be true of days and times, of adjustments with their signers and notices, and of a minority's deferral
 * (KL 5:50, 5:69, 8:12, 13:5).
 */

/** Findings of `$.meeting`, in the order of the file. */
export function meetingFindings(file: MeetingFile): Finding[] {
  const { meeting } = file;
  return [
    ...timeFindings(file),
    ...dateFindings(file, '$.meeting.adjustmentDate', meeting.adjustmentDate),
    ...(meeting.adjustments ?? []).flatMap((adjustment, index) =>
      adjustmentFindings(file, adjustment, index),
    ),
  ];
}

/** Findings of deferrals asked for by a minority (KL 5:50). */
export function deferralFindings(file: MeetingFile): Finding[] {
  if (!isStatutory(file.board)) {
    return [];
  }
  return file.items.flatMap((item, index) => minorityFindings(file, item, `$.items[${index}].deferral`));
}

function timeFindings({ meeting }: MeetingFile): Finding[] {
  const { date, endDate, start, end } = meeting;
  const found: Finding[] = [];
  const sameDay = endDate === undefined || endDate === date;
  if (endDate !== undefined && endDate < date) {
    found.push(contradiction('$.meeting.endDate', 'end-day-before-start', { date, endDate }));
  }
  if (start !== undefined && end !== undefined && sameDay && isBackwards(start, end)) {
    found.push(contradiction('$.meeting.end', 'end-before-start', { start, end }));
  }
  (meeting.adjournments ?? []).forEach(({ from, to }, index) => {
    if (sameDay && isBackwards(from, to)) {
      found.push(contradiction(`$.meeting.adjournments[${index}]`, 'adjournment-reversed', { from, to }));
    }
  });
  return found;
}

function dateFindings({ meeting }: MeetingFile, path: string, date: string | undefined): Finding[] {
  if (date === undefined) {
    return [];
  }
  if (date < meeting.date) {
    return [contradiction(path, 'adjusted-before-meeting', { date, meetingDate: meeting.date })];
  }
  const last = lastAdjustmentDay(meeting.endDate ?? meeting.date);
  return date > last ? [warning(path, 'adjusted-late', { date, last })] : [];
}

function adjustmentFindings(file: MeetingFile, adjustment: AdjustmentInFile, index: number): Finding[] {
  const path = `$.meeting.adjustments[${index}]`;
  const earlier = (file.meeting.adjustments ?? []).slice(0, index);
  const shared = earlier.flatMap((other) => commonSpans(other.paragraphs, adjustment.paragraphs));
  const found = dateFindings(file, `${path}.date`, adjustment.date);
  if (shared.length > 0) {
    const paragraphs = printSpans(shared);
    found.push(contradiction(`${path}.paragraphs`, 'paragraphs-in-two-adjustments', { paragraphs }));
  }
  found.push(...signerFindings(file, adjustment, path));
  if (isStatutory(file.board)) {
    (adjustment.notices ?? []).forEach((notice, n) =>
      found.push(...noticeFindings(notice, adjustment.date, `${path}.notices[${n}]`)),
    );
  }
  return found;
}

function signerFindings(file: MeetingFile, adjustment: AdjustmentInFile, path: string): Finding[] {
  const signers = adjustment.signers ?? [];
  return signers.flatMap((signer, index) => {
    const at = `${path}.signers[${index}]`;
    const range = signer.paragraphs ?? adjustment.paragraphs;
    const name = nameOf(file, signer.person);
    const found: Finding[] = [];
    const biased = file.items.flatMap(({ paragraph, conflictsOfInterest = [] }) =>
      paragraph !== undefined &&
      rangeHolds(range, paragraph) &&
      conflictsOfInterest.some(({ person }) => person === signer.person)
        ? [paragraph]
        : [],
    );
    if (biased.length > 0) {
      found.push(contradiction(at, 'signer-with-conflict', { name, paragraphs: printParagraphs(biased) }));
    }
    if (signer.as === 'adjuster') {
      const led = signers
        .filter(({ person, as }) => person === signer.person && as === 'chair')
        .flatMap(({ paragraphs }) => commonSpans(paragraphs ?? adjustment.paragraphs, range));
      if (led.length > 0) {
        found.push(contradiction(at, 'signer-chair-and-adjuster', { name, paragraphs: printSpans(led) }));
      }
    }
    return found;
  });
}

function noticeFindings(
  { board, postedOn, removedOn, lastAppealDay: last }: NoticeInFile,
  adjustedOn: string | undefined,
  path: string,
): Finding[] {
  const found: Finding[] = [];
  // a day off moves the day on (lag 1930:173 2 §), so only what is late on any reading is told of
  const latest = adjustedOn === undefined ? undefined : nextWeekday(lastNoticeDay(adjustedOn));
  if (postedOn !== undefined && latest !== undefined && postedOn > latest) {
    found.push(warning(path, 'notice-posted-late', { board, postedOn, last: latest }));
  }
  if (postedOn !== undefined && removedOn !== undefined && removedOn < postedOn) {
    found.push(contradiction(path, 'notice-removed-before-posted', { board, postedOn, removedOn }));
  }
  if (last !== undefined && removedOn !== undefined && removedOn <= last) {
    found.push(contradiction(path, 'notice-removed-early', { board, removedOn, lastAppealDay: last }));
  }
  if (last !== undefined && postedOn !== undefined && last < addDays(postedOn, 21)) {
    const earliest = lastAppealDay(postedOn);
    found.push(contradiction(path, 'appeal-period-short', { board, lastAppealDay: last, earliest }));
  }
  return found;
}

function minorityFindings(file: MeetingFile, item: ItemInFile, path: string): Finding[] {
  if (item.deferral?.minority !== true) {
    return [];
  }
  const where = itemLabel(file, item);
  if (file.board.kind !== 'assembly') {
    return [contradiction(path, 'minority-not-assembly', { where })];
  }
  if (item.kind === 'election') {
    return [contradiction(path, 'minority-election', { where })];
  }
  const earlier = earlierMinority(file, item);
  if (earlier !== undefined) {
    const params = { where, earlier: itemLabel(file, earlier) };
    return [contradiction(path, 'minority-used-before', params)];
  }
  const asked = askedBy(file, item);
  return asked !== undefined && asked.requested < thirdOf(asked.present)
    ? [contradiction(path, 'minority-too-few', { where, ...asked })]
    : [];
}

/** Of how many present how many asked for it: those named, else the votes for putting it off. */
function askedBy(file: MeetingFile, item: ItemInFile) {
  const requestedBy = item.deferral?.requestedBy;
  if (requestedBy !== undefined) {
    const present = votersAt(file, item);
    const requested = present.filter((person) => requestedBy.includes(person)).length;
    return listsMembers(file) ? { requested, present: present.length } : undefined;
  }
  const vote = (item.votes ?? []).findLast(({ threshold }) => threshold === 'third-of-present');
  return vote && { requested: vote.no, present: vote.yes + vote.no + (vote.abstain ?? 0) };
}

/** An earlier item of the same file and case that a minority had put off. */
function earlierMinority(file: MeetingFile, item: ItemInFile): ItemInFile | undefined {
  const numbers = ({ caseNumber, moreCaseNumbers = [] }: ItemInFile) =>
    [caseNumber, ...moreCaseNumbers].flatMap((number) => number?.trim().toLocaleLowerCase('sv') || []);
  const own = new Set(numbers(item));
  return file.items
    .slice(0, file.items.indexOf(item))
    .find((other) => other.deferral?.minority === true && numbers(other).some((number) => own.has(number)));
}
