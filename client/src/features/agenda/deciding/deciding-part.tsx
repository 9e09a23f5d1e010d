import { useMemo, type ReactNode } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import { countPoints } from '@klubbat/shared/rules/decision-points';
import { Waiting } from '../../../ui/waiting.js';
import { sectionOf } from '../item-draft.js';
import { useItemDraft } from '../use-item-draft.js';
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
  const deciding = useDeciding(item);
  const decisions = JSON.stringify(draft.sections.map(sectionOf).filter(({ kind }) => kind === 'decision'));
  // a decision of two hundred pages is not to be read anew each time that anything on the page changes
  const count = useMemo(() => countPoints(JSON.parse(decisions) as SectionInFile[]), [decisions]);
  if (deciding === undefined) {
    return <Waiting what="Hämtar vilka som tjänstgör" />;
  }
  const points = Array.from({ length: count }, (_, index) => index + 1);
  return children({ meeting, item, deciding, draft, setDraft, points });
}
