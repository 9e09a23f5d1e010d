import { useState } from 'react';
import type { FollowView } from '@klubbat/shared/contracts/follow';
import { motionKindWords } from '@klubbat/shared/sentences/protocol-words';
import type { HandedInKind } from '@klubbat/shared/vocabulary/following-words';
import { motionKinds, type MotionKind } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { useKeptText } from '../../lib/use-kept-text.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { useHandIn } from './following.queries.js';

type Written = Exclude<HandedInKind, 'speaking-request'>;

const choices: readonly {
  value: Written;
  label: string;
  description: string;
  action: string;
  text: string;
}[] = [
  {
    value: 'motion',
    label: 'Yrkande',
    description: 'Ställ det också muntligt.',
    action: 'Lämna in yrkandet',
    text: 'Ditt yrkande, så som det ska stå',
  },
  {
    value: 'reservation',
    label: 'Reservation',
    description: 'Ska anmälas innan sammanträdet avslutas (4 kap. 27 § kommunallagen).',
    action: 'Anmäl reservationen',
    text: 'Motivering, om du vill',
  },
  {
    value: 'note',
    label: 'Protokollsanteckning',
    description: 'Ordföranden avgör om den tas med.',
    action: 'Lämna in anteckningen',
    text: 'Din anteckning, så som den ska stå',
  },
  {
    value: 'conflict',
    label: 'Jäv',
    description: 'Lämna rummet medan paragrafen behandlas.',
    action: 'Anmäl jäv',
    text: 'Varför, om du vill',
  },
];

/** Where a member hands in something to a §. What is being written stays on this device until it has been handed in. */
export function HandInForm({ view }: { view: FollowView }) {
  const handing = useHandIn();
  const [kind, setKind] = useState<Written>('motion');
  const [motionKind, setMotionKind] = useState<MotionKind | 'other'>('other');
  const [chosen, setChosen] = useState<string>();
  const [point, setPoint] = useState('');
  const [text, setText] = useKeptText(`handed-in ${view.meetingId}`);
  const choice = choices.find(({ value }) => value === kind) ?? choices[0];
  const item =
    view.items.find(({ id }) => id === chosen) ??
    view.items.find(({ id }) => id === view.currentId) ??
    view.items[0];
  if (item === undefined || choice === undefined) {
    return null;
  }
  const send = () =>
    handing.mutate(
      {
        params: { id: view.meetingId },
        body: {
          itemId: item.id,
          kind,
          ...(text.trim() === '' ? {} : { text: text.trim() }),
          ...(kind === 'motion' && motionKind !== 'other' ? { motionKind } : {}),
          ...(point === '' ? {} : { point: Number(point) }),
        },
      },
      {
        onSuccess: () => {
          setText('');
          setPoint('');
        },
      },
    );
  return (
    <section className="stack following-panel" aria-labelledby="lamna-in">
      <h2 id="lamna-in">Lämna in</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <FaultSummary error={handing.error} fields={{ text: { label: choice.text, id: 'inlamnad-text' } }} />
        <RadioGroup label="Vad lämnar du in?" value={kind} options={choices} onChange={setKind} />
        <SelectField
          label="Till vilken paragraf?"
          value={item.id}
          options={view.items.map(({ id, label, title }) => ({ value: id, label: `${label} ${title}` }))}
          onChange={(id) => {
            setChosen(id);
            setPoint('');
          }}
        />
        {item.points > 1 && (
          <SelectField
            label="Beslutspunkt"
            value={point}
            options={[
              { value: '', label: 'Hela paragrafen' },
              ...Array.from({ length: item.points }, (_, index) => ({
                value: String(index + 1),
                label: `Punkt ${index + 1}`,
              })),
            ]}
            onChange={setPoint}
            width="medium"
          />
        )}
        {kind === 'motion' && (
          <SelectField
            label="Slag av yrkande"
            value={motionKind}
            options={[
              { value: 'other' as const, label: 'Eget yrkande' },
              ...motionKinds.map((one) => ({ value: one, label: capital(motionKindWords[one]) })),
            ]}
            onChange={setMotionKind}
          />
        )}
        <TextArea
          id="inlamnad-text"
          label={choice.text}
          value={text}
          onChange={setText}
          maxLength={20_000}
          rows={3}
        />
        <div>
          <Button type="submit" variant="primary" isPending={handing.isPending}>
            {choice.action}
          </Button>
        </div>
      </form>
    </section>
  );
}
