import { conveningDoors, type SentConvening } from '@klubbat/shared/contracts/convening';
import { conveningKindWords } from '@klubbat/shared/sentences/convening-sentences';
import { doorAddress } from '../../lib/call.js';
import { fileSize } from '../../lib/file-size.js';
import { moment } from '../../lib/moment.js';
import '../../ui/act-rows.css';

/** What has been sent, each as it was sent. */
export function SentConvenings({ sent }: { sent: readonly SentConvening[] }) {
  return sent.length === 0 ? null : (
    <section className="stack" aria-labelledby="skickat">
      <h2 id="skickat">Det som har skickats</h2>
      <ul className="act-rows">
        {sent.toReversed().map(({ id, kind, sentAt, sentBy, receivers, pack, message, lateReason }) => (
          <li key={id}>
            <div>
              <p>
                <strong>{conveningKindWords[kind]}</strong>
              </p>
              <p className="quiet">
                {moment(sentAt)}
                {sentBy === null ? '' : `, ${sentBy}`}. Till {receivers}{' '}
                {receivers === 1 ? 'person' : 'personer'}.
              </p>
              {message !== null && <p>{message}</p>}
              {lateReason !== null && <p>Sen för att: {lateReason}</p>}
              {pack !== null && pack.apart.length > 0 && (
                <p>Ligger som filer i PDF-filen, inte som sidor: {pack.apart.join(', ')}</p>
              )}
            </div>
            {pack !== null && (
              <a
                href={doorAddress(conveningDoors.sentPack, { params: { id } })}
                target="_blank"
                rel="noreferrer"
              >
                Öppna som den skickades
                <span className="visually-hidden">
                  , {conveningKindWords[kind]} {moment(sentAt)} (öppnas i en ny flik)
                </span>
                <span className="quiet">
                  {' '}
                  {pack.pages === 1 ? '1 sida' : `${pack.pages} sidor`}, {fileSize(pack.size)}
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
