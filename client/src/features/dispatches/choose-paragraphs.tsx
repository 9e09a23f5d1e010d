import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { Checkbox } from '../../ui/checkbox.js';
import { recipientCount } from './dispatch-draft.js';
import './dispatches.css';

interface ChooseParagraphsProps {
  meeting: MeetingView;
  chosen: readonly number[];
  onChange: (paragraphs: number[]) => void;
  /** true: not by mail, so that what is secret may be chosen too */
  secretToo?: boolean;
}

/** The §§ of the meeting; a secret one cannot go by mail. */
export function ChooseParagraphs({ meeting, chosen, onChange, secretToo = false }: ChooseParagraphsProps) {
  const toggle = (paragraph: number, selected: boolean) =>
    onChange(
      (selected ? [...chosen, paragraph] : chosen.filter((one) => one !== paragraph)).sort((a, b) => a - b),
    );
  return (
    <fieldset className="dispatch-paragraphs">
      <legend>Paragrafer</legend>
      {meeting.items.flatMap(({ id, paragraph, label, title, recipients = [], confidential }) =>
        paragraph === null
          ? []
          : [
              <Checkbox
                key={id}
                isSelected={chosen.includes(paragraph)}
                isDisabled={confidential !== undefined && !secretToo}
                onChange={(selected) => toggle(paragraph, selected)}
              >
                {label} {title}{' '}
                <span className="quiet small">
                  {confidential !== undefined
                    ? secretToo
                      ? 'sekretess'
                      : 'sekretess, skickas inte med e-post'
                    : recipients.length > 0
                      ? recipientCount(recipients.length)
                      : ''}
                </span>
              </Checkbox>,
            ],
      )}
    </fieldset>
  );
}
