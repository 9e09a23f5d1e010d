import { Link } from 'react-router';
import type { z } from 'zod';
import { incomingDoors } from '@klubbat/shared/contracts/incoming';
import { longDate } from '@klubbat/shared/sentences/dates';
import { doorAddress } from '../../lib/call.js';
import { caseAddress } from '../../lib/case-address.js';
import { fileSize } from '../../lib/file-size.js';
import { moment } from '../../lib/moment.js';
import { Facts } from '../../ui/facts.js';
import { LinkButton } from '../../ui/link-button.js';
import { MoveIncoming } from './move-incoming.js';
import { ReadingNotices } from './reading-notices.js';
import './receiving.css';

type Incoming = z.output<typeof incomingDoors.show.reply>;

/** A document that has come in: whose it is, what was decided, the file as it came and what lay in it. */
export function IncomingDetail({ document }: { document: Incoming }) {
  const { id, files, decision, recipients, reading } = document;
  return (
    <>
      <Facts
        items={[
          {
            label: 'Ärende',
            value: <Link to={caseAddress(document.caseNumber)}>{document.caseNumber}</Link>,
          },
          { label: 'Till', value: document.board ?? document.organisation },
          { label: 'Inkom', value: longDate(document.receivedOn) },
          {
            label: 'Registrerad',
            value: [moment(document.registeredAt), document.registeredBy].filter(Boolean).join(' av '),
          },
          { label: 'Från', value: [document.sender, document.senderBoard].filter(Boolean).join(', ') },
          { label: 'Deras diarienummer', value: document.senderCaseNumber },
          {
            label: 'Sammanträde',
            value: document.meetingDay === null ? null : longDate(document.meetingDay),
          },
          { label: 'Paragraf', value: document.paragraphs },
        ]}
      />
      <MoveIncoming document={document} />
      {decision !== '' && (
        <section className="stack">
          <h2>Beslut</h2>
          <p className="incoming__text">{decision}</p>
        </section>
      )}
      {recipients.length > 0 && (
        <section className="stack">
          <h2>Har skickats till</h2>
          <ul>
            {recipients.map((name, i) => (
              <li key={`${i} ${name}`}>{name}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack">
        <h2>Handlingar</h2>
        <div className="row">
          <LinkButton href={doorAddress(incomingDoors.file, { params: { id } })} newTab>
            Öppna utdraget
          </LinkButton>
          <span className="quiet small breaks">
            {document.fileName}, {fileSize(document.size)}
          </span>
        </div>
        {files.length > 0 && (
          <ul>
            {files.map(({ number, name, size }) => (
              <li key={number}>
                <a href={doorAddress(incomingDoors.enclosed, { params: { id, number } })} download>
                  {name}
                </a>{' '}
                <span className="quiet small">{fileSize(size)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="stack">
        <h2>När filen kom</h2>
        <ReadingNotices reading={reading} />
        <Facts
          items={[{ label: 'SHA-256', value: <span className="breaks small">{document.sha256}</span> }]}
        />
      </section>
    </>
  );
}
