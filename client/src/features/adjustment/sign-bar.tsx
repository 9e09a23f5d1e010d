import { useState } from 'react';
import type { AdjustmentView, SignerView } from '@klubbat/shared/contracts/adjustment';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { signerCapacityWords } from '@klubbat/shared/sentences/words';
import { problemOf } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { PasswordField } from '../../ui/password-field.js';
import { useSign } from './adjustment.queries.js';
import { namesOf } from './signing.js';
import './sign-bar.css';

interface SignBarProps {
  adjustment: AdjustmentView;
  /** the places of the one who signs: one, or several capacities */
  mine: readonly SignerView[];
}

/** The password and the signature: it stays at the bottom, within reach of a thumb. */
export function SignBar({ adjustment, mine }: SignBarProps) {
  const [password, setPassword] = useState('');
  const [open, setOpen] = useState(false);
  const sign = useSign();
  const fault = sign.error === null ? undefined : problemOf(sign.error);
  const paragraphs = printParagraphs([...new Set(mine.flatMap((signer) => signer.paragraphs))]);
  const as = namesOf(mine.map((signer) => ({ name: signerCapacityWords[signer.as] })));
  const act = () =>
    sign.mutate({
      params: { id: adjustment.id },
      body: { sha256: adjustment.sha256 ?? '', proof: { kind: 'password', password } },
    });
  return (
    <form
      className="sign-bar no-print"
      aria-label="Justera"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (open) {
          act();
        } else {
          setOpen(true);
        }
      }}
    >
      {fault !== undefined && fault.code !== 'wrong-password' && <FaultSummary error={sign.error} />}
      {open && (
        <PasswordField
          label="Ditt lösenord"
          description={`Du skriver under ${paragraphs} som ${as}. Det går inte att ångra.`}

          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={setPassword}
          error={fault?.code === 'wrong-password' ? `${fault.title}. ${fault.detail}` : undefined}
        />
      )}
      <div className="sign-bar__buttons">
        <Button
          type="submit"
          variant="primary"
          fullWidth
          isPending={sign.isPending}
          isDisabled={open && password === ''}
        >
          Justera {paragraphs}
        </Button>
        {open && (
          <Button variant="quiet" onPress={() => setOpen(false)}>
            Läs mer först
          </Button>
        )}
      </div>
    </form>
  );
}
