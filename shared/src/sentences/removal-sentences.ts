import type { RemovalFault } from '../rules/notice-removal.js';

/** Why a notice was not taken down on that day, and what to do. */
export const removalFaults: Record<RemovalFault, string> = {
  'in-future': 'Dagen har inte varit än. Anteckna den när anslaget är nedtaget.',
  'not-today': 'Ett anslag på Klubbats egen tavla tas ned den dag det görs. Välj dagens datum.',
  'before-posted': 'Anslaget sattes upp senare än så.',
  'too-early':
    'Anslaget ska sitta uppe hela överklagandetiden, också dess sista dag (8 kap. 12 § kommunallagen). Togs det ned tidigare behöver justeringen anslås på nytt.',
};
