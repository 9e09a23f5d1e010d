import { useQuery } from '@tanstack/react-query';
import { AdjustAtOnce } from '../features/adjustment/adjust-at-once.js';
import { AtOnceHead } from '../features/adjustment/at-once-head.js';
import { AdjustedAtOnce } from '../features/adjustment/adjusted-at-once.js';
import { boardsQuery } from '../features/meeting/meeting.queries.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { OwnNotice } from '../features/notices/own-notice.js';
import { useOwnBoard } from '../features/notices/use-own-board.js';
import { protocolQuery } from '../features/protocols/protocol.queries.js';
import { ItemsReading } from '../features/protocols/protocol-reading.js';
import { useAddressFilters } from '../lib/address-state.js';
import { EmptyState } from '../ui/empty-state.js';

/** §§ are put in writing and adjusted while the meeting is held. */
export function AdjustAtOncePage() {
  const meeting = useMeeting();
  const boards = useQuery(boardsQuery);
  const [{ paragrafer = '' }, setFilters] = useAddressFilters(['paragrafer']);
  const chosen = paragrafer.split(',').flatMap((part) => (/^\d+$/.test(part) ? [Number(part)] : []));
  const content = useQuery({ ...protocolQuery(meeting.id), enabled: chosen.length > 0 });
  const board = boards.data?.boards.find(({ id }) => id === meeting.boardId);
  const ownBoard = useOwnBoard(meeting.organisationId);
  const may = meeting.permitted.includes('meeting.send-for-adjustment') && !meeting.history;
  return (
    <div className="stack stack--wide">
      <AtOnceHead meeting={meeting} />
      {meeting.record === 'notes' ? (
        <EmptyState title="Minnesanteckningar justeras inte">
          Du gör dem klara under fliken Klara anteckningar.
        </EmptyState>
      ) : may ? (
        <AdjustAtOnce
          meeting={meeting}
          chosen={chosen}
          onChoose={(paragraphs) => setFilters({ paragrafer: paragraphs.join(',') })}
        >
          <h2>Så läggs det fram</h2>
          <ItemsReading
            label="Så läggs det fram"
            items={(content.data?.items ?? []).filter(
              ({ paragraph }) => paragraph !== null && chosen.includes(paragraph),
            )}
          />
        </AdjustAtOnce>
      ) : (
        <EmptyState title="Sekreteraren lägger fram paragraferna">
          Din roll i organet låter dig läsa. Ska du justera står det under Mitt arbete.
        </EmptyState>
      )}
      <AdjustedAtOnce
        meeting={meeting}
        board={board}
        ownBoard={ownBoard}
        waysFrom={(adjustment) =>
          board?.announced !== false && (
            <OwnNotice meeting={meeting} adjustment={adjustment} appealable={board?.appealable ?? true} />
          )
        }
      />
    </div>
  );
}
