import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IncomingView } from '@klubbat/shared/contracts/incoming';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { placesQuery, useMoveIncoming } from './incoming.queries.js';

/** Puts a document on another case, where its number was mistyped; only for those who register. */
export function MoveIncoming({ document }: { document: IncomingView }) {
  const { id, organisationId, boardId, caseNumber } = document;
  const places = useQuery(placesQuery);
  const [to, setTo] = useState<string>();
  const move = useMoveIncoming();
  const mayMove = places.data?.places.some(
    (place) =>
      place.organisationId === organisationId &&
      (place.whole || place.boards.some((board) => board.id === boardId)),
  );
  if (mayMove !== true) {
    return null;
  }
  return to === undefined ? (
    <div>
      <Button onPress={() => setTo(caseNumber)}>Flytta till ett annat ärende</Button>
    </div>
  ) : (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        move.mutate(
          { params: { id }, body: { was: caseNumber, caseNumber: to } },
          { onSuccess: () => setTo(undefined) },
        );
      }}
    >
      <FaultSummary error={move.error} fields={{ caseNumber: { label: 'Rätt diarienummer' } }} />
      <TextField label="Rätt diarienummer" value={to} onChange={setTo} isRequired width="medium" autoFocus />
      <div className="row">
        <Button type="submit" variant="primary" isPending={move.isPending}>
          Flytta handlingen
        </Button>
        <Button variant="quiet" onPress={() => setTo(undefined)}>
          Avbryt
        </Button>
      </div>
    </form>
  );
}
