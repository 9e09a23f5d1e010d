import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdjustmentView, SignerView } from '@klubbat/shared/contracts/adjustment';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { signerCapacityWords } from '@klubbat/shared/sentences/words';
import type { StatementKind } from '@klubbat/shared/vocabulary/signing-words';
import { codeFault } from '../../lib/code-fault.js';
import { faultAt, problemOf } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { CodeField } from '../../ui/code-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { PasswordField } from '../../ui/password-field.js';
import { TextArea } from '../../ui/text-area.js';
import { oneTimeCodeQuery, useSign } from './adjustment.queries.js';
import { NoOpenWay } from './no-open-way.js';
import { RefuseDialog } from './refuse-dialog.js';
import { namesOf } from './signing.js';
import { useSignByPasskey, type Signed } from './use-sign-by-passkey.js';
import {
  byWayWords,
  changeWayWords,
  useLeaveToSign,
  useWaysOfSigning,
  type WayOfSigning,
} from './ways-of-signing.js';
import '../../ui/bottom-bar.css';
import './sign-bar.css';

interface SignBarProps {
  adjustment: AdjustmentView;
  /** the places of the one who signs: one, or several capacities */
  mine: readonly SignerView[];
  /** true: the end of the protocol has been in sight */
  readToEnd: boolean;
}

/** The signature, with an objection or without, and the refusal: at the bottom, within reach of a thumb. */
export function SignBar({ adjustment, mine, readToEnd }: SignBarProps) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const needsCode = useQuery(oneTimeCodeQuery).data?.isSetUp === true;
  const [saying, setSaying] = useState<StatementKind>();
  const [objection, setObjection] = useState('');
  const [refusing, setRefusing] = useState(false);
  const [wanted, setWanted] = useState<WayOfSigning['kind']>();
  const ways = useWaysOfSigning(adjustment);
  const way = ways.find(({ kind }) => kind === wanted) ?? ways[0] ?? { kind: 'password' };
  const hasNone = ways.length === 0;
  const byPassword = way.kind === 'password' && !hasNone;
  const withPassword = useSign();
  const withPasskey = useSignByPasskey();
  const withEIdentity = useLeaveToSign();
  const sign = { passkey: withPasskey, 'e-identity': withEIdentity, password: withPassword }[way.kind];
  const wrongCode = codeFault(sign.error);
  const fault = sign.error === null ? undefined : problemOf(sign.error);
  const paragraphs = printParagraphs([...new Set(mine.flatMap((signer) => signer.paragraphs))]);
  const as = namesOf(mine.map((signer) => ({ name: signerCapacityWords[signer.as] })));
  const adjusts = mine.some(({ required }) => required);
  const mustRead = adjustment.readToEnd && !readToEnd;
  const objects = saying === 'approved-with-objection';
  const act = () => {
    const { id } = adjustment;
    const signed: Signed = {
      sha256: adjustment.sha256 ?? '',
      statement: objects ? { kind: 'approved-with-objection', text: objection.trim() } : { kind: 'approved' },
      readToEnd,
    };
    if (way.kind === 'passkey') {
      withPasskey.mutate({ id, signed });
    } else if (way.kind === 'e-identity') {
      withEIdentity.mutate({ id, signed, provider: way.provider });
    } else {
      withPassword.mutate({
        params: { id },
        body: { ...signed, proof: { kind: 'password', password, ...(needsCode ? { code } : {}) } },
      });
    }
  };
  const consequence = `Du skriver under ${paragraphs} som ${as}. Det går inte att ångra.`;
  return (
    <form
      className="bottom-bar no-print"
      aria-label="Justera"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (saying === undefined) {
          setSaying('approved');
        } else {
          act();
        }
      }}
    >
      {fault !== undefined && fault.code !== 'wrong-password' && !wrongCode.isAsked && (
        <FaultSummary error={sign.error} fields={{ 'statement.text': { label: 'Din invändning' } }} />
      )}
      {objects && (
        <TextArea
          label="Din invändning"
          description="Den skrivs ut vid din underskrift. Protokollets text ändras inte."
          rows={2}
          value={objection}
          onChange={setObjection}
          isRequired
          maxLength={2000}
          error={faultAt(sign.error, 'statement.text')}
        />
      )}
      {saying !== undefined && hasNone && <NoOpenWay switchedOff={adjustment.switchedOff} />}
      {saying !== undefined && !byPassword && !hasNone && (
        <p>
          {way.kind === 'e-identity'
            ? `${consequence} Du legitimerar dig hos tjänsten, och då skrivs det under.`
            : consequence}
        </p>
      )}
      {saying !== undefined && byPassword && (
        <PasswordField
          label="Ditt lösenord"
          description={consequence}
          autoComplete="current-password"
          autoFocus={!objects}
          value={password}
          onChange={setPassword}
          error={fault?.code === 'wrong-password' ? `${fault.title}. ${fault.detail}` : undefined}
        />
      )}
      {saying !== undefined && byPassword && needsCode && (
        <CodeField value={code} onChange={setCode} error={wrongCode.error} />
      )}
      {mustRead && <p className="sign-bar__hint">Läs till slutet, så går det att justera.</p>}
      <div className="sign-bar__buttons">
        <Button
          type="submit"
          variant="primary"
          fullWidth
          isPending={sign.isPending}
          isDisabled={
            mustRead ||
            (saying !== undefined &&
              (hasNone ||
                (byPassword && (password === '' || (needsCode && code === ''))) ||
                (objects && objection.trim() === '')))
          }
        >
          Justera {paragraphs}
          {objects ? ' med invändning' : ''}
          {saying === undefined ? '' : byWayWords[way.kind]}
        </Button>
        {saying === undefined && adjusts && (
          <>
            <Button
              variant="quiet"
              isDisabled={mustRead}
              onPress={() => setSaying('approved-with-objection')}
            >
              Invändning
            </Button>
            <Button variant="quiet" onPress={() => setRefusing(true)}>
              Vägra
            </Button>
          </>
        )}
        {saying !== undefined &&
          ways
            .filter(({ kind }) => kind !== way.kind)
            .map(({ kind }) => (
              <Button key={kind} variant="quiet" onPress={() => setWanted(kind)}>
                {changeWayWords[kind]}
              </Button>
            ))}
        {saying !== undefined && (
          <Button variant="quiet" onPress={() => setSaying(undefined)}>
            Läs mer först
          </Button>
        )}
      </div>
      {refusing && <RefuseDialog adjustment={adjustment} onClose={() => setRefusing(false)} />}
    </form>
  );
}
