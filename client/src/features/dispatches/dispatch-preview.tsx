import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { dispatchDoors, type MailPreview } from '@klubbat/shared/contracts/dispatch';
import { callDoor } from '../../lib/call.js';
import { fileSize } from '../../lib/file-size.js';
import { Facts } from '../../ui/facts.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import './dispatches.css';

export type OrderBody = z.input<typeof dispatchDoors.order.body>;

/** One extract with its mail. */
function ShownMail({ mail: { subject, text, replyTo, file, recipients } }: { mail: MailPreview }) {
  const stay = recipients.filter(({ leaves }) => !leaves);
  return (
    <div className="stack stack--tight">
      {stay.length > 0 && (
        <p>{`${stay.map(({ name }) => name).join(', ')} har redan fått just detta, och får det inte igen.`}</p>
      )}
      <Facts
        items={[
          { label: 'Ämne', value: subject },
          {
            label: file.byLink ? 'Fil' : 'Bifogad fil',
            value: `${file.name} (${fileSize(file.size)})${file.byLink ? ': för stor för att bifogas, skickas som en länk' : ''}`,
          },
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

/** Exactly what leaves: made by the server with the very functions that send it. */
export function DispatchPreview({
  meetingId,
  body,
  labelsOf,
}: {
  meetingId: string;
  body: OrderBody;
  labelsOf: (paragraphs: number[]) => string;
}) {
  const shown = useQuery({
    queryKey: [dispatchDoors.preview.path, meetingId, body],
    queryFn: ({ signal }) => callDoor(dispatchDoors.preview, { params: { id: meetingId }, body, signal }),
    retry: false,
    staleTime: 0,
  });
  if (shown.data === undefined) {
    return shown.isError ? <ProblemNotice error={shown.error} /> : <Waiting what="Gör i ordning brevet" />;
  }
  const { mails } = shown.data;
  const [only] = mails;
  if (mails.length === 1 && only !== undefined) {
    return <ShownMail mail={only} />;
  }
  return (
    <ol className="stack">
      {mails.map((mail) => (
        <li key={mail.paragraphs.join()}>
          <p>
            <strong>{labelsOf(mail.paragraphs)}</strong> till{' '}
            {mail.recipients.map(({ name }) => name).join(', ')}
          </p>
          <ShownMail mail={mail} />
        </li>
      ))}
    </ol>
  );
}
