import type { EntityManager } from 'typeorm';
import type { PresentationContent, PresentationView } from '@klubbat/shared/contracts/presentation';
import { personalDataIn } from '@klubbat/shared/rules/personal-data';
import { visibleText } from '@klubbat/shared/text/visible-text';
import { knownNamesIn } from '../publications/known-names.js';

const AROUND = 40;

interface Told {
  path: string;
  text: string;
}

/** Every text of a page, as it is read, by its path in what was sent. */
function textsOf(content: PresentationContent): Told[] {
  const lines = (field: 'fieldsOfWork' | 'memberOrganisations') =>
    content[field].map((text, i) => ({ path: `$.${field}[${i}]`, text }));
  return [
    { path: '$.about', text: visibleText(content.about) },
    ...lines('fieldsOfWork'),
    ...content.priorities.flatMap(({ intro, items }, i) => [
      { path: `$.priorities[${i}].intro`, text: visibleText(intro) },
      ...items.map((item, j) => ({ path: `$.priorities[${i}].items[${j}]`, text: visibleText(item) })),
    ]),
    ...content.timeline.flatMap(({ title, text, link }, i) => [
      { path: `$.timeline[${i}].title`, text: title },
      { path: `$.timeline[${i}].text`, text: visibleText(text) },
      { path: `$.timeline[${i}].link`, text: link ?? '' },
    ]),
    ...lines('memberOrganisations'),
  ];
}

/**
 * What in the words of a page looks like personal data, as in a public version of a protocol: a person looks at each before
 * it is published. Names that the register knows are left alone.
 */
export async function presentationFindings(
  tx: EntityManager,
  organisationId: string,
  content: PresentationContent,
): Promise<PresentationView['findings']> {
  const texts = textsOf(content);
  const isKnown = await knownNamesIn(
    tx,
    organisationId,
    texts.map(({ text }) => text),
  );
  return texts.flatMap(({ path, text }) =>
    personalDataIn(text, isKnown).map(({ kind, from, to }) => ({
      path,
      kind,
      words: text.slice(from, to),
      around: text.slice(Math.max(0, from - AROUND), to + AROUND),
    })),
  );
}
