import { useState } from 'react';
import type { AccessTokenView } from '@klubbat/shared/contracts/access-token';
import { tokenScopeSentences } from '@klubbat/shared/sentences/token-scope-sentences';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { DangerDialog } from '../../ui/danger-dialog.js';
import '../../ui/act-rows.css';

interface TokenRowsProps {
  tokens: readonly AccessTokenView[];
  /** what is said after the name of each: whose it is, or where it holds */
  of: (token: AccessTokenView) => string;
  revoke: { isPending: boolean; error: unknown; act: (id: string, done: () => void) => void };
}

function standing({ state, expiresAt, usedAt }: AccessTokenView): string {
  const used = usedAt === null ? 'Har inte använts.' : `Användes senast ${moment(usedAt)}.`;
  return state === 'holds'
    ? `Gäller till ${moment(expiresAt)}. ${used}`
    : `${state === 'revoked' ? 'Återkallad.' : `Slutade gälla ${moment(expiresAt)}.`} ${used}`;
}

/** Tokens with what they are for and when they were used; those that hold can be revoked. */
export function TokenRows({ tokens, of, revoke }: TokenRowsProps) {
  const [asked, setAsked] = useState<AccessTokenView>();
  return (
    <>
      <ul className="act-rows">
        {tokens.map((token) => (
          <li key={token.id}>
            <div>
              <strong>{token.name}</strong> <span className="quiet">{of(token)}</span>
              <p className="small">{token.scopes.map((scope) => tokenScopeSentences[scope]).join('. ')}.</p>
              <p className="quiet small">{standing(token)}</p>
            </div>
            {token.state === 'holds' && (
              <Button variant="quiet" aria-label={`Återkalla ${token.name}`} onPress={() => setAsked(token)}>
                Återkalla
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked !== undefined && (
        <DangerDialog
          title={`Återkalla ${asked.name}?`}
          action="Återkalla nyckeln"
          isPending={revoke.isPending}
          error={revoke.error}
          onAct={() => revoke.act(asked.id, () => setAsked(undefined))}
          onClose={() => setAsked(undefined)}
        >
          Program som använder nyckeln kommer inte in längre. Det som de redan har gjort står kvar.
        </DangerDialog>
      )}
    </>
  );
}
