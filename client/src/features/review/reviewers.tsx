import type { ReviewerView, ReviewView } from '@klubbat/shared/contracts/review';
import { moment } from '../../lib/moment.js';
import { DataTable } from '../../ui/data-table.js';
import { StateMark } from '../../ui/state-mark.js';

/** Who is asked, how much each has read, and who is done. */
export function Reviewers({ review }: { review: ReviewView }) {
  const all = review.paragraphs.length;
  return (
    <section className="stack" aria-labelledby="granskare">
      <h2 id="granskare">De som granskar</h2>
      <DataTable
        caption="De som granskar"
        rows={review.reviewers}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            heading: 'Namn',
            rowHeading: true,
            cell: ({ name, me }) => (me ? `${name} (du)` : name),
          },
          { key: 'read', heading: 'Har läst', figures: true, cell: ({ read }) => `${read} av ${all} §§` },
          {
            key: 'state',
            heading: 'Läge',
            cell: (row) => <Verdict row={row} ended={review.closedAt !== null} />,
          },
        ]}
      />
    </section>
  );
}

function Verdict({ row: { verdict, saidAt, objection }, ended }: { row: ReviewerView; ended: boolean }) {
  if (verdict === null || saidAt === null) {
    return ended ? (
      <StateMark kind="closed">Blev inte klar</StateMark>
    ) : (
      <StateMark kind="waiting">Granskar</StateMark>
    );
  }
  return (
    <>
      <StateMark kind="done">{`Klar ${moment(saidAt)}`}</StateMark>
      {objection !== null && <p>Avvikande mening: {objection}</p>}
    </>
  );
}
