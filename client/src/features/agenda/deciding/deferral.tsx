import { useState } from 'react';
import { minorityDemand, type MinorityAnswer } from '@klubbat/shared/rules/minority';
import { capital } from '../../../lib/capital.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { DateField } from '../../../ui/date-field.js';
import { FaultSummary } from '../../../ui/fault-summary.js';
import { Notice } from '../../../ui/notice.js';
import { PeopleField } from '../../../ui/people-field.js';
import { TextArea } from '../../../ui/text-area.js';
import { TextField } from '../../../ui/text-field.js';
import type { DeferralInFile, ItemDraft } from '../item-draft.js';
import type { DecidingProps } from './deciding-props.js';
import { useInsistOnDeferral } from './deciding.queries.js';
import { mayDecide, peopleToChoose } from './who-may.js';

/** Bordläggning and återremiss: to whom, why, until when, and whether a minority asked for it (KL 5:50–51). */
export function Deferral({ meeting, item, deciding, draft, setDraft }: DecidingProps) {
  const { deferral, outcome } = draft;
  const [claimed, setClaimed] = useState(deferral?.minority === true);
  const defers = outcome === 'tabled' || outcome === 'referred-back';
  const change = (part: { [K in keyof DeferralInFile]?: DeferralInFile[K] | undefined }) =>
    setDraft((now) => ({ ...now, deferral: asked({ ...now.deferral, ...part }) }));
  if (!defers && deferral === null) {
    const begin = (next: ItemDraft['outcome']) =>
      setDraft((now) => ({ ...now, outcome: next, deferral: now.deferral ?? {} }));
    return (
      <div className="row">
        <Button onPress={() => begin('tabled')}>Bordlägg</Button>
        <Button onPress={() => begin('referred-back')}>Återremittera</Button>
      </div>
    );
  }
  const requestedBy = deferral?.requestedBy ?? [];
  const present = (deciding.places[0]?.serving ?? []).filter((key) =>
    mayDecide(deciding, draft, key, undefined),
  );
  const answer = minorityDemand({
    board: deciding.board,
    present: present.length,
    requested: requestedBy.filter((key) => present.includes(key)).length,
    usedBefore: deciding.minorityBefore !== null,
    election: draft.kind === 'election',
  });
  const options = peopleToChoose(meeting, (key) => present.includes(key), 'tjänstgör inte');
  const ask = (by: readonly string[], isClaimed: boolean) => {
    const counted = by.filter((key) => present.includes(key)).length;
    const granted =
      isClaimed &&
      minorityDemand({
        board: deciding.board,
        present: present.length,
        requested: counted,
        usedBefore: deciding.minorityBefore !== null,
        election: draft.kind === 'election',
      }).granted;
    change({ requestedBy: by.length === 0 ? undefined : [...by], minority: granted || undefined });
  };
  return (
    <div className="stack">
      <p>
        {outcome === 'referred-back'
          ? 'Ärendet återremitteras: det ska beredas mer.'
          : 'Ärendet bordläggs: det tas upp igen utan ny beredning.'}{' '}
        {deciding.board === 'assembly' && outcome === 'tabled' && (
          <>
            I fullmäktige tas det upp på nästa sammanträde, om inget annat beslutas (5 kap. 51 §
            kommunallagen).
          </>
        )}
      </p>
      <TextField
        label={outcome === 'referred-back' ? 'Till vem' : 'Till (om inte nästa sammanträde)'}
        value={deferral?.to ?? ''}
        onChange={(to) => change({ to: to === '' ? undefined : to })}
      />
      <DateField
        label="Tas upp igen"
        value={deferral?.nextDate ?? ''}
        onChange={(nextDate) => change({ nextDate: nextDate === '' ? undefined : nextDate })}
      />
      <TextArea
        label="Motivering"
        description={
          claimed ? 'De som begär det bestämmer motiveringen (5 kap. 50 § kommunallagen).' : undefined
        }
        value={deferral?.reason ?? ''}
        onChange={(reason) => change({ reason: reason === '' ? undefined : reason })}
      />
      <Checkbox
        isSelected={claimed}
        onChange={(isClaimed) => {
          setClaimed(isClaimed);
          ask(requestedBy, isClaimed);
        }}
      >
        Begärs av en minoritet
      </Checkbox>
      <PeopleField
        label="Begärs av"
        options={options}
        value={requestedBy}
        onChange={(by) => ask(by, claimed)}
      />
      {claimed && (
        <Calculation
          answer={answer}
          present={present.length}
          requested={requestedBy.filter((key) => present.includes(key)).length}
          before={deciding.minorityBefore}
        />
      )}
      {claimed && !answer.granted && deferral?.minority !== true && (
        <Insist
          item={item}
          deferral={{ ...deferral, minority: true }}
          outcome={outcome === '' ? undefined : outcome}
        />
      )}
      {!defers && (
        <div className="flush">
          <Button variant="quiet" onPress={() => setDraft((now) => ({ ...now, deferral: null }))}>
            Ta bort uppgifterna
          </Button>
        </div>
      )}
    </div>
  );
}

/** A field that was emptied is no longer there. */
function asked(deferral: { [K in keyof DeferralInFile]?: DeferralInFile[K] | undefined }): DeferralInFile {
  return Object.fromEntries(Object.entries(deferral).filter(([, value]) => value !== undefined));
}

interface CalculationProps {
  answer: MinorityAnswer;
  present: number;
  requested: number;
  before: string | null;
}

/** The minority's right as it is reckoned: those present, those who ask, and how many are needed. */
function Calculation({ answer, present, requested, before }: CalculationProps) {
  const sums = `${requested} av ${present} närvarande begär det`;
  if (answer.granted) {
    return (
      <Notice kind="success" announce>
        <p>
          {sums}. Minst en tredjedel, {answer.needed}, räcker: begäran ska bifallas (5 kap. 50 §
          kommunallagen).
        </p>
      </Notice>
    );
  }
  const why = {
    'not-assembly': `Minoritetens rätt finns bara i fullmäktige. Här krävs majoritet, ${answer.needed}`,
    'used-before': `En minoritet har fått ärendet uppskjutet förut, ${before ?? ''}. Nu krävs majoritet, ${answer.needed}`,
    election: `Ett val bordläggs bara av en majoritet, ${answer.needed}`,
    'too-few': `Det krävs minst en tredjedel, ${answer.needed}`,
  }[answer.because];
  return (
    <Notice kind="warning" announce>
      <p>
        {sums}. {why} (5 kap. 50 § kommunallagen).
      </p>
    </Notice>
  );
}

interface InsistProps {
  item: DecidingProps['item'];
  deferral: DeferralInFile;
  outcome: Exclude<ItemDraft['outcome'], ''> | undefined;
}

/** It was granted in the room all the same: recorded with a reason. */
function Insist({ item, deferral, outcome }: InsistProps) {
  const insist = useInsistOnDeferral();
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <div className="stack stack--tight">
      <FaultSummary error={insist.error} takesFocus={false} />
      <TextField
        label="Skäl, om det bifölls ändå"
        description="Det skrivs ut som det var. Skälet sparas och syns i kontrollistan, inte i protokollet."
        value={reason}
        onChange={setReason}
      />
      <div>
        <Button
          isDisabled={given === ''}
          isPending={insist.isPending}
          onPress={() =>
            insist.mutate({
              params: { id: item.id },
              body: {
                version: item.version,
                deferral: asked(deferral),
                reason: given,
                ...(outcome === undefined ? {} : { outcome }),
              },
            })
          }
        >
          {capital('anteckna som minoritetens beslut')}
        </Button>
      </div>
    </div>
  );
}
