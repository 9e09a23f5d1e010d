import type { ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { brokenServiceFindings } from './broken-service.js';
import { countPoints } from './decision-points.js';
import { placeholderFindings } from './empty-placeholders.js';
import { warning, type Finding } from './finding.js';
import { nameFindings } from './names-in-text.js';
import { partWarnings } from './part-warnings.js';
import { printParagraphs } from './paragraph-range.js';
import { personalNumberFindings } from './personal-numbers.js';
import { itemLabel, nameOf, presenceThroughout } from './presence.js';
import { quorumAt } from './quorum.js';
import type { Course } from './range-cut.js';
import { unreferredAppendices } from './unreferred-appendices.js';
import { mayReserve } from './who-decides.js';

/*
 * What a secretary should look at but what never stops anything: what has happened in the room is recorded as it was.
 */

const APPENDIX = /(?<!\p{L})bilaga\s+(\d{1,5}[A-Za-zÅÄÖåäö]?)(?![\p{L}\d])/giu;

/** Warnings of the whole file, in the order of the file. */
export function warnings(file: MeetingFile, course?: Course): Finding[] {
  return [
    ...adjusterWarnings(file),
    ...brokenServiceFindings(file, course),
    ...file.items.flatMap((item, index) => itemWarnings(file, item, `$.items[${index}]`)),
    ...personalNumberFindings(file),
    ...unreferredAppendices(file),
    ...(file.attachments ?? []).flatMap(({ source, file: name, number, title }, index) =>
      source === 'file' && !name?.trim()
        ? [warning(`$.attachments[${index}]`, 'attachment-without-file', { number, title })]
        : [],
    ),
  ];
}

/** True when the § should say what was decided and does not. */
export function lacksDecision(item: ItemInFile): boolean {
  const kind = item.kind ?? 'decision';
  if ((kind !== 'decision' && kind !== 'election') || item.outcome === 'withdrawn') {
    return false;
  }
  if ((item.elections ?? []).length > 0) {
    return false;
  }
  return !(item.sections ?? []).some((section) => section.kind === 'decision' && section.body?.trim());
}

function adjusterWarnings(file: MeetingFile): Finding[] {
  const paragraphs = file.items.flatMap(({ paragraph }) => (paragraph === undefined ? [] : [paragraph]));
  return (file.officers?.adjusters ?? []).flatMap((person, index) => {
    const missed = paragraphs.filter((paragraph) => presenceThroughout(file, person, paragraph) === 'absent');
    if (missed.length === 0) {
      return [];
    }
    const params = { name: nameOf(file, person), paragraphs: printParagraphs(missed) };
    return [warning(`$.officers.adjusters[${index}]`, 'adjuster-absent', params)];
  });
}

function itemWarnings(file: MeetingFile, item: ItemInFile, path: string): Finding[] {
  const where = itemLabel(file, item);
  const found: Finding[] = quorumWarnings(file, item, path);
  if (lacksDecision(item)) {
    found.push(warning(path, 'decision-missing', { where }));
  }
  (item.reservations ?? []).forEach(({ by, point }, index) => {
    for (const person of by.filter((one) => !mayReserve(file, item, one, point))) {
      const params = { where, name: nameOf(file, person), person };
      found.push(warning(`${path}.reservations[${index}]`, 'reservation-without-part', params));
    }
  });
  found.push(...partWarnings(file, item, path));
  found.push(
    ...appendixWarnings(file, item, path),
    ...nameFindings(file, item, path),
    ...placeholderFindings(file, item, path),
  );
  return found;
}

/**
 * A decision without quorum is recorded as it was, and looked at. Where the § as a whole had it, a single point may not
 * have: jäv and departures can concern one point.
 */
function quorumWarnings(file: MeetingFile, item: ItemInFile, path: string): Finding[] {
  const decides = ['decision', 'election'].includes(item.kind ?? 'decision') && item.outcome !== 'withdrawn';
  if (!decides) {
    return [];
  }
  const whole = quorumAt(file, item);
  if (whole.state === 'unknown') {
    return [];
  }
  const where = itemLabel(file, item);
  if (whole.state === 'lacking') {
    const { serving, seats, needed } = whole;
    return [warning(path, 'no-quorum', { where, serving, seats, needed })];
  }
  if (!tellsOfPoints(file, item)) {
    return [];
  }
  const points = Array.from({ length: countPoints(item.sections) }, (_, index) => index + 1);
  for (const point of points) {
    const quorum = quorumAt(file, item, point);
    if (quorum.state === 'lacking') {
      const { serving, seats, needed } = quorum;
      return [warning(path, 'no-quorum', { where: `${where} punkt ${point}`, serving, seats, needed })];
    }
  }
  return [];
}

/** Whether anybody is said to have been away or biased at a single point. Otherwise each has the quorum of the whole §, and its text is not read for them. */
function tellsOfPoints({ attendance = [] }: MeetingFile, { conflictsOfInterest = [] }: ItemInFile): boolean {
  return (
    attendance.some(({ paragraphs }) => paragraphs?.includes('.') === true) ||
    conflictsOfInterest.some(({ point }) => point !== undefined)
  );
}

function appendixWarnings(file: MeetingFile, item: ItemInFile, path: string): Finding[] {
  const known = new Set(
    (file.attachments ?? []).flatMap(({ number, label }) => [String(number), label?.toUpperCase() ?? '']),
  );
  const missing = new Map<string, string>();
  (item.sections ?? []).forEach(({ body = '' }, index) => {
    for (const [, number = ''] of body.matchAll(APPENDIX)) {
      if (!known.has(number.toUpperCase()) && !missing.has(number)) {
        missing.set(number, `${path}.sections[${index}].body`);
      }
    }
  });
  const where = itemLabel(file, item);
  return [...missing].map(([number, at]) => warning(at, 'appendix-missing', { where, number }));
}
