import { describe, expect, it } from '@jest/globals';
import { passkeyObstacle } from './passkey-address.js';

describe('passkeys at an address', () => {
  it.each([
    ['https://klubbat.example.se', undefined],
    ['http://localhost:3000', undefined],
    ['http://klubbat.localhost:3000', undefined],
    ['http://127.0.0.1:3000', 'ip-address'],
    ['https://10.4.0.12', 'ip-address'],
    ['https://[2001:db8::1]:8443', 'ip-address'],
    ['http://klubbat.example.se', 'not-https'],
    ['http://notlocalhost', 'not-https'],
  ])('%s: %s', (address, obstacle) => {
    expect(passkeyObstacle(new URL(address))).toBe(obstacle);
  });

  it('are only for the address that the installation is set to', () => {
    const set = new URL('https://klubbat.example.se');
    expect(passkeyObstacle(new URL('https://klubbat.example.se/konto'), set)).toBeUndefined();
    expect(passkeyObstacle(new URL('https://annan.example.se'), set)).toBe('other-address');
    expect(passkeyObstacle(new URL('http://127.0.0.1:3000'), set)).toBe('ip-address');
  });
});
