import { useState } from 'react';
import type { z } from 'zod';
import type { CaseStep, casePlanDoors } from '@klubbat/shared/contracts/case-plan';
import { caseStepKindWords } from '@klubbat/shared/sentences/case-sentences';
import { longDate, monthName } from '@klubbat/shared/sentences/dates';
import { caseStepKinds, type CaseStepKind } from '@klubbat/shared/vocabulary/case-words';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';

export type PlanPlace = z.output<typeof casePlanDoors.show.reply>['places'][number];

export interface StepDraft {
  boardId: string;
  kind: CaseStepKind;
  purpose: string;
  meetingId: string | null;
  month: string;
}

const fields = {
  purpose: { label: 'Syfte, i en mening', id: 'steg-syfte' },
  meetingId: { label: 'När', id: 'steg-nar' },
};

const MONTHS = 24;

/** So many months from the one of that day on: `2026-11`, `2026-12` … */
function monthsFrom(day: string): string[] {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, ahead) => {
    const number = year * 12 + month - 1 + ahead;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}

interface StepDialogProps {
  title: string;
  action: string;
  places: readonly PlanPlace[];
  today: string;
  /** undefined: a new step */
  step?: CaseStep;
  error: Error | null;
  isPending: boolean;
  onSubmit: (draft: StepDraft) => void;
  onClose: () => void;
}

/** What a step is for, and when: at a meeting of its board, or in a month. */
export function StepDialog({
  title,
  action,
  places,
  today,
  step,
  error,
  isPending,
  onSubmit,
  onClose,
}: StepDialogProps) {
  const months = monthsFrom(today);
  const [draft, setDraft] = useState<StepDraft>({
    boardId: step?.boardId ?? places[0]?.boardId ?? '',
    kind: step?.kind ?? 'information',
    purpose: step?.purpose ?? '',
    meetingId: step?.meeting?.id ?? null,
    month: step?.month ?? months[1] ?? '',
  });
  const change = (part: Partial<StepDraft>) => setDraft((before) => ({ ...before, ...part }));
  const meetings = places.find(({ boardId }) => boardId === draft.boardId)?.meetings ?? [];
  const kept = step?.meeting;
  const known =
    kept === null || kept === undefined || meetings.some(({ id }) => id === kept.id)
      ? meetings
      : [kept, ...meetings];
  const severalOrganisations = new Set(places.map(({ organisation }) => organisation)).size > 1;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={isPending} onPress={() => onSubmit(draft)}>
            {action}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            Avbryt
          </Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={error} fields={fields} />
        <SelectField<CaseStepKind>
          label="Vad"
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          options={caseStepKinds.map((value) => ({ value, label: caseStepKindWords[value] }))}
        />
        {step === undefined && (
          <SelectField
            label="Organ"
            value={draft.boardId}
            onChange={(boardId) => change({ boardId, meetingId: null })}
            options={places.map(({ boardId, board, organisation }) => ({
              value: boardId,
              label: severalOrganisations ? `${organisation}, ${board}` : board,
            }))}
          />
        )}
        <SelectField
          {...fields.meetingId}
          value={draft.meetingId ?? draft.month}
          error={faultAt(error, 'meetingId')}
          onChange={(value) =>
            change(value.length > 7 ? { meetingId: value } : { meetingId: null, month: value })
          }
          options={[
            ...known.map(({ id, date }) => ({ value: id, label: `Sammanträdet ${longDate(date)}` })),
            ...[...new Set([draft.month, ...months])]
              .toSorted()
              .map((value) => ({ value, label: `Någon gång i ${monthName(value)}` })),
          ]}
        />
        <TextField
          {...fields.purpose}
          description="Skriv inget som är sekretessbelagt. Alla som läser ärendet ser det."
          value={draft.purpose}
          onChange={(purpose) => change({ purpose })}
          error={faultAt(error, 'purpose')}
          maxLength={300}
          isRequired
        />
      </div>
    </Dialog>
  );
}
