import { useState } from 'react';
import type { z } from 'zod';
import type { accessTokenDoors } from '@klubbat/shared/contracts/access-token';
import { tokenScopeSentences } from '@klubbat/shared/sentences/token-scope-sentences';
import type { TokenScope } from '@klubbat/shared/vocabulary/token-scopes';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import type { useMakeToken } from './access-token.queries.js';

type Possible = z.infer<typeof accessTokenDoors.list.reply>['possible'];

const LASTS = [
  { value: '30', label: '30 dagar' },
  { value: '90', label: '90 dagar' },
  { value: '365', label: 'Ett år' },
] as const;

interface MakeTokenDialogProps {
  possible: Possible;
  make: ReturnType<typeof useMakeToken>;
  onClose: () => void;
}

/** A name, where it holds, what it is for, and for how long. */
export function MakeTokenDialog({ possible, make, onClose }: MakeTokenDialogProps) {
  const [name, setName] = useState('');
  const [organisationId, setOrganisation] = useState(possible[0]?.organisationId ?? '');
  const [scopes, setScopes] = useState<readonly TokenScope[]>([]);
  const [days, setDays] = useState<(typeof LASTS)[number]['value']>('90');
  const open = possible.find((one) => one.organisationId === organisationId)?.scopes ?? [];
  const chosen = open.filter((scope) => scopes.includes(scope));
  const act = () =>
    make.mutate(
      { body: { name: name.trim(), organisationId, scopes: chosen, days: Number(days) } },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title="Skapa en åtkomstnyckel"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={make.isPending}
            isDisabled={name.trim() === '' || chosen.length === 0}
            onPress={act}
          >
            Skapa nyckeln
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={make.error} fields={{ name: { label: 'Namn' } }} />
        <TextField
          label="Namn"
          description="Vilket program som använder den. Namnet står i loggen."
          value={name}
          onChange={setName}
          maxLength={100}
          error={faultAt(make.error, 'name')}
          autoFocus
        />
        {possible.length > 1 && (
          <SelectField
            label="Organisation"
            value={organisationId}
            options={possible.map((one) => ({ value: one.organisationId, label: one.organisation }))}
            onChange={setOrganisation}
          />
        )}
        <fieldset className="stack stack--tight">
          <legend>Vad programmet får göra, så långt du själv får det</legend>
          {open.map((scope) => (
            <Checkbox
              key={scope}
              isSelected={scopes.includes(scope)}
              onChange={(on) => setScopes(on ? [...scopes, scope] : scopes.filter((one) => one !== scope))}
            >
              {tokenScopeSentences[scope]}
            </Checkbox>
          ))}
        </fieldset>
        <SelectField label="Gäller i" width="medium" value={days} options={LASTS} onChange={setDays} />
      </div>
    </Dialog>
  );
}
