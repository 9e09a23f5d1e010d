import type { ReactNode } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { Waiting } from '../../../ui/waiting.js';
import { useItemDraft } from '../use-item-draft.js';
import { useTextsOfItem } from '../written-together.js';
import { countPointsWritten } from './count-points-written.js';
import type { DecidingProps } from './deciding-props.js';
import { useDeciding } from './deciding.queries.js';

interface DecidingPartProps {
  meeting: MeetingView;
  item: AgendaItemView;
  children: (props: DecidingProps) => ReactNode;
}

/** One part of how an item is decided, as it is being written: saved by itself with the item. */
export function DecidingPart({ meeting, item, children }: DecidingPartProps) {
  const { draft, setDraft } = useItemDraft(meeting, item);
  const texts = useTextsOfItem();
  const deciding = useDeciding(item);
  const count = countPointsWritten(draft.sections);
  if (deciding === undefined) {
    return <Waiting what="Hämtar vilka som tjänstgör" />;
  }
  const points = Array.from({ length: count }, (_, index) => index + 1);
  return children({ meeting, item, deciding, draft, setDraft, texts, points });
}
