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
  codeElsewhere:
    'Bara den som administrerar alla organisationer där personen finns kan slå av koden. Be Klubbats administratör att göra det.',
  seatExists: (label: string) => `Organet har redan en plats som heter ${label}. Välj ett annat namn.`,
  seatHeld: (name: string, until: string | null) =>
    `${name} sitter på platsen${until === null ? '' : ` till och med ${until}`}. Avsluta det uppdraget först.`,
  seatUsed: (name: string) =>
    `${name} har med platsen att göra. Den kan inte tas bort. Ange platsens sista dag i stället.`,
  seatTaken: (label: string, name: string, from: string | null, until: string | null) =>
    `${name} sitter på plats ${label}${days(from, until)}. Två kan inte sitta på samma plats samtidigt.`,
  seatEnds: (label: string, until: string) =>
    `Plats ${label} finns till och med ${until}. Uppdraget måste sluta senast då.`,
  foreignSeat: 'Platsen finns inte i organet.',
  noSeatForRole: 'Bara ledamöter, ordförande och vice ordförande sitter på en plats.',
  notVacant: (name: string) => `${name} sitter på platsen, så den är inte vakant.`,
  notASubstitute: 'Bara organets ersättare den dagen kan stå i ordningen.',
  otherParty: (name: string, party: string | null) =>
    `${name} hör inte till ${party ?? 'dem som saknar parti'} och kan inte stå i den ordningen.`,
  filledByCounty:
    'En plats i fullmäktige som har blivit ledig fylls av länsstyrelsen, aldrig av fullmäktige eller av Klubbat. När länsstyrelsen har utsett en ny ledamot antecknar du det här.',
} as const;
