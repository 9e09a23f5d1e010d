import type { CaseElsewhere as Station } from '@klubbat/shared/contracts/case';
import { longDate } from '@klubbat/shared/sentences/dates';

/** Where the case has been in other organisations, by their open pages. Nothing where nothing is public. */
export function CaseElsewhere({ stations }: { stations: readonly Station[] }) {
  return stations.length === 0 ? null : (
    <section className="stack">
      <h2>I andra organisationer</h2>
      <ul>
        {stations.map(({ organisation, board, date, label, href, caseNumber }) => (
          <li key={href}>
            {longDate(date)}, {organisation}, {board}: <a href={href}>{label}</a>
            {caseNumber !== null && `, deras nummer ${caseNumber}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
