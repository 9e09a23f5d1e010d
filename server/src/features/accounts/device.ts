import Bowser from 'bowser';

/** Some programs write a page of themselves. */
const LONGEST = 100;

/**
 * What a person may know a device by: `Firefox, Windows`. Of what the program says of itself, so that it may be wrong, and is never
 * asked for what somebody may do. Null where it says nothing that is known.
 */
export function deviceOf(userAgent: string | undefined): string | null {
  if (userAgent === undefined || userAgent.trim() === '') {
    return null;
  }
  const { browser, os } = Bowser.parse(userAgent.slice(0, 1000));
  const parts = [browser.name, os.name].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? null : parts.join(', ').slice(0, LONGEST);
}
