import { FileText } from 'lucide-react';
import { meetingDoors, type MeetingView } from '@klubbat/shared/contracts/meeting';
import { offeredPapers } from '@klubbat/shared/rules/document-rules';
import { documentWords, paperPurposes } from '@klubbat/shared/sentences/document-words';
import { doorAddress } from '../../lib/call.js';
import { LinkButton } from '../../ui/link-button.js';
import { readingAddress } from './reading-address.js';
import './paper-list.css';

/** The papers that can be made of the meeting as it stands, each with what it is for. */
export function PaperList({ meeting }: { meeting: MeetingView }) {
  const address = (kind: (typeof offered)[number]) =>
    // the version as part of the address, so that a change is never shown as the paper of before
    `${doorAddress(meetingDoors.paper, { params: { id: meeting.id, kind } })}?version=${meeting.version}`;
  const wordAddress = (kind: (typeof offered)[number]) =>
    doorAddress(meetingDoors.paperWord, { params: { id: meeting.id, kind } });
  const offered = offeredPapers(meeting);
  return (
    <>
      <p>Handlingarna görs av det som står i sammanträdet just nu. Det som är sekretess står inte i dem.</p>
      <ul className="paper-list">
        {offered.map((kind) => (
          <li key={kind} className="paper-list__paper">
            <div>
              <h3 className="paper-list__name">{documentWords[kind].file}</h3>
              <p className="paper-list__purpose">{paperPurposes[kind]}</p>
            </div>
            <div className="paper-list__ways">
              <LinkButton to={readingAddress(meeting.id, { of: 'paper', kind })} variant="quiet">
                Läs på skärmen
                <span className="visually-hidden">: {documentWords[kind].file.toLocaleLowerCase('sv')}</span>
              </LinkButton>
              <LinkButton href={wordAddress(kind)} variant="quiet" download>
                <span className="visually-hidden">
                  Hämta {documentWords[kind].file.toLocaleLowerCase('sv')} som{' '}
                </span>
                Word
              </LinkButton>
              <LinkButton href={address(kind)} icon={FileText} newTab>
                Öppna
                <span className="visually-hidden">
                  {' '}
                  {documentWords[kind].file.toLocaleLowerCase('sv')} som PDF
                </span>
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
