import { useNavigate } from 'react-router';
import { InAssembly } from '../features/assembly-matters/in-assembly.js';
import { matterAddress } from '../features/assembly-matters/matter-address.js';
import { NewMatter } from '../features/assembly-matters/new-matter.js';
import { useAssembly } from '../features/assembly-matters/use-assembly.js';
import { PageHeader } from '../ui/page-header.js';

/** Something has been handed in to fullmäktige. */
export function NewMatterPage() {
  const navigate = useNavigate();
  const chosen = useAssembly(({ permitted }) => permitted.includes('meeting.write'));
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Inlämnat till fullmäktige"
        crumbs={[
          { to: '/arenden', label: 'Ärenden' },
          { to: '/arenden/fullmaktige', label: 'Väckt i fullmäktige' },
        ]}
      />
      <InAssembly
        chosen={chosen}
        none={{
          title: 'Du skriver inte i något fullmäktige',
          text: 'Sekreteraren lägger till det som lämnas in.',
        }}
      >
        {({ id: boardId }) => (
          <NewMatter key={boardId} boardId={boardId} onMade={(id) => void navigate(matterAddress(id))} />
        )}
      </InAssembly>
    </div>
  );
}
