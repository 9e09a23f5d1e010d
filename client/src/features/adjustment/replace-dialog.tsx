import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdjustmentView, SignerView } from '@klubbat/shared/contracts/adjustment';
import { faultAt } from '../../lib/problem-error.js';
import { today } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { Waiting } from '../../ui/waiting.js';
import { candidatesQuery, useReplace } from './adjustment.queries.js';

interface ReplaceDialogProps {
  adjustment: AdjustmentView;
  signer: SignerView;
  onClose: () => void;
}

/** Lets another adjust in the place of one who cannot or will not: who may, why, and by whose decision. */
export function ReplaceDialog({ adjustment, signer, onClose }: ReplaceDialogProps) {
  const candidates = useQuery(candidatesQuery(adjustment.id, signer.id));
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [on, setOn] = useState(today());
  const [tried, setTried] = useState(false);
  const replace = useReplace();
  const list = candidates.data?.candidates ?? [];
  const candidate = list.find(({ personKey }) => personKey === chosen) ?? list[0];
  const decided = candidate?.needsDecision === true;
  const complete = reason.trim() !== '' && (!decided || by.trim() !== '');
  const act = () => {
    setTried(true);
    if (complete && candidate !== undefined) {
      replace.mutate(
        {
          params: { id: adjustment.id },
          body: {
            signerId: signer.id,
            personKey: candidate.personKey,
            reason: reason.trim(),
            ...(decided ? { decision: { by: by.trim(), on } } : {}),
          },
        },
        { onSuccess: onClose },
      );
    }
  };
  return (
    <Dialog
      title={`Låt en annan justera i stället för ${signer.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          {candidate !== undefined && (
            <Button variant="primary" isPending={replace.isPending} onPress={act}>
              Låt {candidate.name} justera
            </Button>
          )}
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary
          error={replace.error}
          fields={{
            reason: { label: 'Skäl' },
            'decision.by': { label: 'Beslutat av' },
            'decision.on': { label: 'Beslutat den' },
          }}
        />
        {candidates.error !== null && <ProblemNotice error={candidates.error} />}
        {candidates.isPending && <Waiting what="Ser efter vilka som kan justera" />}
        {candidates.data !== undefined && candidate === undefined && (
          <p>
            Ingen annan tjänstgjorde vid alla paragraferna utan att vara jävig. Dra tillbaka justeringen och
            dela upp den.
          </p>
        )}
        {candidate !== undefined && (
          <>
            <SelectField
              label="Den som justerar i stället"
              description="Bara de som tjänstgjorde vid alla paragraferna och inte är jäviga."
              value={candidate.personKey}
              options={list.map(({ personKey, name, reserve }) => ({
                value: personKey,
                label: reserve ? `${name}, vald ersättare` : name,
              }))}
              onChange={setChosen}
            />
            <TextArea
              label="Skäl"
              description={
                signer.refusal === null ? 'Till exempel att justeraren är sjuk.' : 'Varför en annan justerar.'
              }
              rows={2}
              value={reason}
              onChange={setReason}
              isRequired
              maxLength={2000}
              error={
                tried && reason.trim() === ''
                  ? 'Skriv varför en annan justerar.'
                  : faultAt(replace.error, 'reason')
              }
            />
            {decided && (
              <>
                <TextField
                  label="Beslutat av"
                  description="Den eller det organ som har beslutat att just den här personen justerar."
                  value={by}
                  onChange={setBy}
                  isRequired
                  error={
                    tried && by.trim() === ''
                      ? 'Skriv vem som har beslutat.'
                      : faultAt(replace.error, 'decision.by')
                  }
                />
                <DateField
                  label="Beslutat den"
                  value={on}
                  onChange={setOn}
                  isRequired
                  error={faultAt(replace.error, 'decision.on')}
                />
              </>
            )}
            <p className="quiet">
              {candidate.name} skriver under samma protokoll, i samma ruta som {signer.name} skulle ha gjort.
              Underskrifter som finns gäller.
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}
