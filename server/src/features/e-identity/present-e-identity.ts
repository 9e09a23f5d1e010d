import type { EIdentityView } from '@klubbat/shared/contracts/e-identity';
import type { EIdentity } from './e-identity.entity.js';
import type { IdentityProviders } from './identity-provider.js';

export function presentEIdentity(eIdentity: EIdentity, providers: IdentityProviders): EIdentityView {
  const found = providers.at(eIdentity.issuer);
  return {
    id: eIdentity.id,
    provider: found?.label ?? new URL(eIdentity.issuer).host,
    providerId: found?.id ?? null,
    createdAt: eIdentity.createdAt.toISOString(),
    lastUsedAt: eIdentity.lastUsedAt?.toISOString() ?? null,
  };
}
