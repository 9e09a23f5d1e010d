import type { BoardView } from '@klubbat/shared/contracts/register';
import { roleSentences } from '@klubbat/shared/sentences/role-sentences';
import { mandateRoleWords } from '@klubbat/shared/sentences/words';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
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
  boards: readonly Pick<BoardView, 'id' | 'name' | 'gives'>[];
  /** the roles that may be given in the whole organisation */
  gives: readonly MandateRole[];
  error: unknown;
  /** where in what is sent the mandate stands: `membership.` */
  place?: string;
}

export function RoleFields(props: RoleFieldsProps) {
  const { draft, onChange, boards, gives, error, place = '' } = props;
  const rolesIn = (boardId: string) => boards.find(({ id }) => id === boardId)?.gives ?? gives;
  const choose = (boardId: string) => {
    const roles = rolesIn(boardId);
    onChange({ boardId, ...(roles.includes(draft.role) ? {} : { role: roles[0] ?? draft.role }) });
  };
  return (
    <>
      <SelectField
        label="Organ"
        width="medium"
        value={draft.boardId}
        onChange={choose}
        error={faultAt(error, `${place}boardId`)}
        options={[
          ...boards.map(({ id, name }) => ({ value: id, label: name })),
          ...(gives.length > 0 ? [{ value: '', label: 'Hela organisationen' }] : []),
        ]}
      />
      <SelectField
        label="Roll"
        description={roleSentences[draft.role]}
        width="medium"
        value={draft.role}
        onChange={(role) => onChange({ role })}
        error={faultAt(error, `${place}role`)}
        options={rolesIn(draft.boardId).map((value) => ({ value, label: capital(mandateRoleWords[value]) }))}
      />
    </>
  );
}
