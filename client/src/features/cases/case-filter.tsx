import { caseGroups, type CaseGroup } from '@klubbat/shared/vocabulary/case-words';
import { caseGroupWords } from '@klubbat/shared/sentences/case-sentences';
import { SelectField } from '../../ui/select-field.js';

interface CaseFilterProps {
  counts: Readonly<Record<CaseGroup, number>>;
  group: CaseGroup | undefined;
  onChange: (group: CaseGroup | '') => void;
}

/** So much is seen at once. */
const FEW = 6;

/** A long way narrowed to one sort of thing, each with how much there is of it. Nothing where there is little, or but one sort. */
export function CaseFilter({ counts, group, onChange }: CaseFilterProps) {
  const present = caseGroups.filter((one) => counts[one] > 0 || one === group);
  const all = caseGroups.reduce((sum, one) => sum + counts[one], 0);
  if (group === undefined && (present.length < 2 || all <= FEW)) {
    return null;
  }
  return (
    <search className="no-print">
      <SelectField<CaseGroup | ''>
        label="Visa"
        width="medium"
        value={group ?? ''}
        onChange={onChange}
        options={[
          { value: '', label: `Allt (${all})` },
          ...present.map((value) => ({ value, label: `${caseGroupWords[value]} (${counts[value]})` })),
        ]}
      />
    </search>
  );
}
