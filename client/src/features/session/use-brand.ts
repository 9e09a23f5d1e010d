import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { registerDoors } from '@klubbat/shared/contracts/register';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { brandColour, type AccentTones } from '@klubbat/shared/rules/brand-colour';
import { doorQuery } from '../../lib/door-query.js';
import type { Place } from '../../lib/place.js';
import { boardsQuery } from './boards.queries.js';

const organisationsQuery = doorQuery(registerDoors.organisations, {});

/** The tokens of `ui/tokens.css` that bear the colour of the organisation. */
const TOKENS: Readonly<Record<keyof AccentTones, string>> = {
  accent: '--accent',
  strong: '--accent-strong',
  fill: '--accent-fill',
  fillHover: '--accent-fill-hover',
  wash: '--accent-wash',
};

/** Paints what can be pressed in the colour; without one, or with one that cannot be read, in the program's own. */
function usePaint(colour: string | null): void {
  useLayoutEffect(() => {
    const tones = colour === null ? undefined : brandColour(colour);
    if (tones?.ok !== true) {
      return undefined;
    }
    // on the root, for dialogs and menus stand outside the page
    const { style } = document.documentElement;
    const names = Object.keys(TOKENS) as (keyof AccentTones)[];
    names.forEach((name) =>
      style.setProperty(TOKENS[name], `light-dark(${tones.light[name]}, ${tones.dark[name]})`),
    );
    return () => names.forEach((name) => style.removeProperty(TOKENS[name]));
  }, [colour]);
}

/**
 * The organisation in whose house one is: that of the place one works in, or the only one there is. The page is painted
 * in its colour. Where one works in several at once it is nobody's.
 */
export function useBrand(place: Place | undefined): OrganisationView | undefined {
  const organisations = useQuery(organisationsQuery).data?.organisations ?? [];
  const boards = useQuery(boardsQuery).data?.boards ?? [];
  const id =
    place === undefined
      ? organisations.length === 1
        ? organisations[0]?.id
        : undefined
      : 'organisationId' in place
        ? place.organisationId
        : boards.find((board) => board.id === place.boardId)?.organisationId;
  const organisation = organisations.find((one) => one.id === id);
  usePaint(organisation?.colour ?? null);
  return organisation;
}
