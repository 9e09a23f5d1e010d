/** How a signer proved to be himself, strongest first. `paper`: a scanned page, registered by the secretary. */
export const signatureMethods = ['passkey', 'e-identity', 'password-code', 'password', 'paper'] as const;
export type SignatureMethod = (typeof signatureMethods)[number];

/** How one can sign in. What is left out of the list above is no way in. */
export const signInMethods = ['passkey', 'e-identity', 'password-code', 'password'] as const;
export type SignInMethod = (typeof signInMethods)[number];
