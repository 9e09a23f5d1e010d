import { useQuery } from '@tanstack/react-query';
import { useAddressFilters } from '../../lib/address-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { DifferenceKey } from '../../ui/text-difference.js';
import { Waiting } from '../../ui/waiting.js';
import { decisionDifferencesQuery } from './decision-difference.queries.js';
import { DecisionOnItsWay } from './decision-on-its-way.js';
import { differingDecisions } from './differing-decisions.js';
import './versions.css';

/** Every decision of a meeting on its way from proposal to what is signed; one § alone where the address names it. */
export function DecisionDifferences({ meetingId }: { meetingId: string }) {
  const [{ visa, paragraf }, change] = useAddressFilters(['visa', 'paragraf']);
  const { data, error, refetch } = useQuery(decisionDifferencesQuery(meetingId));
  if (data === undefined) {
    return error === null ? (
      <Waiting what="Hämtar förslag, utkast och beslut" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  const named = data.items.filter(({ itemId }) => itemId === paragraf);
  const items = named.length > 0 ? named : data.items;
  if (items.length === 0) {
    return (
      <EmptyState title="Inga beslut än">
        <p>
          När paragraferna har fått nummer ser du här vad som föreslogs, vad utkastet sa och vad som står nu.
        </p>
      </EmptyState>
    );
  }
  const differing = differingDecisions(items);
  const all = visa === 'allt' || named.length > 0;
  return (
    <>
      <p>
        {differing.length === 0
          ? 'Inget beslut skiljer sig från vad som föreslogs eller stod i utkastet.'
          : `${differing.length} av ${items.length} ${items.length === 1 ? 'paragraf' : 'paragrafer'} skiljer sig från vad som föreslogs eller stod i utkastet.`}
      </p>
      {named.length > 0 ? null : (
        <RadioGroup
          label="Visa"
          value={all ? 'allt' : 'andrat'}
          options={[
            { value: 'andrat', label: `Bara det som skiljer (${differing.length})` },
            { value: 'allt', label: `Alla beslut (${items.length})` },
          ]}
          onChange={(value) => change({ visa: value === 'allt' ? value : '' })}
        />
      )}
      {differing.length > 0 && <DifferenceKey />}
      <div className="stack stack--wide">
        {(all ? items : differing).map((item) => (
          <DecisionOnItsWay key={item.itemId} meetingId={meetingId} item={item} all={all} />
        ))}
      </div>
    </>
  );
}
