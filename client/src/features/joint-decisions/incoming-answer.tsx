import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { SelectField } from '../../ui/select-field.js';
import { AnswerDialog, type IncomingExtract } from './answer-dialog.js';
import { incomingAskedQuery, jointAddress } from './joint.queries.js';
import './joint.css';

/** A document that has come in may be the decision of one that was asked: a person says so, and it stands on the board. */
export function IncomingAnswer({ document }: { document: IncomingExtract }) {
  const { data } = useQuery(incomingAskedQuery(document.id));
  const [chosen, setChosen] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const all = data?.asked ?? [];
  const noted = all.filter(({ isThis }) => isThis);
  const left = all.filter(({ isThis }) => !isThis);
  const senders = left.filter(({ isSender, standing }) => isSender && standing === null);
  const asked = left.find(({ id }) => id === (chosen ?? (senders.length === 1 ? senders[0]?.id : undefined)));
  if (all.length === 0) {
    return null;
  }
  const choice = (
    <div className="joint__take-up">
      <SelectField
        label="Begäran och den som har beslutat"
        value={asked?.id ?? ''}
        onChange={setChosen}
        options={[
          { value: '', label: 'Välj begäran' },
          ...left.map(({ id, name, title, standing }) => ({
            value: id,
            label: `${name}: ${title}${standing === null ? '' : ' (har beslutat)'}`,
          })),
        ]}
      />
      <Button isDisabled={asked === undefined} onPress={() => setOpen(true)}>
        Anteckna beslutet
      </Button>
    </div>
  );
  return (
    <section className="stack no-print" aria-labelledby="gemensamt-svar">
      <h2 id="gemensamt-svar">Gemensamt beslut</h2>
      {noted.map(({ id, requestId, title, name }) => (
        <Notice key={id} kind="success">
          <p>
            Antecknat som beslut av {name}: <Link to={jointAddress(requestId)}>{title}</Link>
          </p>
        </Notice>
      ))}
      {noted.length === 0 && senders.length > 0 && (
        <>
          <p>Avsändaren är ombedd att besluta. Är det här beslutet?</p>
          {choice}
        </>
      )}
      {noted.length === 0 && senders.length === 0 && (
        <details>
          <summary>Är det ett beslut som ni har bett om?</summary>
          {choice}
        </details>
      )}
      {isOpen && asked !== undefined && (
        <AnswerDialog
          asked={{
            ...asked,
            ...{ agendaOn: null, agendaBody: null, ofOwn: false },
            standing: asked.standing === null ? undefined : { number: asked.standing },
          }}
          incoming={document}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
