import type { PersonalDataView } from '@klubbat/shared/contracts/personal-data';
import { dataPartWords } from '@klubbat/shared/sentences/personal-data-sentences';
import type { RegisterExtract } from '../../documents/register-extract.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import {
  countActs,
  findNamings,
  findOrganisationColumns,
  findOwnRows,
  findPersonRow,
  findPlaceNames,
  findReadersOf,
  type Naming,
} from './personal-data.store.js';
import { placesIn, readableExtract } from './readable-extract.js';

/** Columns by which a row is about the person; by any other it only tells that she did something with it. */
const ABOUT = ['person_id', 'account_id', 'meeting_person_id'];
/** What is told in words of its own: the log under Min logg, readings below. */
const ELSEWHERE = ['audit_event', 'access_note'];

const isAbout = ({ of, column }: Naming) => of !== 'person' || ABOUT.includes(column);

/**
 * Everything that is kept about a person (GDPR article 15), found by the keys of the schema. With an organisation: what is that organisation's,
 * and what is the person's own (her account), without words that she wrote: they may be of what is secret. What does not say whose it is, is
 * then left out and named.
 */
export async function gatherPersonalData(
  { tx, now }: Work,
  personId: string,
  organisation: { id: string; name: string } | null,
): Promise<PersonalDataView> {
  const person = (await findPersonRow(tx, personId)) ?? fail('not-found');
  const columns = await findOrganisationColumns(tx);
  const sections = new Map<string, Record<string, unknown>[]>([['person', [person]]]);
  const acted = new Map<string, string[]>();
  const left = new Set<string>();
  const narrowedTo = (table: string) => ({
    personId,
    organisationId: organisation?.id ?? null,
    organisationColumn: columns.get(table),
  });
  for (const naming of await findNamings(tx)) {
    const { table, column, of } = naming;
    if (ELSEWHERE.includes(table)) {
      continue;
    }
    const narrowed = narrowedTo(table);
    if (
      organisation !== null &&
      narrowed.organisationColumn === undefined &&
      of !== 'account' &&
      table !== 'account'
    ) {
      left.add(table);
    } else if (isAbout(naming)) {
      sections.set(table, [...(sections.get(table) ?? []), ...(await findOwnRows(tx, naming, narrowed))]);
    } else {
      acted.set(table, [...(acted.get(table) ?? []), column]);
    }
  }
  const acts: PersonalDataView['acts'] = [];
  for (const [table, by] of acted) {
    const counts = await countActs(tx, table, by, narrowedTo(table));
    acts.push(
      ...by.map((column, at) => ({ table, column, count: counts[at] ?? 0 })).filter(({ count }) => count > 0),
    );
  }
  sections.set('access_note', await findReadersOf(tx, personId, organisation?.id ?? null));
  return {
    at: now.toISOString(),
    person: { id: personId, name: String(person['name']) },
    organisation: organisation?.name ?? null,
    sections: [...sections]
      .filter(([, rows]) => rows.length > 0)
      .map(([table, rows]) => ({ table, what: dataPartWords(table), rows })),
    acts,
    left: [...left],
  };
}

/** The same in plain Swedish, with what its places are called and who takes it out. */
export async function inWords({ tx, actor }: Work, data: PersonalDataView): Promise<RegisterExtract> {
  const names = await findPlaceNames(tx, placesIn(data));
  const by = await findPersonRow(tx, actor.personId);
  return readableExtract(data, names, typeof by?.['name'] === 'string' ? by['name'] : data.person.name);
}
