import { faultAt } from '../../lib/problem-error.js';
import { DateField } from '../../ui/date-field.js';
import { TextField } from '../../ui/text-field.js';
import './register.css';

/** What is said of a term, as fields hold it: what is missing is an empty text. */
export interface TermDraft {
  party: string;
  represents: string;
  from: string;
  until: string;
}

export const emptyTerm: TermDraft = { party: '', represents: '', from: '', until: '' };

export const termLabels: Readonly<Record<keyof TermDraft, string>> = {
  party: 'Parti (frivilligt)',
  represents: 'Företräder (frivilligt)',
  from: 'Från (frivilligt)',
  until: 'Till och med (frivilligt)',
};

const fieldId = (name: string) => `uppdrag-${name}`;

/** The fields of a term by their path in what is sent, so that a fault leads to them. */
export const termFieldsAt = (place = ''): Record<string, { label: string; id: string }> =>
  Object.fromEntries(
    Object.entries(termLabels).map(([name, label]) => [`${place}${name}`, { label, id: fieldId(name) }]),
  );

const given = (typed: string) => (typed.trim() === '' ? null : typed.trim());

/** The term as it is sent: null for what is not said. */
export function termOf({ party, represents, from, until }: TermDraft) {
  return { party: given(party), represents: given(represents), from: given(from), until: given(until) };
}

interface TermFieldsProps {
  draft: TermDraft;
  onChange: (changes: Partial<TermDraft>) => void;
  error: unknown;
  /** where in what is sent the term stands: `membership.` */
  place?: string;
}

/** Party, what is represented, first and last day. */
export function TermFields({ draft, onChange, error, place = '' }: TermFieldsProps) {
  const field = (name: keyof TermDraft) => ({
    id: fieldId(name),
    label: termLabels[name],
    value: draft[name],
    onChange: (value: string) => onChange({ [name]: value }),
    error: faultAt(error, `${place}${name}`),
  });
  return (
    <>
      <div className="form-pair">
        <TextField {...field('party')} width="short" />
        <TextField {...field('represents')} />
      </div>
      <div className="form-pair">
        <DateField {...field('from')} />
        <DateField {...field('until')} />
      </div>
    </>
  );
}
