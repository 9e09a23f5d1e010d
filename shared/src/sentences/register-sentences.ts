import type { MandateRole } from '../vocabulary/roles.js';
import { mandateRoleWords } from './words.js';

/** Days of a term as read: `från 2023-01-01 till 2026-12-31`. */
function days(from: string | null, until: string | null): string {
  const parts = [from === null ? '' : ` från ${from}`, until === null ? '' : ` till ${until}`];
  return parts.join('');
}

/** Why something in the register was refused, and what to do. */
export const registerSentences = {
  daysBackwards: 'Sista dagen kan inte vara före den första.',
  foreignBoard: 'Organet finns inte i organisationen.',
  notBegun: 'Uppdraget har inte börjat än. Ändra dagarna i stället.',
  overlap: (role: MandateRole, from: string | null, until: string | null) =>
    `Personen är redan ${mandateRoleWords[role]} där${days(from, until)}. Avsluta det uppdraget först, eller välj andra dagar.`,
  addressTaken: 'Adressen används redan av någon annan. Kontrollera adressen.',
  addressOf: (name: string) =>
    `Adressen hör till ${name}, som redan finns i registret. Lägg till uppdraget på den personens sida.`,
  addressOfAnother: 'Adressen används redan av någon med ett annat namn. Kontrollera namnet och adressen.',
  addressNeeded: 'Personen loggar in med adressen. Den kan bytas, men inte tas bort.',
  addressElsewhere:
    'Personen loggar in med adressen även i en annan organisation. Be Klubbats administratör att byta den.',
} as const;
