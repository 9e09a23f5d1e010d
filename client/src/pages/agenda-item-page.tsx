import { useParams } from 'react-router';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { ItemConsent } from '../features/agenda/item-consent.js';
import { ItemAssignments } from '../features/assignments/item-assignments.js';
import { ItemAppeals } from '../features/appeals/item-appeals.js';
import { AtOnceLink } from '../features/adjustment/at-once-link.js';
import { ClosedItem } from '../features/agenda/closed-item.js';
import { ItemEditor } from '../features/agenda/item-editor.js';
import { ItemMissing } from '../features/agenda/item-missing.js';
import { ItemHead } from '../features/agenda/item-head.js';
import { ItemSidePanel } from '../features/agenda/item-side-panel.js';
import { LockedItem } from '../features/agenda/locked-item.js';
import { useWrittenItem } from '../features/agenda/use-written-item.js';
import { WrittenTogether } from '../features/agenda/written-together.js';
import { ItemDocuments } from '../features/attachments/item-documents.js';
import { ItemPlan } from '../features/case-plans/item-plan.js';
import { ItemWay } from '../features/cases/item-way.js';
import { DecisionLetter } from '../features/dispatches/decision-letter.js';
import { PrintedRecipients } from '../features/dispatches/printed-recipients.js';
import { ElectionEffects } from '../features/elections/election-effects.js';
import { CorrectLink } from '../features/corrections/correct-link.js';
import { CorrectedNotice } from '../features/corrections/corrected-notice.js';
import { ofItem, useCorrections } from '../features/corrections/use-corrections.js';
import { LaterNewsNotice } from '../features/later-news/later-news-notice.js';
import { NoteNews } from '../features/later-news/note-news.js';
import { useLaterNews } from '../features/later-news/use-later-news.js';
import { AskOthersLink } from '../features/joint-decisions/ask-others-link.js';
import { ProposedPanel } from '../features/memoranda/proposed-panel.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { DecidedDates } from '../features/meetings/plan/decided-dates.js';
import { PreviewPanel } from '../features/protocols/preview-panel.js';
import { PreviewSwitch } from '../features/protocols/preview-switch.js';
import { usePreviewChoice, type PreviewChoice } from '../features/protocols/use-preview-choice.js';
import { WithPreview } from '../features/protocols/with-preview.js';
import { OpenRemarks } from '../features/review/open-remarks.js';
import { EarlierDecisions } from '../features/search/earlier-decisions.js';
import { VoteLink } from '../features/votes/vote-link.js';
import { LinkedAttachments } from '../ui/rich-text.js';

interface ItemProps {
  meeting: MeetingView;
  item: AgendaItemView;
}

function ItemPreview({ meeting, item, choice }: ItemProps & { choice: PreviewChoice }) {
  const written = useWrittenItem(meeting, item);
  return <PreviewPanel meeting={meeting} written={{ items: [written] }} label={item.label} choice={choice} />;
}

/** One § or item: its text to write or read, and beside it what was moved, voted and reserved. */
export function AgendaItemPage() {
  const { itemId } = useParams();
  const meeting = useMeeting();
  const preview = usePreviewChoice('item');
  const item = meeting.items.find(({ id }) => id === itemId);
  if (item === undefined) {
    return <ItemMissing meetingId={meeting.id} />;
  }
  if (item.closed === true) {
    return (
      <div className="stack stack--wide">
        <ItemHead meeting={meeting} item={item} tools={null} />
        <ClosedItem item={item} />
      </div>
    );
  }
  const writable =
    item.adjustmentId === null && !meeting.history && meeting.permitted.includes('meeting.write');
  return (
    <LinkedAttachments attachments={meeting.attachments}>
      <div className="stack stack--wide">
        <ItemHead meeting={meeting} item={item} tools={writable && <PreviewSwitch {...preview} />} />
        <WithPreview
          preview={
            writable && preview.isOpen ? <ItemPreview meeting={meeting} item={item} choice={preview} /> : null
          }
        >
          <ItemParts key={item.id} meeting={meeting} item={item} writable={writable} />
        </WithPreview>
      </div>
    </LinkedAttachments>
  );
}

function ItemParts({ meeting, item, writable }: ItemProps & { writable: boolean }) {
  const written = <WrittenParts meeting={meeting} item={item} writable={writable} />;
  return writable ? (
    <WrittenTogether meeting={meeting} item={item}>
      {written}
    </WrittenTogether>
  ) : (
    written
  );
}

function WrittenParts({ meeting, item, writable }: ItemProps & { writable: boolean }) {
  const { corrections } = useCorrections(meeting);
  const { news } = useLaterNews(meeting);
  return (
    <div className="stack stack--wide">
      <ItemPlan item={item} />
      <ItemWay item={item} writable={writable} />
      <CorrectedNotice corrections={ofItem(corrections, item)} title={`${item.label} är rättad`} />
      <LaterNewsNotice news={news.filter(({ itemId }) => itemId === item.id)} />
      <ItemConsent item={item} mayWrite={writable && !meeting.locked} />
      {writable && <OpenRemarks meetingId={meeting.id} itemId={item.id} />}
      <div className="item-page item-page--with-side">
        <div className="stack stack--wide">
          {writable ? (
            <ItemEditor meeting={meeting} item={item} />
          ) : (
            <LockedItem meeting={meeting} item={item} />
          )}
          <ProposedPanel meeting={meeting} item={item} />
          {meeting.permitted.includes('meeting.write') && <ElectionEffects item={item} />}
          {writable && <AtOnceLink meeting={meeting} item={item} />}
          <CorrectLink meeting={meeting} item={item} />
          {!writable && item.paragraph !== null && <PrintedRecipients meeting={meeting} itemId={item.id} />}
          <DecidedDates meeting={meeting} item={item} />
          <ItemAssignments meeting={meeting} item={item} />
          <DecisionLetter meeting={meeting} item={item} />
          <ItemAppeals item={item} />
          <NoteNews meeting={meeting} item={item} />
          <AskOthersLink meeting={meeting} item={item} />
          <EarlierDecisions itemId={item.id} />
        </div>
        <div className="item-page__side">
          <ItemSidePanel
            meeting={meeting}
            item={item}
            writable={writable}
            voting={<VoteLink item={item} mayWrite={writable && !meeting.locked} />}
            documents={<ItemDocuments meeting={meeting} item={item} mayWrite={writable && !meeting.locked} />}
          />
        </div>
      </div>
    </div>
  );
}
