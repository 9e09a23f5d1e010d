import type { Mask } from '@klubbat/shared/contracts/masking';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { PublicationFinding } from '@klubbat/shared/contracts/publication';
import { maskableTexts } from '@klubbat/shared/rules/mask-record';
import { personalDataIn } from '@klubbat/shared/rules/personal-data';
import { visibleText } from '@klubbat/shared/text/visible-text';
import type { EntityManager } from 'typeorm';
import { knownNamesIn, nameAsCompared } from './known-names.js';

/** Of a meeting's own words: names of people are listed there because they took part. */
const OWN = /^\$\.(?:people|meeting|attendance)\b/;

/** Those who took part, and those whom the body has elected, or who could have been or leave their office: it is public. */
function namesOfOffice({ people, items }: MeetingFile): Set<string> {
  const named = [
    ...people.map(({ name }) => name),
    ...items.flatMap(({ elections = [] }) =>
      elections.flatMap(({ elected, counts = [] }) => [
        ...elected.flatMap(({ name, replaces }) => [name, ...(replaces === undefined ? [] : [replaces])]),
        ...counts.map(({ name }) => name),
      ]),
    ),
  ];
  return new Set(named.map(nameAsCompared));
}

/**
 * What in the §§ looks like personal data and is not masked: a person looks at each. Names of those who took part, of
 * those who are elected in it and of those whom the register knows are left alone (people, organisations and boards).
 */
export async function personalDataFound(
  tx: EntityManager,
  organisationId: string,
  record: MeetingFile,
  { paragraphs, masks }: { paragraphs: readonly number[]; masks: readonly Mask[] },
): Promise<PublicationFinding[]> {
  const covered = new Set(paragraphs);
  const texts = maskableTexts(record)
    .filter(({ path }) => !OWN.test(path) && isCovered(path, record, covered))
    .map(({ path, isRunning, text }) => ({ path, text: isRunning ? visibleText(text) : text }));
  const isKnown = await knownNamesIn(
    tx,
    organisationId,
    texts.map(({ text }) => text),
    namesOfOffice(record),
  );
  return texts.flatMap(({ path, text }) =>
    personalDataIn(text, isKnown)
      .filter(
        ({ from, to }) => !masks.some((mask) => mask.path === path && mask.from <= from && to <= mask.to),
      )
      .map((one) => ({ path, ...one })),
  );
}

/** A text of a secret § is not published at all, and one of another adjustment not here. */
function isCovered(path: string, { items }: MeetingFile, covered: ReadonlySet<number>): boolean {
  const [, place] = /^\$\.items\[(\d+)\]/.exec(path) ?? [];
  const item = place === undefined ? undefined : items[Number(place)];
  return (
    item === undefined ||
    (item.confidential === undefined && item.paragraph !== undefined && covered.has(item.paragraph))
  );
}
