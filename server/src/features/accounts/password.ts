import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the library's defaults (OWASP's second choice of parameters). */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

let decoy: Promise<string> | undefined;

/**
 * Does the password fit? Takes as long when there is no account, so that a stranger cannot find out
 * which addresses have one.
 */
export async function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hash('nobody has this password');
  const fits = await verify(passwordHash ?? (await decoy), password);
  return passwordHash !== undefined && fits;
}
