import { Link } from 'react-router';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { Checkbox } from '../../ui/checkbox.js';
import type { DraftProps } from './item-fields.js';
import './item-editor.css';

/** Which of the meeting's attachments belong to the item. */
export function ItemAttachments({ meeting, draft, setDraft }: DraftProps & { meeting: MeetingView }) {
  const toggle = (number: number, chosen: boolean) =>
    setDraft((now) => ({
      ...now,
      attachments: chosen ? [...now.attachments, number] : now.attachments.filter((one) => one !== number),
    }));
  return (
    <fieldset className="stack stack--tight">
      <legend className="item-editor__legend">Bilagor till paragrafen</legend>
      {meeting.attachments.length === 0 ? (
        <p className="quiet">
          Sammanträdet har inga bilagor än.{' '}
          <Link to={`/sammantraden/${meeting.id}/bilagor`}>Lägg till en bilaga</Link>
        </p>
      ) : (
        meeting.attachments.map(({ id, number, label, title }) => (
          <Checkbox
            key={id}
            isSelected={draft.attachments.includes(number)}
            onChange={(chosen) => toggle(number, chosen)}
          >
            Bilaga {label ?? number}: {title}
          </Checkbox>
        ))
      )}
    </fieldset>
  );
}
