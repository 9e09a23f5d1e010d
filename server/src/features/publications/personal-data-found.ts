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

/**
 * What in the §§ looks like personal data and is not masked: a person looks at each. Names of those who took part and of
 * those whom the register knows are left alone (people, organisations and boards).
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
  const own = new Set(record.people.map(({ name }) => nameAsCompared(name)));
  const isKnown = await knownNamesIn(
    tx,
    organisationId,
    texts.map(({ text }) => text),
    own,
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
