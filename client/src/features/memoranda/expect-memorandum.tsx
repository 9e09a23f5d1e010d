import { Plus } from 'lucide-react';
import { useState } from 'react';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { MemorandumHeadFields, noHead, sentHead } from './memorandum-head-fields.js';
import { useExpect } from './memorandum.queries.js';
import './memoranda.css';

const fields = {
  title: { label: 'Rubrik', id: 'vantad-rubrik' },
  authorId: { label: 'Handläggare', id: 'vantad-handlaggare' },
};

interface ExpectMemorandumProps {
  meetingId: string;
  officials: readonly { id: string; name: string; title: string | null }[];
}

/** Notes that a memorandum is expected, and of whom. */
export function ExpectMemorandum({ meetingId, officials }: ExpectMemorandumProps) {
  const expect = useExpect();
  const [isOpen, setOpen] = useState(false);
  const [head, setHead] = useState(noHead);
  const [authorId, setAuthor] = useState('');
  if (!isOpen) {
    return (
      <div className="flush no-print">
        <Button variant="quiet" icon={Plus} onPress={() => setOpen(true)}>
          Anteckna en som väntas
        </Button>
      </div>
    );
  }
  const close = () => {
    expect.reset();
    setOpen(false);
    setHead(noHead);
  };
  return (
    <form
      className="memorandum-part stack"
      noValidate
      aria-label="En tjänsteskrivelse som väntas"
      onSubmit={(event) => {
        event.preventDefault();
        expect.mutate(
          {
            params: { id: meetingId },
            body: { ...sentHead(head), authorId },
          },
          { onSuccess: close },
        );
      }}
    >
      <FaultSummary error={expect.error} fields={fields} />
      <MemorandumHeadFields head={head} onChange={setHead} titleField={fields.title} error={expect.error} />
      <SelectField
        {...fields.authorId}
        description="Handläggaren får ett mejl, och hittar den bland sina egna."
        width="medium"
        value={authorId}
        onChange={setAuthor}
        options={[
          { value: '', label: 'Välj' },
          ...officials.map(({ id, name, title: post }) => ({
            value: id,
            label: post === null ? name : `${name}, ${post}`,
          })),
        ]}
        error={faultAt(expect.error, 'authorId')}
      />
      <div className="row">
        <Button type="submit" variant="primary" isPending={expect.isPending}>
          Anteckna
        </Button>
        <Button onPress={close}>Avbryt</Button>
      </div>
    </form>
  );
}
