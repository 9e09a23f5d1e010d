import { fixed } from './fault-sentence.js';

/** Why something cannot be published for anyone to read. */
export const publicationFaults = {
  'same-person': fixed(
    'Någon annan måste godkänna',
    'Du har själv förberett den offentliga versionen. En annan person läser den och godkänner.',
  ),
  'not-looked-at': fixed(
    'Titta på texten först',
    'Något ser ut som personuppgifter. Ta bort det, eller kryssa för att du har läst och att det ska stå.',
  ),
};
