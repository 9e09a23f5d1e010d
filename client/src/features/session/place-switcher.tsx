import { useQuery } from '@tanstack/react-query';
import type { BoardView } from '@klubbat/shared/contracts/register';
import type { Place } from '../../lib/place.js';
import { boardsQuery } from './boards.queries.js';
import './place-switcher.css';

const word = (place: Place | undefined) =>
  place === undefined
    ? ''
    : 'boardId' in place
      ? `board ${place.boardId}`
      : `organisation ${place.organisationId}`;

function placeOf(chosen: string): Place | undefined {
  const [kind, id = ''] = chosen.split(' ');
  return kind === 'board' ? { boardId: id } : kind === 'organisation' ? { organisationId: id } : undefined;
}

function byOrganisation(boards: readonly BoardView[]): [string, BoardView[]][] {
  const groups = new Map<string, BoardView[]>();
  for (const board of boards) {
    groups.set(board.organisation, [...(groups.get(board.organisation) ?? []), board]);
  }
  return [...groups];
}

/** Which organisation or board the menu leads to. For those with one board alone there is nothing to choose. */
export function PlaceSwitcher({
  place,
  onChange,
}: {
  place: Place | undefined;
  onChange: (place: Place | undefined) => void;
}) {
  const list = useQuery(boardsQuery);
  const boards = list.data?.boards ?? [];
  if (boards.length < 2) {
    return null;
  }
  const groups = byOrganisation(boards);
  const known = boards.some(
    ({ id, organisationId }) =>
      place !== undefined &&
      ('boardId' in place ? id === place.boardId : organisationId === place.organisationId),
  );
  return (
    <select
      className="place-switcher"
      aria-label="Organisation eller organ"
      value={known ? word(place) : ''}
      onChange={(event) => onChange(placeOf(event.target.value))}
    >
      <option value="">{groups.length > 1 ? 'Alla organisationer' : 'Alla organ'}</option>
      {groups.map(([organisation, own]) => (
        <optgroup key={organisation} label={organisation}>
          {groups.length > 1 && own.length > 1 && (
            <option value={`organisation ${own[0]?.organisationId ?? ''}`}>Hela {organisation}</option>
          )}
          {own.map(({ id, name }) => (
            <option key={id} value={`board ${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
