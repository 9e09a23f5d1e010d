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
  'no-public-version': fixed(
    'Protokollet är inte publicerat',
    'Rättelsen visas tillsammans med den offentliga versionen. Publicera den först.',
  ),
  'secret-stays': fixed(
    'Paragrafen är sekretessbelagd',
    'En rättelse av en paragraf som är sekretessbelagd kan inte publiceras.',
  ),
};
