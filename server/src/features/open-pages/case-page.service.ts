import { fail } from '../../platform/errors.js';
import { dayInSweden } from '../../platform/clock.js';
import { casePage, type CaseStop, type CaseStopElsewhere } from '../../web-pages/case-page.js';
import { shownCaseNumbers } from '../../web-pages/case-number-line.js';
import { nameKey } from '../register/register.store.js';
import { addressOf, labelOf, toldStations } from './case-stations.js';
import type { OpenOrganisation } from './open-board.store.js';
import {
  findOpenCaseParagraphs,
  findOpenParagraphs,
  findToldElsewhere,
  type OpenCaseParagraph,
  type OpenParagraph,
} from './open-case.store.js';
import { openOrganisation, type Reading } from './open-places.js';

const PAGE = 50;
/** So many §§ of a case of another organisation are shown: their own page has them all. */
const MOST_ELSEWHERE = 20;

interface Case {
  organisationId: string;
  caseNumber: string;
}

/** As the database compares them too. */
const sameNumber = (one: string, other: string): boolean => nameKey(one) === nameKey(other);

/** A page on a case by what is public of it in an organisation. Refuses with `not-found` where nothing is. */
export async function showCase(
  reading: Reading,
  slug: string,
  { number, part }: { number: string; part: number },
): Promise<string> {
  const organisation = await openOrganisation(reading, slug);
  const { tx, now } = reading;
  const today = dayInSweden(now);
  const about = { organisationId: organisation.id, caseNumber: number };
  const offset = (part - 1) * PAGE;
  const shown = await findOpenCaseParagraphs(tx, today, about, { offset, limit: PAGE });
  const [newest] = await findOpenCaseParagraphs(tx, today, about, { limit: 1, newest: true });
  if (newest === undefined || shown.length === 0) {
    return fail('not-found');
  }
  return casePage({
    organisation,
    number: newest.written.trim(),
    title: newest.title,
    count: newest.count,
    stops: await stopsOf(reading, organisation, shown),
    elsewhere: part === 1 ? await stopsElsewhere(reading, about) : [],
    part,
    parts: Math.ceil(newest.count / PAGE),
  });
}

const stopOf = (found: OpenParagraph, written: string): CaseStop => ({
  day: found.day,
  body: found.boardName,
  label: labelOf(found),
  href: addressOf(found),
  outcome: found.outcome,
  others: shownCaseNumbers(found.organisation, found.numbers).filter(
    ({ number }) => !sameNumber(number, written),
  ),
});

/** §§ of the case, and what they tell of earlier handling that stands nowhere else on the page. */
async function stopsOf(
  { tx, now }: Reading,
  organisation: OpenOrganisation,
  shown: readonly OpenCaseParagraph[],
): Promise<CaseStop[]> {
  const [first] = shown;
  const told = await toldStations(
    tx,
    dayInSweden(now),
    organisation,
    shown.flatMap(({ earlier }) => earlier),
  );
  const isOfCase = ({ numbers }: OpenParagraph) =>
    shownCaseNumbers('', numbers).some(({ number }) => sameNumber(number, first?.written ?? ''));
  const earlier = told.flatMap(({ day, organisation: other, body, label, found }): CaseStop[] => {
    if (found !== undefined) {
      // what is public elsewhere has its own list, and a § of the case stands there as itself
      return other !== null || isOfCase(found) ? [] : [stopOf(found, '')];
    }
    const where = other === null ? body : `${other}, ${body}`;
    return [{ day, body: where, label, href: null, outcome: null, others: [] }];
  });
  const once = new Map(earlier.map((stop) => [`${stop.day}\n${stop.body}\n${stop.label}`, stop]));
  // what has no day was told of as earlier: it comes first
  return [...once.values(), ...shown.map((one) => stopOf(one, one.written))].toSorted((one, other) =>
    (one.day ?? '').localeCompare(other.day ?? ''),
  );
}

/** §§ of other organisations to which those of the case refer, and what else is public there of the same case of theirs. */
async function stopsElsewhere({ tx, now }: Reading, about: Case): Promise<CaseStopElsewhere[]> {
  const today = dayInSweden(now);
  const places = (await findToldElsewhere(tx, today, about)).map(({ organisation, board, ...rest }) => ({
    ...rest,
    organisation: nameKey(organisation),
    board: nameKey(board),
  }));
  const told = (await findOpenParagraphs(tx, today, places)).filter((one) => one !== undefined);
  const found: OpenParagraph[] = [...told];
  for (const { organisationId, caseNumber } of casesOf(told)) {
    found.push(
      ...(await findOpenCaseParagraphs(tx, today, { organisationId, caseNumber }, { limit: MOST_ELSEWHERE })),
    );
  }
  const once = new Map(found.map((one) => [addressOf(one), one]));
  return [...once.values()]
    .map((one) => ({ ...stopOf(one, ''), organisation: one.organisationName }))
    .toSorted((one, other) => (one.day ?? '').localeCompare(other.day ?? ''));
}

/** The cases of §§, each once: by the number that a § has first. */
function casesOf(paragraphs: readonly OpenParagraph[]): Case[] {
  const cases = paragraphs.flatMap(({ organisation, organisationId, numbers }): Case[] => {
    const [first] = shownCaseNumbers(organisation, numbers).filter(({ href }) => href !== null);
    return first === undefined ? [] : [{ organisationId, caseNumber: first.number }];
  });
  return [
    ...new Map(
      cases.map((one) => [`${one.organisationId}\n${one.caseNumber.toLocaleLowerCase('sv')}`, one]),
    ).values(),
  ];
}
