/** Why passkeys cannot be made or used at an address. */
export type PasskeyObstacle = 'ip-address' | 'not-https' | 'other-address';

/** The parts of an address that decide: a browser's `location` has them, and a `URL`. */
export interface PageAddress {
  protocol: string;
  hostname: string;
  origin: string;
}

const IP_ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i;
/** Browsers trust the machine itself also without encryption. */
const OWN_MACHINE = /^(.+\.)?localhost$/;

/**
 * May a passkey be made and used at this address? It takes a name (never an IP address) and encryption, or the machine
 * itself; and as a passkey belongs to one name, also that people are at the address that the installation is set to.
 */
export function passkeyObstacle(at: PageAddress, set: PageAddress = at): PasskeyObstacle | undefined {
  if (IP_ADDRESS.test(at.hostname)) {
    return 'ip-address';
  }
  if (at.protocol !== 'https:' && !OWN_MACHINE.test(at.hostname)) {
    return 'not-https';
  }
  return at.origin === set.origin ? undefined : 'other-address';
}
