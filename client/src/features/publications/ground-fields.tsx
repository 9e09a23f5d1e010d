import { maskGroundWords } from '@klubbat/shared/sentences/masking-sentences';
import { maskGrounds } from '@klubbat/shared/vocabulary/masking-words';
import { capital } from '../../lib/capital.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { LEGAL_GROUND_ID, type Masking } from './use-masking.js';

const options = maskGrounds.map((value) => ({ value, label: capital(maskGroundWords[value]) }));

/** Why what is masked next is masked. */
export function GroundFields({ ground, setGround, groundError }: Masking) {
  return (
    <div className="stack stack--tight">
      <SelectField
        label="Varför du maskar"
        description="Gäller det du maskar härnäst. Grunden och antalet ställen står i den offentliga versionen, inte orden."
        value={ground.ground}
        options={options}
        onChange={(value) => setGround({ ...ground, ground: value })}
      />
      <TextField
        id={LEGAL_GROUND_ID}
        label={ground.ground === 'secrecy' ? 'Lagrum' : 'Lagrum (frivilligt)'}
        value={ground.legalGround ?? ''}
        onChange={(legalGround) => setGround({ ...ground, legalGround })}
        error={groundError}
        maxLength={200}
      />
    </div>
  );
}
