import { useQuery } from '@tanstack/react-query';
import { SectionNav } from '../../ui/section-nav.js';
import { matterBoardsQuery } from './matter.queries.js';

/** Cases, what was raised in fullmäktige (for those who see one), assignments, and memoranda for those who write them. */
export function MattersNav() {
  const { data } = useQuery(matterBoardsQuery);
  const seesAssembly = data?.boards.some(({ kind }) => kind === 'assembly') === true;
  const writes = data?.boards.some(({ permitted }) => permitted.includes('memorandum.write')) === true;
  return (
    <SectionNav
      label="Ärendenas delar"
      items={[
        { to: '/arenden', label: 'Ärenden', end: true },
        ...(seesAssembly ? [{ to: '/arenden/fullmaktige', label: 'Väckt i fullmäktige' }] : []),
        { to: '/arenden/uppdrag', label: 'Uppdrag' },
        ...(writes ? [{ to: '/arenden/tjansteskrivelser', label: 'Tjänsteskrivelser' }] : []),
      ]}
    />
  );
}
