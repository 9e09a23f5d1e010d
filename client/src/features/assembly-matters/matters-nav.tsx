import { useQuery } from '@tanstack/react-query';
import { SectionNav } from '../../ui/section-nav.js';
import { matterBoardsQuery } from './matter.queries.js';

/** Cases, and what was raised in fullmäktige: for those who see a fullmäktige. */
export function MattersNav() {
  const { data } = useQuery(matterBoardsQuery);
  return data?.boards.some(({ kind }) => kind === 'assembly') === true ? (
    <SectionNav
      label="Ärendenas delar"
      items={[
        { to: '/arenden', label: 'Ärenden', end: true },
        { to: '/arenden/fullmaktige', label: 'Väckt i fullmäktige' },
      ]}
    />
  ) : null;
}
