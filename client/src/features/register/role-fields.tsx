import type { BoardView } from '@klubbat/shared/contracts/register';
import { mandateRoleWords } from '@klubbat/shared/sentences/words';
import { mandateRoles, type MandateRole } from '@klubbat/shared/vocabulary/roles';
import { capital } from '../../lib/capital.js';
import { faultAt } from '../../lib/problem-error.js';
import { SelectField } from '../../ui/select-field.js';

/** Where somebody is something, and what. Without a board: in the whole organisation. */
export interface RoleDraft {
  boardId: string;
  role: MandateRole;
}

interface RoleFieldsProps {
  draft: RoleDraft;
  onChange: (changes: Partial<RoleDraft>) => void;
  boards: readonly Pick<BoardView, 'id' | 'name'>[];
  /** true: also mandates in the whole organisation may be given */
  wholeOrganisation: boolean;
  error: unknown;
  /** where in what is sent the mandate stands: `membership.` */
  place?: string;
}

export function RoleFields(props: RoleFieldsProps) {
  const { draft, onChange, boards, wholeOrganisation, error, place = '' } = props;
  return (
    <>
      <SelectField
        label="Organ"
        width="medium"
        value={draft.boardId}
        onChange={(boardId) => onChange({ boardId })}
        error={faultAt(error, `${place}boardId`)}
        options={[
          ...boards.map(({ id, name }) => ({ value: id, label: name })),
          ...(wholeOrganisation ? [{ value: '', label: 'Hela organisationen' }] : []),
        ]}
      />
      <SelectField
        label="Roll"
        width="medium"
        value={draft.role}
        onChange={(role) => onChange({ role })}
        options={mandateRoles.map((value) => ({ value, label: capital(mandateRoleWords[value]) }))}
      />
    </>
  );
}
