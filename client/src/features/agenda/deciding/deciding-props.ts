import type { Dispatch, SetStateAction } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { DecidingView } from '@klubbat/shared/contracts/vote';
import type { ItemDraft } from '../item-draft.js';
import type { TextsOfItem } from '../use-item-texts.js';

/** What each part asks about how an item is decided: as it is written, and who may. */
export interface DecidingProps {
  meeting: MeetingView;
  item: AgendaItemView;
  deciding: DecidingView;
  draft: ItemDraft;
  setDraft: Dispatch<SetStateAction<ItemDraft>>;
  /** the texts as others write in them too */
  texts: TextsOfItem;
  /** the decision points as they are written */
  points: readonly number[];
}
