import { useState, type ReactNode } from 'react';
import type { AssignmentView } from '@klubbat/shared/contracts/assignment';
import { faultAt } from '../../lib/problem-error.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';

export type AssignmentDraft = Pick<AssignmentView, 'assignee' | 'task' | 'dueOn'>;

const fields = {
  assignee: { label: 'Vem', id: 'uppdrag-vem' },
  task: { label: 'Vad som ska göras', id: 'uppdrag-vad' },
  dueOn: { label: 'Klart senast (frivilligt)', id: 'uppdrag-dag' },
};

/** Who is to do what by when. */
export function AssignmentForm({
  start,
  error,
  onSubmit,
  children,
}: {
  start: AssignmentDraft;
  error: Error | null;
  onSubmit: (draft: AssignmentDraft) => void;
  /** the buttons */
  children: ReactNode;
}) {
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<AssignmentDraft>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <form
      className="stack"
      noValidate
      aria-label="Uppdrag"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(draft);
      }}
    >
      <FaultSummary error={error} fields={fields} />
      <TextField
        {...fields.assignee}
        description="Som det står i beslutet: regiondirektören."
        value={draft.assignee}
        onChange={(assignee) => change({ assignee })}
        error={faultAt(error, 'assignee')}
        maxLength={300}
        isRequired
      />
      <TextArea
        {...fields.task}
        value={draft.task}
        onChange={(task) => change({ task })}
        error={faultAt(error, 'task')}
        maxLength={4000}
        isRequired
      />
      <DateField
        {...fields.dueOn}
        value={draft.dueOn ?? ''}
        onChange={(day) => change({ dueOn: day === '' ? null : day })}
        error={faultAt(error, 'dueOn')}
      />
      {children}
    </form>
  );
}
