import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { passkeysClosed } from '../../lib/passkey.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { AddPasskeyDialog } from './add-passkey-dialog.js';
import { ownPasskeysQuery } from './passkey.queries.js';
import { PasskeyRow } from './passkey-row.js';
import '../../ui/act-rows.css';

/** The keys that one signs in and signs with; where none can be made, why. */
export function OwnPasskeys() {
  const list = useQuery(ownPasskeysQuery);
  const [adding, setAdding] = useState(false);
  const closed = list.data === undefined ? undefined : passkeysClosed(list.data.address);
  return (
    <section className="stack" id="passkeys">
      <h2>Passkeys</h2>
      <p>
        Med en passkey loggar du in och skriver under med finger, ansikte eller skärmlås i stället för
        lösenord.
      </p>
      {list.isPending && <Waiting />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && list.data.passkeys.length > 0 && (
        <ul className="act-rows">
          {list.data.passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {closed !== undefined && (
        <Notice title="Här går det inte att skapa eller använda passkeys">
          <p>{closed}</p>
        </Notice>
      )}
      {list.data !== undefined && closed === undefined && (
        <div>
          <Button
            variant={list.data.passkeys.length === 0 ? 'primary' : 'secondary'}
            onPress={() => setAdding(true)}
          >
            Skapa en passkey
          </Button>
        </div>
      )}
      {adding && <AddPasskeyDialog onClose={() => setAdding(false)} />}
    </section>
  );
}
