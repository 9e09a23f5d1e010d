import { Link } from 'react-router';
import type { DecisionDifference } from '@klubbat/shared/contracts/decision-difference';
import { moment } from '../../lib/moment.js';
import { TextDifference } from '../../ui/text-difference.js';
import { rowDiffers } from './differing-decisions.js';

const nowWords: Record<DecisionDifference['state'], string> = {
  draft: 'Står nu',
  sent: 'Skickat till justering',
  adjusted: 'Justerat',
};

interface CellProps {
  heading: string;
  before: string | null;
  after: string | null;
  /** what is said where there is nothing */
  nothing: string;
}

/** One stage of a point, with what was changed since the stage before it. */
function Cell({ heading, before, after, nothing }: CellProps) {
  return (
    <td>
      <span className="way-label" aria-hidden>
        {heading}
      </span>
      {after === null ? (
        <span className="quiet">{nothing}</span>
      ) : before === null ? (
        <div className="text-difference">{after}</div>
      ) : (
        <TextDifference before={before} after={after} />
      )}
    </td>
  );
}

/** A decision, point by point: what was proposed, what the draft said, what it says now. On a phone the stages stand under each other. */
export function DecisionOnItsWay({
  meetingId,
  item,
  all,
}: {
  meetingId: string;
  item: DecisionDifference;
  all: boolean;
}) {
  const now = nowWords[item.state];
  const draft = item.reviewedAt === null ? undefined : `Utkastet ${moment(item.reviewedAt).slice(0, 10)}`;
  const rows = all ? item.rows : item.rows.filter((row) => rowDiffers(row, item));
  return (
    <section className="stack stack--tight" id={`paragraf-${item.itemId}`}>
      <h3>
        <Link to={`/sammantraden/${meetingId}/paragraf/${item.itemId}`}>
          {item.label} {item.title}
        </Link>
      </h3>
      {item.rows.length === 0 ? (
        <p className="quiet">Paragrafen har varken förslag till beslut eller beslut.</p>
      ) : (
        <table className="way">
          <caption className="visually-hidden">Beslutspunkterna i {item.label} på väg</caption>
          <thead>
            <tr>
              <th scope="col">Föreslogs</th>
              {draft !== undefined && <th scope="col">{draft}</th>}
              <th scope="col">{now}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <Cell
                  heading="Föreslogs"
                  before={null}
                  after={row.proposed}
                  nothing={item.hasProposal ? 'Fanns inte i förslaget' : 'Inget förslag i paragrafen'}
                />
                {draft !== undefined && (
                  <Cell
                    heading={draft}
                    before={row.proposed}
                    after={row.reviewed}
                    nothing="Fanns inte i utkastet"
                  />
                )}
                <Cell
                  heading={now}
                  before={row.reviewed ?? row.proposed}
                  after={row.now}
                  nothing="Finns inte kvar"
                />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
