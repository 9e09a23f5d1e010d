import { matchRoutes, type RouteObject } from 'react-router';

/** Through its address alone: with types, all of the client and its style sheets would come along. */
const FILE = new URL('../../client/src/app/routes.ts', import.meta.url).href;

type NoPage = () => null;
const { routes } = (await import(FILE)) as {
  routes: (atHand: { fault: NoPage; missing: NoPage; signIn: NoPage }) => RouteObject[];
};
const tree = routes({ fault: () => null, missing: () => null, signIn: () => null });

const joined = (above: string, part = ''): string =>
  part.startsWith('/') ? part : `${above.replace(/\/$/, '')}/${part}`.replace(/(?<=.)\/$/, '');

function patternsOf(level: readonly RouteObject[], above: string): string[] {
  return level.flatMap(({ path, children }) => {
    const here = joined(above, path);
    return children === undefined ? [here] : patternsOf(children, here);
  });
}

/** Every address that the router knows, as it writes them: `/sammantraden/:meetingId/paragraf/:itemId`. */
export const routePatterns: readonly string[] = patternsOf(tree, '/');

/** Which of them an address leads to. */
export function patternOf(address: string): string | undefined {
  return matchRoutes(tree, address)?.reduce((above, { route }) => joined(above, route.path), '/');
}
