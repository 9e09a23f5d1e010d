import { useQuery } from '@tanstack/react-query';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { identityProvidersQuery, useLeaveToSignIn } from './e-identity.queries.js';

/** The way in by e-identity, one button for each place to prove who one is. Where there is none nothing is said. */
export function EIdentitySignIn({ returnPath }: { returnPath: string }) {
  const { data } = useQuery(identityProvidersQuery);
  const leave = useLeaveToSignIn();
  if (data === undefined || data.providers.length === 0) {
    return null;
  }
  return (
    <div className="stack">
      <FaultSummary error={leave.error} />
      {data.providers.map(({ id, label }) => (
        <div key={id}>
          <Button
            isPending={leave.isPending && leave.variables.provider === id}
            onPress={() => leave.mutate({ provider: id, returnPath })}
          >
            {label}
          </Button>
        </div>
      ))}
    </div>
  );
}
