/** What a token of an integrator may be for. Which actions each opens: server `policies/token-scope.ts`. */
export const tokenScopes = [
  'meetings.read',
  'meetings.write',
  'deliveries.read',
  'deliveries.write',
  'incoming.read',
  'incoming.write',
  'register.read',
  'archive.read',
] as const;
export type TokenScope = (typeof tokenScopes)[number];
