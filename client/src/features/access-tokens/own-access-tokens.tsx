import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Notice } from '../../ui/notice.js';
import { ownTokensQuery, useMakeToken, useRevokeToken } from './access-token.queries.js';
import { MakeTokenDialog } from './make-token-dialog.js';
import { TokenRows } from './token-rows.js';

/** Tokens by which programs act for me: made, shown once, revoked. */
export function OwnAccessTokens() {
  const { data } = useQuery(ownTokensQuery);
  const make = useMakeToken();
  const revoke = useRevokeToken();
  const [isMaking, setMaking] = useState(false);
  if (data === undefined || (data.possible.length === 0 && data.tokens.length === 0)) {
    return null;
  }
  const begin = () => {
    make.reset();
    setMaking(true);
  };
  return (
    <section className="stack" id="atkomstnycklar">
      <h2>Åtkomstnycklar för program</h2>
      <p>
        Ett annat system, till exempel ett diarium eller ett arkiv, kan läsa och skriva i Klubbat med en
        nyckel som du skapar. Det kan aldrig mer än du själv får, och varken skriva under, administrera eller
        läsa det som är hemligt. Allt det gör står i loggen med ditt och nyckelns namn.
      </p>
      {make.data !== undefined && !isMaking && (
        <Notice title="Kopiera nyckeln nu. Den visas bara en gång">
          <p>
            <code className="breaks">{make.data.token}</code>
          </p>
          <p>Förvara den som ett lösenord. Har någon annan fått se den: återkalla den och skapa en ny.</p>
          <div className="row">
            <CopyButton text={make.data.token}>Kopiera nyckeln</CopyButton>
          </div>
        </Notice>
      )}
      {data.tokens.length > 0 && (
        <TokenRows
          tokens={data.tokens}
          of={({ organisation }) => organisation}
          revoke={{
            isPending: revoke.isPending,
            error: revoke.error,
            act: (id, done) => revoke.mutate({ params: { id } }, { onSuccess: done }),
          }}
        />
      )}
      {data.possible.length > 0 && (
        <div>
          <Button onPress={begin}>Skapa en åtkomstnyckel</Button>
        </div>
      )}
      {isMaking && <MakeTokenDialog possible={data.possible} make={make} onClose={() => setMaking(false)} />}
    </section>
  );
}
