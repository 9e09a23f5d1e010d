import { MeetingPackage } from '../features/archive/meeting-package.js';
import { CorrectionList } from '../features/corrections/correction-list.js';
import { useCorrections } from '../features/corrections/use-corrections.js';
import { LaterNewsNotice } from '../features/later-news/later-news-notice.js';
import { useLaterNews } from '../features/later-news/use-later-news.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { ProtocolBesidePdf } from '../features/protocols/protocol-beside-pdf.js';

export function MeetingProtocolPage() {
  const meeting = useMeeting();
  const { corrections, remark } = useCorrections(meeting);
  const { news, mark } = useLaterNews(meeting);
  return (
    <div className="stack stack--wide">
      <CorrectionList corrections={corrections} />
      <LaterNewsNotice news={news} />
      <ProtocolBesidePdf
        meeting={meeting}
        remark={(item) => (
          <>
            {remark(item)}
            {mark(item)}
          </>
        )}
      />
      <MeetingPackage meeting={meeting} />
    </div>
  );
}
