import { useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { OpinionView } from '@klubbat/shared/contracts/opinion';
import { longDate } from '@klubbat/shared/sentences/dates';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';
import { Button } from '../../../ui/button.js';
import { FaultSummary } from '../../../ui/fault-summary.js';
import { TextEditor } from '../../../ui/text-editor/text-editor.js';
import { useHandInText } from './deciding.queries.js';
import { printedName } from './who-may.js';

interface HandInTextProps {
  meeting: MeetingView;
  item: AgendaItemView;
  opinion: OpinionView;
}

/** Where somebody writes the text of his own reservation or statement, until its last day. */
export function HandInText({ meeting, item, opinion }: HandInTextProps) {
  const { list, by, point, due } = opinion;
  const same = (one: { by: string[]; point?: number | undefined }) =>
    one.by.join() === by.join() && (one.point ?? null) === point;
  const [text, setText] = useState((item[list] ?? []).find(same)?.text ?? '');
  const handIn = useHandInText();
  const what = list === 'reservations' ? 'Text till reservationen' : 'Text till yttrandet';
  const others = by.length > 1 ? ` Den gäller ${joinNames(by.map((key) => printedName(meeting, key)))}.` : '';
  const place = { list, by, ...(point === null ? {} : { point }) };
  return (
    <div className="stack stack--tight">
      <FaultSummary error={handIn.error} />
      <TextEditor
        label={what}
        description={`Lämna den senast ${longDate(due)}.${others}`}
        value={text}
        onChange={setText}
      />
      <div className="row">
        <Button
          isPending={handIn.isPending}
          isDisabled={text.trim() === ''}
          onPress={() => handIn.mutate({ params: { id: item.id }, body: { ...place, text } })}
        >
          Lämna texten
        </Button>
        <p role="status" className="quiet small">
          {handIn.isSuccess ? 'Lämnad.' : ''}
        </p>
      </div>
    </div>
  );
}
