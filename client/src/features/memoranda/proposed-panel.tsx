import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { memorandumDoors } from '@klubbat/shared/contracts/memorandum';
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

/**
 * What was proposed for a § and how its decision differs, point by point: out of the memorandum that it came as, else as its own
 * text says. The one place for it on a page; from there one goes to what the draft said.
 */
export function ProposedPanel({
  meeting,
  item,
  level = 2,
}: {
  meeting: MeetingView;
  item: AgendaItemView;
  level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  const { data } = useQuery(proposedQuery(item.id));
  if (data === undefined) {
    return null;
  }
  const proposed = textsOf(proposedPoints(data.proposed[0]?.sections ?? item.sections ?? []));
  const decided = textsOf(decisionPoints(item.sections));
  if (proposed.length === 0) {
    return null;
  }
  const pairs = alignedPoints(proposed, decided).map(([was, is]) => ({
    before: was === null ? null : (proposed[was] ?? null),
    after: is === null ? null : (decided[is] ?? null),
  }));
  const differs = pairs.some(({ before, after }) => before !== after);
  return (
    <section className="stack stack--tight" aria-labelledby="forslag-och-beslut">
      <Heading id="forslag-och-beslut">Förslag och beslut</Heading>
      <Source meeting={meeting} told={data} />
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
      {decided.length > 0 && item.paragraph !== null && meeting.permitted.includes('meeting.write') && (
        <p className="no-print">
          <Link to={`/sammantraden/${meeting.id}/skillnader?paragraf=${item.id}`}>
            Jämför också med utkastet som granskades
          </Link>
        </p>
      )}
    </section>
  );
}

type Told = z.output<typeof memorandumDoors.proposed.reply>;

/** Whose proposal it is, and when it came. */
function Source({ meeting, told }: { meeting: MeetingView; told: Told }) {
  const { proposed, memorandumId, author } = told;
  const [latest] = proposed;
  if (latest === undefined || memorandumId === null) {
    return <p className="quiet">Ur förslaget i paragrafen.</p>;
  }
  const source = `tjänsteskrivelsen av ${author ?? ''}`;
  return (
    <p className="quiet">
      Ur{' '}
      {meeting.permitted.includes('memorandum.write') ? (
        <Link to={memorandumAddress(memorandumId)}>{source}</Link>
      ) : (
        source
      )}
      , inskickad {moment(latest.sentAt)}
      {latest.late && ', efter sista tiden'}
      {latest.kind === 'supplement' && ', med komplettering'}.
    </p>
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
