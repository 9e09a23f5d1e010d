import type { CaseElsewhere } from '@klubbat/shared/contracts/case';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { stationsOfCase, stationOfParagraph } from '../open-pages/case-stations.js';
import { findOtherNumbers, findOtherParagraphs } from './elsewhere.store.js';

/**
 * Where the case has been in other organisations, by what is public of them and by nothing else: under the number of theirs that
 * stands on what they have sent, and the §§ that our own refer to. What they sent themselves stands on the way.
 */
export async function caseElsewhere(work: Work, number: string): Promise<CaseElsewhere[]> {
  const { tx, actor } = work;
  const today = dayInSweden(work.now);
  const found: CaseElsewhere[] = [];
  for (const { organisationId, organisation, caseNumber } of await findOtherNumbers(tx, actor, number)) {
    const stations = await acrossOrganisations(tx, 'public', () =>
      stationsOfCase(tx, today, organisationId, caseNumber),
    );
    found.push(...stations.map((station) => ({ ...station, organisation, caseNumber })));
  }
  for (const told of await findOtherParagraphs(tx, actor, number)) {
    const station = await acrossOrganisations(tx, 'public', () => stationOfParagraph(tx, today, told));
    if (station !== undefined) {
      found.push({ ...station, organisation: told.organisation, caseNumber: null });
    }
  }
  const once = new Map(found.toReversed().map((one) => [one.href, one]));
  return [...once.values()].toSorted((one, other) => one.date.localeCompare(other.date));
}
