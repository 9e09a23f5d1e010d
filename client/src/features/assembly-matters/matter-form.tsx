import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MatterMover } from '@klubbat/shared/contracts/assembly-matter';
import { askedOfficeWords, matterKindWords } from '@klubbat/shared/sentences/assembly-matter-sentences';
import { askedOffices, matterKinds } from '@klubbat/shared/vocabulary/assembly-matters';
import { capital } from '../../lib/capital.js';
import { faultAt, problemOf } from '../../lib/problem-error.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { PeopleField } from '../../ui/people-field.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { isAsked, matterOf, moverOptions, moversByKey, type MatterDraft } from './matter-draft.js';
import { matterBoardsQuery, matterMembersQuery } from './matter.queries.js';
import './matters.css';

interface MatterFormProps {
  boardId: string;
  draft: MatterDraft;
  onChange: (draft: MatterDraft) => void;
  /** those who stand in it already */
  movers: readonly MatterMover[];
  error: unknown;
  onSubmit: (matter: ReturnType<typeof matterOf>) => void;
  /** the buttons */
  children: ReactNode;
}

const kinds = matterKinds.map((value) => ({ value, label: capital(matterKindWords[value]) }));
const offices = askedOffices.map((value) => ({ value, label: capital(askedOfficeWords[value]) }));
const fields = {
  title: { label: 'Rubrik', id: 'vackt-rubrik' },
  caseNumber: { label: 'Diarienummer (frivilligt)', id: 'vackt-nummer' },
  handedInOn: { label: 'Inlämnat den', id: 'vackt-dag' },
  movers: { label: 'Inlämnat av', id: 'vackt-av' },
  askedName: { label: 'Ställd till', id: 'vackt-till' },
  decidingBoardId: { label: 'Avgörs av', id: 'vackt-avgors' },
};

/** What was handed in to fullmäktige, by whom, and to whom it is put. */
export function MatterForm({ boardId, draft, onChange, movers, error, onSubmit, children }: MatterFormProps) {
  const members = useQuery(matterMembersQuery(boardId));
  const boards = useQuery(matterBoardsQuery);
  const known = moversByKey(movers, members.data?.members ?? []);
  const own = boards.data?.boards.find(({ id }) => id === boardId);
  const others = (boards.data?.boards ?? []).filter(
    ({ id, organisationId }) => organisationId === own?.organisationId && id !== boardId,
  );
  const change = (part: Partial<MatterDraft>) => onChange({ ...draft, ...part });
  const noMovers = problemOf(error).errors.find(({ path }) => path.startsWith('$.movers'))?.message;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(matterOf(draft, known));
      }}
    >
      {error !== null && <FaultSummary error={error} fields={fields} />}
      <SelectField
        label="Slag"
        width="medium"
        value={draft.kind}
        options={kinds}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        {...fields.title}
        description="Som den ska stå på dagordningen: Motion om en bokbuss i norra länet."
        value={draft.title}
        onChange={(title) => change({ title })}
        error={faultAt(error, 'title')}
      />
      <div className="matter-form__row">
        <TextField
          {...fields.caseNumber}
          width="medium"
          value={draft.caseNumber}
          onChange={(caseNumber) => change({ caseNumber })}
          error={faultAt(error, 'caseNumber')}
        />
        <DateField
          {...fields.handedInOn}
          value={draft.handedInOn}
          onChange={(handedInOn) => change({ handedInOn })}
          error={faultAt(error, 'handedInOn')}
        />
      </div>
      {draft.kind === 'citizen-proposal' ? (
        <TextArea
          {...fields.movers}
          description="Ett namn på varje rad. Namnen skrivs inte in i protokollet av sig själva."
          value={draft.citizens}
          onChange={(citizens) => change({ citizens })}
          error={noMovers}
        />
      ) : (
        <div id={fields.movers.id}>
          <PeopleField
            label={fields.movers.label}
            description="Ledamöter, och ersättare som tjänstgjorde."
            options={moverOptions(known)}
            value={draft.movers}
            onChange={(chosen) => change({ movers: chosen })}
          />
          {noMovers !== undefined && <p className="field__error">{noMovers}</p>}
        </div>
      )}
      {isAsked(draft.kind) && (
        <div className="matter-form__row">
          <SelectField
            label="Ställd till en"
            width="medium"
            value={draft.askedAs}
            options={offices}
            onChange={(askedAs) => change({ askedAs })}
          />
          <TextField
            {...fields.askedName}
            description="Namn och uppdrag: Bo Ask, kulturnämndens ordförande."
            width="medium"
            value={draft.askedName}
            onChange={(askedName) => change({ askedName })}
            error={faultAt(error, 'askedName')}
          />
        </div>
      )}
      {draft.kind === 'citizen-proposal' && (
        <SelectField
          {...fields.decidingBoardId}
          description="Fullmäktige kan överlåta ett medborgarförslag till en nämnd (8 kap. 1 och 2 §§ kommunallagen)."
          width="medium"
          value={draft.decidingBoardId}
          options={[
            { value: '', label: own?.name ?? 'Fullmäktige' },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(decidingBoardId) => change({ decidingBoardId })}
          error={faultAt(error, 'decidingBoardId')}
        />
      )}
      {children}
    </form>
  );
}
