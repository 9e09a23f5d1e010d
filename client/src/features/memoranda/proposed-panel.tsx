import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { alignedPoints } from '@klubbat/shared/rules/aligned-points';
import { decisionPoints } from '@klubbat/shared/rules/decision-points';
import { proposedPoints } from '@klubbat/shared/rules/memorandum';
import { moment } from '../../lib/moment.js';
import { plainWords } from '../../lib/plain-words.js';
import { DifferenceKey, TextDifference } from '../../ui/text-difference.js';
import { memorandumAddress } from './memorandum-address.js';
import { proposedQuery } from './memorandum.queries.js';
import './memoranda.css';

const textsOf = (points: ReturnType<typeof decisionPoints>) => points.map(({ blocks }) => plainWords(blocks));

/** What was proposed for an item that came as a memorandum, and how the decision differs from it, point by point. */
export function ProposedPanel({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  const { data } = useQuery(proposedQuery(item.id));
  const latest = data?.proposed[0];
  if (data === undefined || latest === undefined || data.memorandumId === null) {
    return null;
  }
  const decided = textsOf(decisionPoints(item.sections));
  const proposed = textsOf(proposedPoints(latest.sections));
  const pairs = alignedPoints(proposed, decided).map(([was, is]) => ({
    before: was === null ? null : (proposed[was] ?? null),
    after: is === null ? null : (decided[is] ?? null),
  }));
  const differs = pairs.some(({ before, after }) => before !== after);
  const mayOpen = meeting.permitted.includes('memorandum.write');
  const source = `tjänsteskrivelsen av ${data.author ?? ''}`;
  return (
    <section className="stack stack--tight" aria-labelledby="forslag-och-beslut">
      <h2 id="forslag-och-beslut">Förslag och beslut</h2>
      <p className="quiet">
        Ur {mayOpen ? <Link to={memorandumAddress(data.memorandumId)}>{source}</Link> : source}, inskickad{' '}
        {moment(latest.sentAt)}
        {latest.late && ', efter sista tiden'}
        {latest.kind === 'supplement' && ', med komplettering'}.
      </p>
      {decided.length === 0 ? (
        <p>Inget beslut är skrivet än.</p>
      ) : !differs ? (
        <p>Beslutet är enligt förslaget.</p>
      ) : (
        <>
          <p>Beslutet skiljer sig från förslaget:</p>
          <ol className="proposed__points">
            {pairs.map(({ before, after }, index) => (
              <li key={index}>
                <p className="quiet small">{aboutPoint(before, after)}</p>
                <TextDifference before={before ?? ''} after={after ?? ''} />
              </li>
            ))}
          </ol>
          <DifferenceKey />
        </>
      )}
    </section>
  );
}

function aboutPoint(before: string | null, after: string | null): string {
  if (before === null) {
    return 'Tillagd beslutspunkt';
  }
  if (after === null) {
    return 'Struken beslutspunkt';
  }
  return before === after ? 'Enligt förslaget' : 'Ändrad beslutspunkt';
}
