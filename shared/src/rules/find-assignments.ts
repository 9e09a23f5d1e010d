import type { SectionInFile } from '../contracts/meeting-file.js';
import { plainText } from '../text/plain-text.js';
import { decisionPoints } from './decision-points.js';
import { dueDay } from './due-day.js';

/** What a decision asks somebody to do, as its words say it. */
export interface FoundAssignment {
  assignee: string;
  task: string;
  /** YYYY-MM-DD; null: no last day is named */
  dueOn: string | null;
}

const TASK =
  '(?:i\\s+uppdrag|uppdraget|ett\\s+uppdrag|uppdrag)(?:,[^,]{1,120},)?\\s*:?\\s+att,?\\s+(?<task>.+)';

/** The ways in which Swedish decisions give an assignment. */
const WAYS = [
  `(?:^|(?<=[\\s"”]))(?<who>[^.;:]{2,160}?)\\s+(?:får|fick|ges|gavs|erhåller|tilldelas)\\s+(?:\\p{L}+\\s+){0,2}?${TASK}`,
  `(?<!\\p{L})(?:ger|ge|gav|lämnar|lämna|tilldelar|tilldela)\\s+(?<who>[^.;:]{2,160}?)\\s+${TASK}`,
  `(?<!\\p{L})uppdra(?:r|gs|s)?\\s+(?:åt|till)\\s+(?<who>[^.;:]{2,160}?)\\s+att,?\\s+(?<task>.+)`,
].map((source) => new RegExp(source, 'isu'));

/** The sentences of a text that is read as one line. */
const sentencesOf = (text: string) => text.replace(/\s+/g, ' ').split(/(?<=[.!?])\s+(?=[A-ZÅÄÖ])/u);

/** Whom it is given to, without what stands before the name: "Nämnden beslutar att regiondirektören". */
const nameOf = (words: string) =>
  words
    .replace(/^.*(?<!\p{L})att\s+(?=\p{L})/isu, '')
    .replace(/^[-–\d.)\s]+/u, '')
    .trim();

/** Points of a list are read on in the sentence that they end. */
const tidy = (words: string) => words.replace(/^[\s,•]+|[\s.;,]+$/gu, '').replace(/\s*[.;,]?\s*•\s*/gu, '; ');

/**
 * Assignments that the decision points of an item give: "regiondirektören får i uppdrag att …", "uppdra åt förvaltningen att
 * …", each with the last day that it names. They are suggestions: a person confirms each.
 *
 * @param given the day of the meeting, YYYY-MM-DD
 */
export function findAssignments(
  sections: readonly SectionInFile[] | undefined,
  given: string,
): FoundAssignment[] {
  return decisionPoints(sections)
    .flatMap(({ blocks }) => sentencesOf(plainText(blocks)))
    .flatMap((sentence) => {
      const found = WAYS.map((way) => way.exec(sentence)?.groups).find((groups) => groups !== undefined);
      const assignee = nameOf(found?.['who'] ?? '');
      const task = tidy(found?.['task'] ?? '');
      return assignee === '' || task === ''
        ? []
        : [{ assignee, task, dueOn: dueDay(task, given) ?? dueDay(sentence, given) ?? null }];
    });
}
