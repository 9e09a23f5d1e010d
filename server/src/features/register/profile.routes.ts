import { profileDoors } from '@klubbat/shared/contracts/profile';
import { signedInRoute, type Route } from '../../http/route.js';
import { showProfile, updateProfile } from './profile.service.js';

/** One's own: nobody writes in another's name here. */
export const profileRoutes: Route[] = [
  signedInRoute(profileDoors.show, { who: 'oneself', do: (work) => showProfile(work) }),
  signedInRoute(profileDoors.update, { who: 'oneself', do: (work, { body }) => updateProfile(work, body) }),
];
