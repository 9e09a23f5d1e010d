import type { OpenText } from '../vocabulary/open-page-words.js';

/** What the pages about the open pages are called. */
export const openTextTitles: Readonly<Record<OpenText, string>> = {
  'lasa-protokoll': 'Så läser du ett protokoll',
  'oppna-data': 'Öppna data',
  tillganglighet: 'Tillgänglighet',
  personuppgifter: 'Personuppgifter',
  kontakt: 'Kontakt',
};
