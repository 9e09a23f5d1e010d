import type { EIdentityView } from '@klubbat/shared/contracts/e-identity';
import type { EIdentity } from './e-identity.entity.js';
import type { IdentityProviders } from './identity-provider.js';

export function presentEIdentity(eIdentity: EIdentity, providers: IdentityProviders): EIdentityView {
  const label = providers.labelOf(eIdentity.issuer);
  return {
    id: eIdentity.id,
    provider: label ?? new URL(eIdentity.issuer).host,
    worksHere: label !== undefined,
    createdAt: eIdentity.createdAt.toISOString(),
    lastUsedAt: eIdentity.lastUsedAt?.toISOString() ?? null,
  };
}
