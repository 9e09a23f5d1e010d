/** How a signer proved to be himself, strongest first. `paper`: a scanned page, registered by the secretary. */
export const signatureMethods = ['passkey', 'e-identity', 'password-code', 'password', 'paper'] as const;
export type SignatureMethod = (typeof signatureMethods)[number];
