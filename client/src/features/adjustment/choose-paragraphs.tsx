import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { Checkbox } from '../../ui/checkbox.js';
import { paragraphsLeft } from './signing.js';

interface ChooseParagraphsProps {
  label: string;
  meeting: MeetingView;
  chosen: readonly number[];
  onChange: (paragraphs: number[]) => void;
}

/** Which of the §§ that lie in no adjustment. */
export function ChooseParagraphs({ label: legend, meeting, chosen, onChange }: ChooseParagraphsProps) {
  const left = paragraphsLeft(meeting);
  return (
    <fieldset className="stack stack--tight">
      <legend>{legend}</legend>
      {meeting.items.map(({ id, label, title, paragraph }) =>
        paragraph === null || !left.includes(paragraph) ? null : (
          <Checkbox
            key={id}
            isSelected={chosen.includes(paragraph)}
            onChange={(selected) =>
              onChange(
                selected
                  ? [...chosen, paragraph].sort((a, b) => a - b)
                  : chosen.filter((one) => one !== paragraph),
              )
            }
          >
            {label} {title}
          </Checkbox>
        ),
      )}
    </fieldset>
  );
}
