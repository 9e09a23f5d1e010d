import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DataCorrectionView } from '@klubbat/shared/contracts/data-correction';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextArea } from '../../ui/text-area.js';
import { Waiting } from '../../ui/waiting.js';
import { CorrectionRow } from './correction-row.js';
import { correctionsOfQuery, useSettleCorrection } from './data-correction.queries.js';

function SettleDialog({ correction, onClose }: { correction: DataCorrectionView; onClose: () => void }) {
  const settle = useSettleCorrection();
  const [answer, setAnswer] = useState('');
  const act = (outcome: 'corrected' | 'declined') =>
    settle.mutate(
      {
        params: { id: correction.organisationId, correctionId: correction.id },
        body: { outcome, answer },
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title={`Svara ${correction.person.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={settle.isPending} onPress={() => act('corrected')}>
            Det är rättat
          </Button>
          <Button isPending={settle.isPending} onPress={() => act('declined')}>
            Det rättas inte
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={settle.error} fields={{ answer: { label: 'Svar', id: 'rattelse-svar' } }} />
        <p>{correction.wish}</p>
        <TextArea
          id="rattelse-svar"
          label="Svar"
          description="Vad du har ändrat, eller varför det inte ändras. Svaret går inte att ändra sedan."
          value={answer}
          onChange={setAnswer}
          maxLength={2000}
          isRequired
        />
      </div>
    </Dialog>
  );
}

interface OrganisationCorrectionsProps {
  organisationId: string;
  maySettle: boolean;
}

/** What people have asked to have corrected: its administrator settles it, the data-protection officer sees how. */
export function OrganisationCorrections({ organisationId, maySettle }: OrganisationCorrectionsProps) {
  const list = useQuery(correctionsOfQuery(organisationId));
  const [settling, setSettling] = useState<DataCorrectionView>();
  return (
    <section className="stack" id="rattelser">
      <h2>Begäran om rättelse</h2>
      <p className="quiet">Det som någon vill ha rättat av det som finns om henne eller honom.</p>
      {list.isPending && <Waiting />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.corrections.length === 0 && <p className="quiet">Ingen har begärt någon rättelse.</p>}
      {list.data !== undefined && list.data.corrections.length > 0 && (
        <ul className="stack">
          {list.data.corrections.map((one) => (
            <CorrectionRow key={one.id} correction={one} of={one.person.name}>
              {maySettle && one.settled === null && (
                <div>
                  <Button onPress={() => setSettling(one)}>Svara {one.person.name}</Button>
                </div>
              )}
            </CorrectionRow>
          ))}
        </ul>
      )}
      {settling !== undefined && (
        <SettleDialog correction={settling} onClose={() => setSettling(undefined)} />
      )}
    </section>
  );
}
