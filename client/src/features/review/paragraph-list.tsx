import { Link } from 'react-router';
import type { ReviewView } from '@klubbat/shared/contracts/review';
import { useAddressFilters } from '../../lib/address-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { SelectField } from '../../ui/select-field.js';
import { ParagraphState } from './paragraph-state.js';
import { listFilters, matches, myself, reviewAddress, type ListFilter } from './review-state.js';
import './review.css';

const filterWords: Record<ListFilter, string> = {
  alla: 'Alla',
  olasta: 'De du har kvar att läsa',
  synpunkter: 'De med öppna synpunkter',
  andrade: 'De som har ändrats under granskningen',
};

/** The §§ of a round, each with how far it has come, and the way to read it. */
export function ParagraphList({ review, latest }: { review: ReviewView; latest: number }) {
  const [{ visa }, change] = useAddressFilters(['visa']);
  const asked = myself(review) !== undefined;
  const offered = listFilters.filter((filter) => asked || filter !== 'olasta');
  const filter = offered.find((one) => one === visa) ?? 'alla';
  const shown = review.paragraphs.filter((paragraph) => matches(filter, paragraph));
  const count = (one: ListFilter) => review.paragraphs.filter((paragraph) => matches(one, paragraph)).length;
  return (
    <section className="stack" aria-labelledby="paragrafer">
      <h2 id="paragrafer">Paragrafer</h2>
      <SelectField
        label="Visa"
        width="medium"
        value={filter}
        options={offered.map((value) => ({ value, label: `${filterWords[value]} (${count(value)})` }))}
        onChange={(value) => change({ visa: value === 'alla' ? '' : value })}
      />
      {shown.length === 0 ? (
        <EmptyState title="Inga sådana paragrafer">Välj att visa alla för att se resten.</EmptyState>
      ) : (
        <ol className="review-list">
          {shown.map((paragraph) => (
            <li key={paragraph.itemId}>
              <Link to={reviewAddress(review, latest, paragraph.itemId)}>
                <span className="figures">{paragraph.label}</span> {paragraph.title}
              </Link>
              <ParagraphState paragraph={paragraph} asked={asked} reviewers={review.reviewers.length} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
