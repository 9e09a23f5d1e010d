import type { MatterStepView } from '@klubbat/shared/contracts/assembly-matter';
import { longDate } from '@klubbat/shared/sentences/dates';
import { outcomeWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { DataTable } from '../../ui/data-table.js';
import { StepLink } from './step-link.js';

/** The §§ that a matter has stood in, the oldest first. */
export function MatterWay({ steps }: { steps: readonly MatterStepView[] }) {
  if (steps.length === 0) {
    return <p className="quiet">Det har inte stått på någon dagordning än.</p>;
  }
  return (
    <DataTable
      caption="Paragrafer, den äldsta först"
      rows={steps}
      rowKey={({ date, board, label }) => `${date} ${board} ${label ?? ''}`}
      columns={[
        { key: 'where', heading: 'Paragraf', rowHeading: true, cell: (step) => <StepLink step={step} /> },
        { key: 'date', heading: 'Sammanträde', cell: ({ date }) => longDate(date) },
        {
          key: 'outcome',
          heading: 'Utgång',
          cell: ({ outcome, label }) =>
            outcome === null
              ? label === null
                ? 'På dagordningen'
                : 'Inte angiven'
              : capital(outcomeWords[outcome]),
        },
      ]}
    />
  );
}
