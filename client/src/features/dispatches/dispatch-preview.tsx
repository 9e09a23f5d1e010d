import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { callDoor } from '../../lib/call.js';
import { fileSize } from '../../lib/file-size.js';
import { Facts } from '../../ui/facts.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import './dispatches.css';

export type OrderBody = z.input<typeof dispatchDoors.order.body>;

/** Exactly what leaves: made by the server with the very functions that send it. */
export function DispatchPreview({ meetingId, body }: { meetingId: string; body: OrderBody }) {
  const shown = useQuery({
    queryKey: [dispatchDoors.preview.path, meetingId, body],
    queryFn: ({ signal }) => callDoor(dispatchDoors.preview, { params: { id: meetingId }, body, signal }),
    retry: false,
    staleTime: 0,
  });
  if (shown.data === undefined) {
    return shown.isError ? <ProblemNotice error={shown.error} /> : <Waiting what="Gör i ordning brevet" />;
  }
  const { subject, text, replyTo, file, recipients } = shown.data;
  const stay = recipients.filter(({ leaves }) => !leaves);
  return (
    <div className="stack stack--tight">
      {stay.length > 0 && (
        <p>{`${stay.map(({ name }) => name).join(', ')} har redan fått just detta, och får det inte igen.`}</p>
      )}
      <Facts
        items={[
          { label: 'Ämne', value: subject },
          { label: 'Bifogad fil', value: `${file.name} (${fileSize(file.size)})` },
          { label: 'Svar går till', value: replyTo },
        ]}
      />
      <details>
        <summary>Läs brevet</summary>
        <pre className="dispatch-letter">{text}</pre>
      </details>
    </div>
  );
}
