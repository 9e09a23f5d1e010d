import type { ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { clock } from '@klubbat/shared/sentences/dates';
import { Button } from '../../ui/button.js';
import { LinkButton } from '../../ui/link-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { useOpenItem } from './sitting.queries.js';

interface ItemAtHandProps {
  meeting: MeetingView;
  item: AgendaItemView | undefined;
  next: AgendaItemView | undefined;
  mayWrite: boolean;
  opening: ReturnType<typeof useOpenItem>;
  onOpen: (item: AgendaItemView) => void;
  onEnd: () => void;
  /** what belongs to the § at hand: the way to its votes */
  children?: ReactNode;
}

/** The § at hand, large, and the way to the next. */
export function ItemAtHand(props: ItemAtHandProps) {
  const { meeting, item, next, mayWrite, opening, onOpen, onEnd, children } = props;
  const state = meeting.sitting?.state;
  const begins = state === 'not-begun';
  return (
    <section className="stack" aria-labelledby="sitting-item">
      <div>
        {item !== undefined && <p className="quiet">Nu behandlas</p>}
        {/* the same element all the time: one that comes anew with its words in it is told by no screen reader */}
        <h3 id="sitting-item" className="sitting__item" aria-live="polite">
          {item !== undefined ? (
            <>
              <span className="sitting__number">{item.label}</span> {item.title}
            </>
          ) : begins ? (
            'Sammanträdet har inte börjat'
          ) : (
            `Sammanträdet är avslutat${meeting.end === undefined ? '' : ` kl. ${clock(meeting.end)}`}`
          )}
        </h3>
        {item?.caseNumber !== undefined && item.caseNumber !== '' && (
          <p className="quiet">{item.caseNumber}</p>
        )}
      </div>
      {opening.error !== null && <ProblemNotice error={opening.error} />}
      {mayWrite && (
        <div className="sitting__acts">
          {next !== undefined && (
            <Button
              variant={state === 'ended' ? 'secondary' : 'primary'}
              icon={ChevronRight}
              isPending={opening.isPending}
              onPress={() => onOpen(next)}
            >
              {`${begins ? 'Börja' : state === 'ended' ? 'Fortsätt' : 'Nästa'}: ${next.title}`}
            </Button>
          )}
          {state === 'ended' && (
            <>
              <LinkButton to={`/sammantraden/${meeting.id}/narvaro`}>Se och rätta närvaron</LinkButton>
              <LinkButton to={`/sammantraden/${meeting.id}/protokoll`}>Läs protokollet</LinkButton>
            </>
          )}
          {item !== undefined && (
            <LinkButton to={`/sammantraden/${meeting.id}/paragraf/${item.id}`}>Skriv i paragrafen</LinkButton>
          )}
          {item !== undefined && next === undefined && (
            <Button variant="primary" onPress={onEnd}>
              Avsluta sammanträdet
            </Button>
          )}
          {children}
        </div>
      )}
      {!mayWrite && children}
    </section>
  );
}
