import { useRef, useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useAddItems } from './agenda.queries.js';
import { pastedTitles } from './pasted-titles.js';
import './agenda.css';

interface AddItemProps {
  meetingId: string;
  /** the item after which the new one comes; without it: last */
  after: AgendaItemView | undefined;
  onLast: () => void;
}

/** What a fault is about: the field, or one of several lines that were pasted. */
function fieldsOf(many: number): Record<string, { label: string; id: string }> {
  const rows = Array.from({ length: many }, (_, index): [string, { label: string; id: string }] => [
    `items[${index}].title`,
    { label: many === 1 ? 'Ny punkt' : `Rad ${index + 1}`, id: 'ny-punkt' },
  ]);
  return Object.fromEntries([...rows, ['items', { label: 'Flera punkter på en gång', id: 'ny-punkt' }]]);
}

/** A new item: a title, Enter, and the field is ready for the next. Several lines pasted become several items. */
export function AddItem({ meetingId, after, onLast }: AddItemProps) {
  const [title, setTitle] = useState('');
  const [caseNumber, setCaseNumber] = useState('');
  const [told, setTold] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const create = useAddItems();
  const add = (items: { title: string; caseNumber?: string }[]) =>
    create.mutate(
      {
        params: { id: meetingId },
        body: { items, ...(after === undefined ? {} : { after: after.id }) },
      },
      {
        onSuccess: () => {
          setTold(
            items.length === 1
              ? `${items[0]?.title ?? ''} är tillagd.`
              : `${items.length} punkter är tillagda.`,
          );
          setTitle('');
          setCaseNumber('');
          field.current?.focus();
        },
      },
    );
  return (
    <form
      className="stack no-print"
      aria-label="Lägg till en punkt"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const number = caseNumber.trim();
        add([{ title: title.trim(), ...(number === '' ? {} : { caseNumber: number }) }]);
      }}
      onPaste={(event) => {
        const titles = pastedTitles(event.clipboardData.getData('text/plain'));
        if (event.target === field.current && titles.length > 1) {
          event.preventDefault();
          add(titles.map((one) => ({ title: one })));
        }
      }}
    >
      <FaultSummary error={create.error} fields={fieldsOf(create.variables?.body?.items.length ?? 1)} />
      <div className="agenda-add">
        <TextField
          ref={field}
          id="ny-punkt"
          label={after === undefined ? 'Ny punkt' : `Ny punkt efter ${after.title}`}
          description="Klistra in flera rader för att lägga till flera punkter."
          value={title}
          onChange={setTitle}
          error={faultAt(create.error, 'items[0].title')}
        />
        <TextField
          label="Ärendenummer"
          width="medium"
          value={caseNumber}
          onChange={setCaseNumber}
          error={faultAt(create.error, 'items[0].caseNumber')}
        />
        <Button type="submit" isPending={create.isPending}>
          Lägg till
        </Button>
        {after !== undefined && (
          <Button variant="quiet" onPress={onLast}>
            Lägg sist i stället
          </Button>
        )}
      </div>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </form>
  );
}
