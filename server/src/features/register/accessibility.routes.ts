import { accessibilityDoors } from '@klubbat/shared/contracts/accessibility';
import { openRoute, type Route } from '../../http/route.js';
import { findAccessibilityContacts } from './register.store.js';

export const accessibilityRoutes: Route[] = [
  openRoute(accessibilityDoors.contacts, {
    do: async (work) => ({ contacts: await findAccessibilityContacts(work.tx) }),
  }),
];
