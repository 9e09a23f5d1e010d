import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Writer } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { SectionKind } from '@klubbat/shared/vocabulary/meeting-words';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/select-field.js';
import type { DraftSection } from './item-draft.js';
import type { DraftProps } from './item-fields.js';
import { SectionFields } from './section-fields.js';
import { sectionKindOptions } from './section-kind-options.js';
import type { TextsOfItem } from './use-item-texts.js';
import type { ItemBoard } from './use-item-board.js';
import { useTextPeople } from './use-text-people.js';
import './item-editor.css';

interface ItemSectionsProps extends DraftProps {
  meeting: MeetingView;
  board: ItemBoard;
  /** the ways to Word and back */
  word: ReactNode;
  texts: TextsOfItem;
  /** who else is in the item */
  writers: readonly Writer[];
}

/** The sections of an item in the order in which they are printed. */
export function ItemSections({ meeting, board, word, texts, writers, draft, setDraft }: ItemSectionsProps) {
  const [chosen, setChosen] = useState<SectionKind>();
  const people = useTextPeople(meeting);
  const { sections } = draft;
  // the next of those that the board's items usually have
  const usual = board.itemSections.find((one) => !sections.some((section) => section.kind === one));
  const kind = chosen ?? usual ?? 'decision';
  const put = (change: (sections: DraftSection[]) => DraftSection[]) =>
    setDraft((now) => ({ ...now, sections: change(now.sections) }));
  const move = (from: number, by: -1 | 1) =>
    put((now) => {
      const moved = [...now];
      const [section] = moved.splice(from, 1);
      return section === undefined ? now : moved.toSpliced(from + by, 0, section);
    });
  /** what the text links to belongs to the item */
  const tick = (attachmentId: string) => {
    const linked = meeting.attachments.find(({ id }) => id === attachmentId);
    if (linked) {
      setDraft((now) =>
        now.attachments.includes(linked.number)
          ? now
          : { ...now, attachments: [...now.attachments, linked.number] },
      );
    }
  };
  return (
    <section className="stack" aria-labelledby="avsnitt">
      <div className="item-editor__text-head">
        <h2 id="avsnitt">Text</h2>
        {word}
      </div>
      {sections.length === 0 && (
        <p className="quiet">Ingen text än. Lägg till ett avsnitt, till exempel beslutet.</p>
      )}
      {sections.map((section, index) => (
        <SectionFields
          key={section.key}
          section={section}
          together={texts.textOf(section)}
          isOpening={texts.isOpening(section)}
          writers={writers.filter((one) => one.section === section.key)}
          place={index + 1}
          isFirst={index === 0}
          isLast={index === sections.length - 1}
          onChange={(part) =>
            put((now) => now.map((old) => (old.key === section.key ? { ...old, ...part } : old)))
          }
          attachments={meeting.attachments}
          phrases={board.phrases}
          people={people}
          onLink={tick}
          onMove={(by) => move(index, by)}
          onRemove={() => put((now) => now.filter(({ key }) => key !== section.key))}
        />
      ))}
      <div className="field-with-button">
        <SelectField
          label="Nytt avsnitt"
          width="medium"
          value={kind}
          options={sectionKindOptions(board)}
          onChange={setChosen}
        />
        <Button
          icon={Plus}
          onPress={() => {
            put((now) => [
              ...now,
              {
                key: crypto.randomUUID(),
                kind,
                heading: board.headings[kind] ?? '',
                body: '',
                points: 'numbered',
                given: null,
              },
            ]);
            setChosen(undefined);
          }}
        >
          Lägg till avsnitt
        </Button>
      </div>
    </section>
  );
}
