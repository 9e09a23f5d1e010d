import { useQuery } from '@tanstack/react-query';
import { SectionNav } from '../../ui/section-nav.js';
import { matterBoardsQuery } from './matter.queries.js';

/** Cases, what was raised in fullmäktige (for those who see one), and assignments. */
export function MattersNav() {
  const { data } = useQuery(matterBoardsQuery);
  const seesAssembly = data?.boards.some(({ kind }) => kind === 'assembly') === true;
  return (
    <SectionNav
      label="Ärendenas delar"
      items={[
        { to: '/arenden', label: 'Ärenden', end: true },
        ...(seesAssembly ? [{ to: '/arenden/fullmaktige', label: 'Väckt i fullmäktige' }] : []),
        { to: '/arenden/uppdrag', label: 'Uppdrag' },
      ]}
    />
  );
}
