import { substituteCallingWords } from '@klubbat/shared/sentences/convening-sentences';
import { capital } from '../../lib/capital.js';
import { faultAt } from '../../lib/problem-error.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { BoardText } from './board-field.js';
import type { BoardPartProps } from './board-part-form.js';
import { boardLabels } from './board-parts.js';

/** When the call to the board's meetings is to go, and who calls substitutes. */
export function BoardConvening(part: BoardPartProps<'convening'>) {
  const { draft, change, error } = part;
  return (
    <>
      <BoardText
        {...part}
        field="callDays"
        numeric
        description="Enligt reglementet, till exempel 5. I fullmäktige gäller minst en vecka (5 kap. 15 § kommunallagen). Tomt: ingen egen regel."
      />
      <RadioGroup
        label={boardLabels.substituteCalling}
        value={draft.substituteCalling}
        options={Object.entries(substituteCallingWords).map(([value, words]) => ({
          value: value as keyof typeof substituteCallingWords,
          label: capital(words),
        }))}
        onChange={(substituteCalling) => change({ substituteCalling })}
        error={faultAt(error, 'substituteCalling')}
      />
    </>
  );
}
