import { useState } from 'react';
import { Link } from 'react-router';
import type { JointAskedView, JointRequestView } from '@klubbat/shared/contracts/joint-request';
import { Button } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { AnswerDialog, type Answering } from './answer-dialog.js';
import { JointDecision } from './joint-decision.js';
import { JointState } from './joint-state.js';
import { JointWhen, type CameIn } from './joint-when.js';
import { ProgressDialog } from './progress-dialog.js';
import './joint.css';

const answeringOf = (asked: JointAskedView): Answering => ({
  ...asked,
  standing: asked.answers[0],
  ofOwn: asked.item !== null,
});

interface JointBoardProps {
  request: JointRequestView;
  /** what has come in from those that have decided nothing */
  cameIn?: readonly CameIn[];
}

type Open = { asked: JointAskedView; what: 'answer' | 'progress' } | undefined;

/** The board: who has decided what, when, and with which extract. */
export function JointBoard({ request, cameIn = [] }: JointBoardProps) {
  const [open, setOpen] = useState<Open>();
  const asker = request.side === 'asker' && request.permitted.includes('meeting.dispatch');
  const close = () => setOpen(undefined);
  return (
    <>
      <DataTable
        caption="Vilka som har beslutat"
        rows={request.asked}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            heading: 'Tillfrågad',
            rowHeading: true,
            cell: ({ name, email, delivery }) => (
              <>
                {name}
                {email !== null && (
                  <span className="joint__email">
                    {delivery === null ? email : <Link to={`/utskick/${delivery.id}`}>{email}</Link>}
                    {delivery?.state === 'failed' && ' (kom inte fram)'}
                    {delivery?.state === 'unclear' && ' (osäkert om det kom fram)'}
                  </span>
                )}
              </>
            ),
          },
          { key: 'state', heading: 'Läge', cell: (asked) => <JointState asked={asked} /> },
          {
            key: 'when',
            heading: 'Behandlas',
            cell: (asked) => (
              <JointWhen
                asked={asked}
                request={request}
                cameIn={cameIn.filter(({ askedId }) => askedId === asked.id)}
              />
            ),
          },
          { key: 'decision', heading: 'Beslut', cell: (asked) => <JointDecision asked={asked} /> },
          ...(asker || request.asked.some(({ mine }) => mine)
            ? [
                {
                  key: 'acts',
                  heading: 'Anteckna',
                  quietHeading: true,
                  cell: (asked: JointAskedView) =>
                    (asker || asked.mine) && (
                      <div className="joint__acts no-print">
                        <Button
                          aria-label={`${asked.answers.length === 0 ? 'Anteckna beslut av' : 'Ersätt beslutet av'} ${asked.name}`}
                          onPress={() => setOpen({ asked, what: 'answer' })}
                        >
                          {asked.answers.length === 0 ? 'Anteckna beslut' : 'Ersätt beslutet'}
                        </Button>
                        {asked.step !== 'decided' && (
                          <Button
                            variant="quiet"
                            aria-label={`Anteckna läget för ${asked.name}`}
                            onPress={() => setOpen({ asked, what: 'progress' })}
                          >
                            Anteckna läget
                          </Button>
                        )}
                      </div>
                    ),
                },
              ]
            : []),
        ]}
      />
      {open?.what === 'answer' && <AnswerDialog asked={answeringOf(open.asked)} onClose={close} />}
      {open?.what === 'progress' && (
        <ProgressDialog asked={open.asked} givesRespite={asker} onClose={close} />
      )}
    </>
  );
}
