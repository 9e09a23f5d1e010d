import { useQuery } from '@tanstack/react-query';
import { BookOpen, FileDown, FileText } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { meetingDoors, type MeetingView } from '@klubbat/shared/contracts/meeting';
import type { ContentItem } from '@klubbat/shared/contracts/protocol-content';
import { doorAddress } from '../../lib/call.js';
import { Button } from '../../ui/button.js';
import { LinkButton } from '../../ui/link-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { ProtocolReading } from './protocol-reading.js';
import { protocolQuery } from './protocol.queries.js';
import { readingAddress } from './reading-address.js';
import './protocol-beside-pdf.css';

const ROOM_FOR_BOTH = '(width >= 1100px)';

/** How the protocol will read, and beside it the PDF page by page. */
export function ProtocolBesidePdf({
  meeting,
  remark,
}: {
  meeting: MeetingView;
  remark?: (item: ContentItem) => ReactNode;
}) {
  const { data, error, refetch } = useQuery(protocolQuery(meeting.id));
  const [withPdf, setWithPdf] = useState(() => window.matchMedia(ROOM_FOR_BOTH).matches);
  // the version as part of the address, so that a change is never shown as the page of before
  const pdf = `${doorAddress(meetingDoors.pdf, { params: { id: meeting.id } })}?version=${meeting.version}`;
  return (
    <div className="stack">
      <div className="row no-print">
        <LinkButton href={pdf} icon={FileText} newTab>
          Öppna som PDF
        </LinkButton>
        <LinkButton to={readingAddress(meeting.id, { of: 'protocol' })} variant="quiet" icon={BookOpen}>
          Läs på skärmen
        </LinkButton>
        <LinkButton
          href={doorAddress(meetingDoors.word, { params: { id: meeting.id } })}
          variant="quiet"
          icon={FileDown}
          download
        >
          Hämta som Word
        </LinkButton>
        <span className="protocol-beside__choice">
          <Button variant="quiet" aria-pressed={withPdf} onPress={() => setWithPdf(!withPdf)}>
            {withPdf ? 'Visa bara texten' : 'Visa PDF:en bredvid'}
          </Button>
        </span>
      </div>
      <div className={withPdf ? 'protocol-beside protocol-beside--pdf' : 'protocol-beside'}>
        {data === undefined ? (
          error === null ? (
            <Waiting what="Sätter samman protokollet" />
          ) : (
            <ProblemNotice error={error} onRetry={() => void refetch()} />
          )
        ) : (
          <ProtocolReading content={data} {...(remark === undefined ? {} : { remark })} />
        )}
        {/* asked for after the text: a long protocol takes the server a while to draw, and the words shall not wait */}
        {withPdf && data !== undefined && (
          <iframe
            className="protocol-beside__pdf no-print"
            src={`${pdf}#navpanes=0&pagemode=none&view=FitH`}
            title="Protokollet som PDF"
          />
        )}
      </div>
    </div>
  );
}
