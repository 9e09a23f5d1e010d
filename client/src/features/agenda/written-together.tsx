import { createContext, useContext, type ReactNode } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { useItemDraft } from './use-item-draft.js';
import { useItemTexts, type TextsOfItem } from './use-item-texts.js';

const Texts = createContext<TextsOfItem>({ textOf: () => undefined, isOpening: () => false });

interface WrittenTogetherProps {
  meeting: MeetingView;
  item: AgendaItemView;
  children: ReactNode;
}

/** Whatever in here writes in the item writes in texts that others may write in too. */
export function WrittenTogether({ meeting, item, children }: WrittenTogetherProps) {
  const document = useItemDraft(meeting, item);
  const texts = useItemTexts(meeting, item, document);
  return <Texts value={texts}>{children}</Texts>;
}

/** The texts of the item that is written here: alone where nothing has opened them. */
export function useTextsOfItem(): TextsOfItem {
  return useContext(Texts);
}
