import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { MailTemplate } from '@klubbat/shared/contracts/mail-template';
import { callDoor } from '../../lib/call.js';
import { problemOf } from '../../lib/problem-error.js';
import { usePause } from '../../lib/use-pause.js';
import { Facts } from '../../ui/facts.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { mailDoors, mailTemplateOf, type MailDraft, type MailOwner } from './mail-template-document.js';

const PAUSE_IN_WRITING = 400;

/** A mail of an invented §, in one's own name, as it would leave with what is written: made by what sends it. */
export function MailTemplatePreview({
  owner,
  id,
  draft,
}: {
  owner: MailOwner;
  id: string;
  draft: MailDraft;
}) {
  const written = JSON.stringify(mailTemplateOf(draft));
  const source = usePause(written, PAUSE_IN_WRITING);
  const { preview } = mailDoors[owner];
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [preview.path, id, source],
    queryFn: ({ signal }) =>
      callDoor(preview, { params: { id }, body: JSON.parse(source) as MailTemplate, signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const isUpdating = isFetching || source !== written;
  return (
    <section className="mail-preview no-print" aria-labelledby="mail-preview">
      <div className="template-preview__head">
        <h2 id="mail-preview">Så blir mejlet</h2>
        <span className="quiet small">{isUpdating ? 'Uppdaterar …' : 'Påhittad paragraf'}</span>
      </div>
      {error !== null &&
        !isUpdating &&
        (problemOf(error).code === 'invalid' ? (
          // what is wrong is told at its field
          <Notice kind="warning" title="Här visas mejlet som det var innan">
            <p>Rätta det som är fel ifyllt, så visas det som det är skrivet.</p>
          </Notice>
        ) : (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <Facts
            items={[
              { label: 'Ämne', value: data.subject },
              { label: 'Bifogad fil', value: data.fileName },
            ]}
          />
          <pre className="mail-letter">{data.text}</pre>
        </>
      )}
    </section>
  );
}
