import { Link } from 'react-router';
import { attachmentDoors } from '@klubbat/shared/contracts/attachment';
import type { FoundAttachment } from '@klubbat/shared/contracts/search';
import { longDate } from '@klubbat/shared/sentences/dates';
import { doorAddress } from '../../lib/call.js';
import { Snippet } from './snippet.js';
import './found-decisions.css';

/** Attachments in whose text something was found, the best first, with the page and the §§ that they belong to. */
export function FoundAttachments({ attachments }: { attachments: readonly FoundAttachment[] }) {
  const several = new Set(attachments.map(({ organisation }) => organisation)).size > 1;
  return (
    <ol className="found" aria-label="Bilagor, de bästa träffarna först">
      {attachments.map((one) => (
        <li key={one.id} className="found__one">
          <h2 className="found__title">
            <Link to={`/sammantraden/${one.meetingId}/bilagor?bilaga=${one.id}`}>
              Bilaga {one.label ?? one.number}: {one.title}
            </Link>
          </h2>
          <p className="quiet small">
            {[
              one.board,
              ...(several ? [one.organisation] : []),
              longDate(one.date),
              ...(one.file === null ? [] : [one.file]),
            ].join(' · ')}
            {one.page !== null && (
              <>
                {' · '}
                <a
                  href={`${doorAddress(attachmentDoors.file, { params: { id: one.id } })}#page=${one.page}`}
                  target="_blank"
                  rel="noreferrer"
                >
                  sida {one.page}
                  <span className="visually-hidden"> i {one.title}, i en ny flik</span>
                </a>
              </>
            )}
          </p>
          <Snippet pieces={one.snippet} />
          {one.items.length > 0 && (
            <p className="quiet small">
              Hör till{' '}
              {one.items.map(({ id, label, title }, at) => (
                <span key={id}>
                  {at > 0 && ', '}
                  <Link to={`/sammantraden/${one.meetingId}/paragraf/${id}`}>
                    {label === null ? title : `${label} ${title}`}
                  </Link>
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
