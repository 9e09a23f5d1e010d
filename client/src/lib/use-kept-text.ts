import { keepOnDevice, useKeptOnDevice } from './kept-on-device.js';

/** Something short that is being written and is sent by a button: it stays on this device until it has been. */
export function useKeptText(name: string): [string, (text: string) => void] {
  const key = `klubbat-text:${name}`;
  const kept = useKeptOnDevice(key);
  return [kept ?? '', (text) => keepOnDevice(key, text === '' ? null : text)];
}
