import type { AttachmentInFile, MeetingFile } from '../contracts/meeting-file.js';
import { contradictions } from './contradictions.js';
import type { Finding, Obstacle } from './finding.js';
import { lacksDecision } from './item-warnings.js';
import { printParagraphs } from './paragraph-range.js';
import { itemLabel } from './presence.js';
import { planSigners } from './signers.js';

/**
 * What stands in the way of sending these §§ (without: all of the meeting) to the adjusters (KL 5:65–69, 6:35). `missingFiles` are
 * the numbers of attachments whose file should be here and is not: the rules cannot see files. Empty: it may be sent.
 */
export function obstaclesToSubmit(
  file: MeetingFile,
  paragraphs: readonly number[] | undefined,
  board: { adjusterCount?: number | null },
  missingFiles: readonly number[] = [],
): Obstacle[] {
  if (file.meeting.record === 'notes') {
    return [{ code: 'notes-not-adjusted', params: {} }];
  }
  const wanted = file.items
    .map((item, index) => ({ item, index, path: `$.items[${index}]` }))
    .filter(
      ({ item }) =>
        paragraphs === undefined || (item.paragraph !== undefined && paragraphs.includes(item.paragraph)),
    );
  const obstacles: Obstacle[] = unknownParagraphs(file, paragraphs);
  if (wanted.length === 0) {
    return obstacles.length > 0 ? obstacles : [{ code: 'no-items', params: {} }];
  }
  for (const { item, path } of wanted) {
    if (item.paragraph === undefined) {
      obstacles.push({ code: 'item-without-number', params: { title: item.title }, path });
    }
    if (lacksDecision(item)) {
      obstacles.push({ code: 'decision-missing', params: { where: itemLabel(file, item) }, path });
    }
  }
  const paths = wanted.map(({ path }) => path);
  obstacles.push(
    ...contradictions(file)
      .filter((finding) => concerns(finding, paths))
      .map(toObstacle),
  );
  obstacles.push(
    ...fileObstacles(
      file,
      wanted.flatMap(({ item }) => item.attachments ?? []),
      paragraphs === undefined,
      missingFiles,
    ),
  );
  const numbers = wanted.flatMap(({ item }) => (item.paragraph === undefined ? [] : [item.paragraph]));
  return [...obstacles, ...planSigners(file, numbers, board).obstacles];
}

function unknownParagraphs(file: MeetingFile, paragraphs: readonly number[] | undefined): Obstacle[] {
  const known = new Set(file.items.map(({ paragraph }) => paragraph));
  const unknown = (paragraphs ?? []).filter((paragraph) => !known.has(paragraph));
  return unknown.length === 0
    ? []
    : [{ code: 'no-such-paragraph', params: { paragraphs: printParagraphs(unknown) } }];
}

/** Contradictions in other §§ do not hold these up; those of the meeting as a whole do. */
function concerns({ path, severity }: Finding, wanted: readonly string[]): boolean {
  if (severity !== 'contradiction') {
    return false;
  }
  const item = /^\$\.items\[\d+\]/.exec(path)?.[0];
  return item === undefined || wanted.includes(item);
}

/** A finding as what stands in the way of an act. */
export function toObstacle({ code, params, path }: Finding): Obstacle {
  return { code, params, path } as Obstacle;
}

/** An appendix is bound to the §§ that name it; one that no § names belongs to the whole. */
export function fileObstacles(
  file: MeetingFile,
  named: readonly number[],
  whole: boolean,
  missingFiles: readonly number[],
): Obstacle[] {
  const concerned = ({ number }: AttachmentInFile) =>
    missingFiles.includes(number) && (whole || named.includes(number));
  return (file.attachments ?? []).flatMap((attachment, index): Obstacle[] => {
    if (!concerned(attachment)) {
      return [];
    }
    const { number, title } = attachment;
    return [{ code: 'attachment-file-lacking', params: { number, title }, path: `$.attachments[${index}]` }];
  });
}
