import { LinkButton } from '../../ui/link-button.js';
import { PageHeader } from '../../ui/page-header.js';

/** The address of an item that is not there (any more). */
export function ItemMissing({ meetingId }: { meetingId: string }) {
  return (
    <div className="stack">
      <PageHeader title="Punkten finns inte" lead="Den har tagits bort, eller så är adressen fel." />
      <div>
        <LinkButton to={`/sammantraden/${meetingId}/dagordning`}>Till dagordningen</LinkButton>
      </div>
    </div>
  );
}
