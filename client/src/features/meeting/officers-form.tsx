import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { rangeError } from '../../lib/paragraph-range-input.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LeaveQuestion } from '../../ui/leave-question.js';
import { Notice } from '../../ui/notice.js';
import { SelectField, type SelectOption } from '../../ui/select-field.js';
import { ActingChairs } from './acting-chairs.js';
import { officersDraftOf, officersOf, type OfficersDraft } from './officers-draft.js';
import { PeopleList } from './people-list.js';
import { useSetOfficers } from './meeting.queries.js';
import { useMeetingPart } from './use-meeting-part.js';

/** The roles as fields. When somebody else has saved meanwhile one chooses between the two, with both in sight. */
export function OfficersForm({ meeting, onDone }: { meeting: MeetingView; onDone: () => void }) {
  const set = useSetOfficers();
  const [draft, setDraft] = useState(() => officersDraftOf(meeting));
  const { base, other, error, isPending, save } = useMeetingPart<OfficersDraft>({
    meeting,
    partOf: officersDraftOf,
    write: async (part, version) => {
      const body = { ...officersOf(part), version };
      const stored = await set.mutateAsync({ params: { id: meeting.id }, body });
      return { part: officersDraftOf(stored), version: stored.version };
    },
  });
  const people: SelectOption[] = [
    { value: '', label: 'Ingen' },
    ...meeting.people.map(({ key, name, party }) => ({
      value: key,
      label: party === undefined ? name : `${name} (${party})`,
    })),
  ];
  const wrong = draft.actingChairs.some(({ paragraphs }) => rangeError(paragraphs) !== undefined);
  const store = () => (wrong ? Promise.resolve(false) : save(draft));
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void store().then((saved) => saved && onDone());
      }}
    >
      <LeaveQuestion
        unsaved={JSON.stringify(officersOf(draft)) !== JSON.stringify(officersOf(base.part))}
        what="Ändringarna av rollerna"
        onSave={store}
        isSaving={isPending}
      />
      <FaultSummary error={error} />
      {other !== undefined && (
        <Notice
          kind="warning"
          announce
          title={`${other.who} ändrade rollerna ${other.when}, medan du valde.`}
        >
          <p>Dina val står kvar här. Spara dem, eller använd det som {other.who} sparade.</p>
          <div>
            <Button onPress={() => setDraft(other.theirs)}>Använd det som {other.who} sparade</Button>
          </div>
        </Notice>
      )}
      <SelectField
        label="Ordförande"
        width="medium"
        value={draft.chair}
        options={people}
        onChange={(chair) => setDraft({ ...draft, chair })}
      />
      <SelectField
        label="Sekreterare"
        width="medium"
        value={draft.secretary}
        options={people}
        onChange={(secretary) => setDraft({ ...draft, secretary })}
      />
      <PeopleList
        legend="Justerare"
        one="justerare"
        keys={draft.adjusters}
        people={people}
        onChange={(adjusters) => setDraft({ ...draft, adjusters })}
      />
      <PeopleList
        legend="Ersättare för justerare"
        one="ersättare"
        keys={draft.reserveAdjusters}
        people={people}
        onChange={(reserveAdjusters) => setDraft({ ...draft, reserveAdjusters })}
      />
      <ActingChairs
        rows={draft.actingChairs}
        people={people}
        onChange={(actingChairs) => setDraft({ ...draft, actingChairs })}
      />
      <div className="row">
        <Button type="submit" variant="primary" isPending={isPending}>
          Spara rollerna
        </Button>
        <Button variant="quiet" onPress={onDone}>
          Avbryt
        </Button>
      </div>
    </form>
  );
}
