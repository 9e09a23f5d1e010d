import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { tokensOfQuery, useRevokeTokenOf } from './access-token.queries.js';
import { TokenRows } from './token-rows.js';

/** All tokens of an organisation's people, for who administers it: also those whose owner has left. */
export function OrganisationTokens({ organisationId }: { organisationId: string }) {
  const list = useQuery(tokensOfQuery(organisationId));
  const revoke = useRevokeTokenOf();
  return (
    <section className="stack" id="atkomstnycklar">
      <h2>Åtkomstnycklar för program</h2>
      <p>
        Den som har ett uppdrag kan under Mitt konto skapa en nyckel för ett annat system. Här står allas, och
        du kan återkalla dem.
      </p>
      {list.isPending && <Waiting />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.tokens.length === 0 && <p className="quiet">Ingen har skapat någon nyckel.</p>}
      {list.data !== undefined && list.data.tokens.length > 0 && (
        <TokenRows
          tokens={list.data.tokens}
          of={({ person }) => person}
          revoke={{
            isPending: revoke.isPending,
            error: revoke.error,
            act: (tokenId, done) =>
              revoke.mutate({ params: { id: organisationId, tokenId } }, { onSuccess: done }),
          }}
        />
      )}
    </section>
  );
}
