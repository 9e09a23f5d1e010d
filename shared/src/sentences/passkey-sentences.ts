import type { PasskeyObstacle } from '../rules/passkey-address.js';

/** Why there are no passkeys here, and what helps. */
export const passkeyObstacleSentences: Record<PasskeyObstacle, (set: string) => string> = {
  'ip-address': () =>
    'Adressen är en IP-adress, och en passkey hör till ett namn. Öppna Klubbat med ett namn i adressen, till exempel https://klubbat.example.se. På den egna datorn går localhost bra.',
  'not-https': () =>
    'Adressen börjar inte med https://, och då vågar webbläsaren inte använda passkeys. Be den som driver Klubbat att slå på kryptering.',
  'other-address': (set) => `Passkeys här hör till adressen ${set}. Öppna Klubbat där, så går det.`,
};
