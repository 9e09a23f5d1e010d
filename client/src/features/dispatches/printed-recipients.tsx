import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Notice } from '../../ui/notice.js';
import { namedRecipientsQuery } from './dispatch.queries.js';
import { leftOf, reachedWords, type PrintedRow } from './reached-words.js';
import { UnsentReason } from './unsent-reason.js';

interface PrintedRecipientsProps {
  meeting: MeetingView;
  /** the one § to look at; left out: all of the meeting */
  itemId?: string;
}

/** Every recipient that the §§ print: whether it has had the §, or why not. */
export function PrintedRecipients({ meeting, itemId }: PrintedRecipientsProps) {
  const named = useQuery(namedRecipientsQuery(meeting.id));
  const [asked, setAsked] = useState<PrintedRow | null>(null);
  const mayTell = meeting.permitted.includes('meeting.dispatch');
  const labels = new Map(meeting.items.map(({ id, label }) => [id, label]));
  const rows = (named.data?.items ?? [])
    .filter(({ id }) => itemId === undefined || id === itemId)
    .flatMap(({ id, recipients }) =>
      recipients.map((recipient): PrintedRow => ({ itemId: id, label: labels.get(id) ?? '', recipient })),
    );
  if (rows.length === 0) {
    return null;
  }
  const left = rows.filter(({ recipient }) => leftOf(recipient) > 0).length;
  const columns: Column<PrintedRow>[] = [
    { key: 'paragraph', heading: 'Paragraf', figures: true, cell: ({ label }) => label },
    { key: 'name', heading: 'Mottagare', rowHeading: true, cell: ({ recipient }) => recipient.name },
    { key: 'reached', heading: 'Har fått den', cell: ({ recipient }) => reachedWords(recipient) },
  ];
  if (mayTell) {
    columns.push({
      key: 'reason',
      heading: 'Varför inte',
      quietHeading: true,
      align: 'right',
      cell: (row) => {
        const { recipient, label } = row;
        const words = recipient.reason === null ? 'Ange varför inte' : 'Ändra skälet';
        return leftOf(recipient) > 0 || recipient.reason !== null ? (
          <Button
            variant="quiet"
            aria-label={`${words}: ${recipient.name}, ${label}`}
            onPress={() => setAsked(row)}
          >
            {words}
          </Button>
        ) : null;
      },
    });
  }
  return (
    <section className="stack" aria-labelledby="tryckta-mottagare">
      <h2 id="tryckta-mottagare">Mottagare som står i paragraferna</h2>
      {left === 0 ? (
        <p>Alla har fått sina paragrafer, eller så är det antecknat varför inte.</p>
      ) : (
        <Notice>
          <p>{`${left} av ${rows.length} har inte fått sin paragraf. Skicka, eller ange varför inte.`}</p>
        </Notice>
      )}
      <DataTable
        caption="Mottagare som står i paragraferna"
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.itemId} ${row.recipient.name}`}
      />
      {asked !== null && <UnsentReason row={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}
