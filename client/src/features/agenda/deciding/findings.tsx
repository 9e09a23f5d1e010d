import { useState } from 'react';
import type { ItemFindingView } from '@klubbat/shared/contracts/vote';
import { ruleOfFinding } from '@klubbat/shared/sentences/rule-of-finding';
import { Button } from '../../../ui/button.js';
import { FaultSummary } from '../../../ui/fault-summary.js';
import { TextField } from '../../../ui/text-field.js';
import { Why } from '../../../ui/why.js';
import { useGiveReason } from './deciding.queries.js';

interface FindingsProps {
  itemId: string;
  findings: readonly ItemFindingView[];
  mayWrite: boolean;
}

/** What does not agree with the law or with itself in how an item was decided, and why it stands. */
export function Findings({ itemId, findings, mayWrite }: FindingsProps) {
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.about}`}>
          <p>{finding.message}</p>
          <Why rule={ruleOfFinding(finding.code)} />
          {finding.reasonable &&
            (finding.severity === 'contradiction' || finding.reason !== null ? (
              <Reason itemId={itemId} finding={finding} mayWrite={mayWrite} />
            ) : (
              mayWrite && (
                <details>
                  <summary>Ange skäl</summary>
                  <Reason itemId={itemId} finding={finding} mayWrite />
                </details>
              )
            ))}
        </li>
      ))}
    </ul>
  );
}

function Reason({
  itemId,
  finding,
  mayWrite,
}: {
  itemId: string;
  finding: ItemFindingView;
  mayWrite: boolean;
}) {
  const give = useGiveReason();
  const [reason, setReason] = useState('');
  const { code, about } = finding;
  const send = (given: string | null) =>
    give.mutate({ params: { id: itemId }, body: { code, about, reason: given } });
  if (finding.reason !== null) {
    return (
      <>
        <p className="quiet">Står kvar som det var: {finding.reason}</p>
        {mayWrite && (
          <div className="flush">
            <Button variant="quiet" isPending={give.isPending} onPress={() => send(null)}>
              Ta bort skälet
            </Button>
          </div>
        )}
      </>
    );
  }
  if (!mayWrite) {
    return null;
  }
  return (
    <>
      <FaultSummary error={give.error} takesFocus={false} />
      <TextField label="Skäl, om det ska stå kvar som det var" value={reason} onChange={setReason} />
      <div>
        <Button
          isDisabled={reason.trim() === ''}
          isPending={give.isPending}
          onPress={() => send(reason.trim())}
        >
          Spara skälet
        </Button>
      </div>
    </>
  );
}
