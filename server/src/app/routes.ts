import type { Route } from '../http/route.js';
import { sessionRoutes } from '../features/accounts/session.routes.js';
import { registerRoutes } from '../features/register/register.routes.js';

/** Every door that is open, room by room. */
export function allRoutes(): Route[] {
  return [...sessionRoutes, ...registerRoutes];
}
