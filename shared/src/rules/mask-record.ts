import type { Mask } from '../contracts/masking.js';
import type { MeetingFile } from '../contracts/meeting-file.js';
import { leaveOut, leaveOutOfLine, visibleText, type Span } from '../text/visible-text.js';

/*
 * What can be left out of a protocol before it is published (OSL 2009:400; EU 2016/679 art. 5), and the protocol without
 * it. Only words that people wrote can be left out: never a number of a §, a vote or a day, which say what was decided.
 */

/** Running text in Markdown. */
const RUNNING = new Set([
  'meeting.adjustmentNote',
  'meeting.adjustments.signers.objection',
  'items.sections.body',
  'items.motions.text',
  'items.reservations.text',
  'items.statements.text',
  'items.deferral.reason',
]);
/** Single lines that somebody wrote. */
const LINES = new Set([
  ...['meeting.place', 'meeting.noticeBoard', 'meeting.adjustments.place'],
  ...['meeting.adjustments.notices.board', 'meeting.adjustments.notices.keptAt'],
  ...['people.name', 'people.title', 'people.represents', 'attendance.office'],
  ...['items.title', 'items.publicTitle', 'items.caseNumber', 'items.moreCaseNumbers', 'items.agendaNumber'],
  ...['items.sections.heading', 'items.motions.source', 'items.votes.yesMeans', 'items.votes.noMeans'],
  ...[
    'items.conflictsOfInterest.note',
    'items.recipients.name',
    'items.recipientsHeading',
    'items.deferral.to',
  ],
  ...['items.elections.office', 'items.elections.elected.name', 'items.elections.elected.party'],
  ...['items.elections.elected.replaces', 'items.elections.counts.name', 'items.elections.lot'],
  ...['items.withdrawn.reason', 'items.withdrawn.by'],
  ...['items.earlier.organisation', 'items.earlier.board', 'items.earlier.paragraph'],
  ...['attachments.title', 'attachments.file', 'attachments.label'],
]);

export interface MaskableText {
  path: string;
  /** running text in Markdown, or one line */
  isRunning: boolean;
  text: string;
}

/** Every text of a protocol in which something can be left out, in its order, each with its path. */
export function maskableTexts(file: MeetingFile): MaskableText[] {
  const found: MaskableText[] = [];
  mapMaskable(file, (one) => {
    found.push(one);
    return one.text;
  });
  return found;
}

/**
 * The protocol without what the masks cover, `sign` once in the place of each. The others of its words are untouched.
 * A mask of a path that is no text, or beyond its end, covers nothing: `strayMasks` finds those.
 */
export function maskRecord(file: MeetingFile, masks: readonly Mask[], sign: string): MeetingFile {
  const byPath = new Map<string, Span[]>();
  for (const { path, from, to } of masks) {
    byPath.set(path, [...(byPath.get(path) ?? []), { from, to }]);
  }
  return mapMaskable(file, ({ path, isRunning, text }) => {
    const spans = byPath.get(path);
    if (spans === undefined) {
      return text;
    }
    return isRunning ? leaveOut(text, spans, sign) : leaveOutOfLine(text, spans, sign);
  });
}

/** Of the masks, those that lie in no text of the protocol, or reach beyond its end. */
export function strayMasks(file: MeetingFile, masks: readonly Mask[]): Mask[] {
  const lengths = new Map(
    maskableTexts(file).map(({ path, isRunning, text }) => [
      path,
      isRunning ? visibleText(text).length : text.length,
    ]),
  );
  return masks.filter(({ path, to }) => to > (lengths.get(path) ?? 0));
}

/** How many places are left out on each ground: what a public version says of itself. */
export function leftOutOf(
  masks: readonly Mask[],
): (Pick<Mask, 'ground' | 'legalGround'> & { count: number })[] {
  const counts = new Map<string, Pick<Mask, 'ground' | 'legalGround'> & { count: number }>();
  for (const { ground, legalGround } of masks) {
    const key = `${ground} ${legalGround ?? ''}`;
    const before = counts.get(key) ?? {
      ground,
      ...(legalGround === undefined ? {} : { legalGround }),
      count: 0,
    };
    counts.set(key, { ...before, count: before.count + 1 });
  }
  return [...counts.values()];
}

function mapMaskable(file: MeetingFile, change: (text: MaskableText) => string): MeetingFile {
  const walk = (value: unknown, path: string, field: string): unknown => {
    if (typeof value === 'string') {
      const isRunning = RUNNING.has(field);
      return isRunning || LINES.has(field) ? change({ path: `$.${path}`, isRunning, text: value }) : value;
    }
    if (Array.isArray(value)) {
      return value.map((one, index) => walk(one, `${path}[${index}]`, field));
    }
    return typeof value === 'object' && value !== null ? walkFields(value, path, field) : value;
  };
  const walkFields = (value: object, path = '', field = ''): object => {
    const under = (above: string, name: string) => (above === '' ? name : `${above}.${name}`);
    return Object.fromEntries(
      Object.entries(value).map(([name, held]) => [name, walk(held, under(path, name), under(field, name))]),
    );
  };
  return walkFields(file) as MeetingFile;
}
