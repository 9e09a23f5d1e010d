import { useQuery } from '@tanstack/react-query';
import { profileDoors, type Profile, type ProfileView } from '@klubbat/shared/contracts/profile';
import { documentKind } from '../../lib/autosave/documents.js';
import { fieldRules } from '../../lib/autosave/field-rules.js';
import type { Stored } from '../../lib/autosave/part-rules.js';
import { callAs } from '../../lib/autosave/save-call.js';
import { faultAt } from '../../lib/problem-error.js';
import { queryClient } from '../../lib/query-client.js';
import { Facts } from '../../ui/facts.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextField } from '../../ui/text-field.js';
import { Waiting } from '../../ui/waiting.js';
import { profileQuery } from './register.queries.js';
import { SettingsForm } from './settings-form.js';

type ProfileDraft = Record<keyof Profile, string>;

const labels: Readonly<Record<keyof Profile, string>> = {
  unit: 'Enhet (frivilligt)',
  phone: 'Telefon (frivilligt)',
};
const fieldId = (field: keyof Profile) => `profil-${field}`;
const fields = {
  unit: { label: labels.unit, id: fieldId('unit') },
  phone: { label: labels.phone, id: fieldId('phone') },
};

const orNull = (typed: string) => (typed.trim() === '' ? null : typed.trim());
const rules = fieldRules<ProfileDraft>({
  labels,
  stored: (field, draft) => orNull(draft[field]),
  read: (field, draft) => draft[field],
});

function storedProfile({ unit, phone, version }: ProfileView): Stored<ProfileDraft> {
  return { part: { unit: unit ?? '', phone: phone ?? '' }, version };
}

/** Unit and phone, saved as they are written. */
const profileDocument = documentKind<ProfileDraft>({
  name: 'profile',
  rules,
  read: async (_id, person) => storedProfile(await callAs(profileDoors.show, person, {})),
  write: async (_id, { part, version }, person) => {
    const body = { unit: orNull(part.unit), phone: orNull(part.phone), version };
    const saved = await callAs(profileDoors.update, person, { body });
    queryClient.setQueryData(profileQuery.queryKey, saved);
    return storedProfile(saved);
  },
  onStopped: () => void queryClient.invalidateQueries({ queryKey: [profileDoors.show.path] }),
});

/** What stands below the mails that go in one's own name. */
export function OwnProfile({ personId }: { personId: string }) {
  const { data, error, refetch } = useQuery(profileQuery);
  return (
    <section className="stack" aria-labelledby="avsandare">
      <h2 id="avsandare">Under mejl i ditt namn</h2>
      <p className="quiet">
        När du är sekreterare för ett sammanträde står det här under mejlen med utdrag. Namn, titel och e-post
        kommer från registret.
      </p>
      {data === undefined ? (
        error === null ? (
          <Waiting what="Hämtar dina uppgifter" />
        ) : (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <Facts
            items={[
              { label: 'Namn', value: data.name },
              { label: 'Titel', value: data.title ?? 'Ingen titel i registret' },
              { label: 'E-post', value: data.email },
            ]}
          />
          <SettingsForm
            kind={profileDocument}
            id={personId}
            about={{ title: 'Under mejl i ditt namn', address: '/konto' }}
            stored={storedProfile(data)}
            fields={fields}
            isReadOnly={false}
          >
            {({ draft, change, error: fault }) => (
              <div className="form-grid">
                <TextField
                  id={fieldId('unit')}
                  label={labels.unit}
                  value={draft.unit}
                  onChange={(unit) => change({ unit })}
                  error={faultAt(fault, 'unit')}
                />
                <TextField
                  id={fieldId('phone')}
                  label={labels.phone}
                  type="tel"
                  value={draft.phone}
                  onChange={(phone) => change({ phone })}
                  error={faultAt(fault, 'phone')}
                />
              </div>
            )}
          </SettingsForm>
        </>
      )}
    </section>
  );
}
