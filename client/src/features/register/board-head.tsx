import { useLocation } from 'react-router';
import type { BoardSummary } from '@klubbat/shared/contracts/register';
import { boardKindWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { PageHeader } from '../../ui/page-header.js';
import { SectionNav } from '../../ui/section-nav.js';
import { boardParts } from './board-parts.js';

/** What the board is, and the way between its parts. */
export function BoardHead({ board }: { board: BoardSummary }) {
  const { pathname } = useLocation();
  const here = `/register/organ/${board.id}`;
  const parts = [
    ...Object.values(boardParts).map(({ path, label }) => ({
      to: path === '' ? here : `${here}/${path}`,
      label,
      end: path === '',
    })),
    { to: `${here}/mejl`, label: 'Mejl', end: true },
    ...(board.permitted.includes('presentation.write')
      ? [{ to: `${here}/oppen-sida`, label: 'Öppen sida', end: true }]
      : []),
    { to: `${here}/personer`, label: 'Personer', end: true, note: String(board.people) },
    ...(board.permitted.includes('board.administer')
      ? [{ to: `${here}/narvaro`, label: 'Närvaro', end: true }]
      : []),
  ];
  const part = parts.find(({ to }) => to === pathname.replace(/\/$/, ''));
  return (
    <div className="stack stack--tight">
      <PageHeader
        title={board.name}
        windowTitle={`${part?.label ?? 'Organ'}: ${board.name}`}
        crumbs={[{ to: '/register', label: 'Register' }]}
        lead={`${capital(boardKindWords[board.kind])} i ${board.organisation}`}
      />
      <SectionNav label="Organets delar" items={parts} />
    </div>
  );
}
