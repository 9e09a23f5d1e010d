import { useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { DecidingView } from '@klubbat/shared/contracts/vote';
import { voteMethodWords, voteThresholdWords } from '@klubbat/shared/sentences/words';
import type { VoteMethod, VoteThreshold } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { problemOf } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { meaningsOf, suggestedVote } from './vote-proposals.js';
import { useOpenVote } from './votes.queries.js';

interface OpenVoteProps {
  meeting: MeetingView;
  item: AgendaItemView;
  deciding: DecidingView;
}

const methodOptions = (['open', 'closed'] as const).map((value) => ({
  value,
  label: capital(voteMethodWords[value]),
}));
const OWN = '';

/** What is to be voted on, suggested by what has been moved and voted so far. Then the vote begins. */
export function OpenVote({ meeting, item, deciding }: OpenVoteProps) {
  const meanings = meaningsOf(item, meeting.people);
  const [terms, setTerms] = useState(() => suggestedVote(item, meanings));
  // made once: pressed twice, or sent again, it is the same vote
  const [id, setId] = useState(() => crypto.randomUUID());
  const open = useOpenVote();
  const change = (part: Partial<typeof terms>) => setTerms((now) => ({ ...now, ...part }));
  const needsReason = open.error !== null && problemOf(open.error).code === 'reason-required';
  const points = deciding.places.flatMap(({ point }) => (point === null ? [] : [point]));
  const begin = (reason?: string) => {
    const side = (name: 'yes' | 'no') => {
      const { motion, words } = terms[name];
      const text = words.trim();
      return {
        ...(text === '' ? {} : { [`${name}Means`]: text }),
        ...(motion === OWN || meanings.find((one) => one.key === motion)?.motion === undefined
          ? {}
          : { [`${name}Motion`]: motion }),
      };
    };
    open.mutate(
      {
        params: { id: item.id },
        body: {
          id,
          method: terms.method,
          ...side('yes'),
          ...side('no'),
          ...(terms.point === '' ? {} : { point: Number(terms.point) }),
          ...(terms.threshold === 'majority' ? {} : { threshold: terms.threshold }),
          ...(terms.order === 'main' ? {} : { order: terms.order }),
          ...(reason === undefined ? {} : { reason }),
        },
      },
      // another attempt is another vote, unless nobody has answered this one
      { onError: (error) => problemOf(error).status > 0 && setId(crypto.randomUUID()) },
    );
  };
  const sideFields = (name: 'yes' | 'no', label: string) => (
    <>
      <SelectField
        label={`${label} är för`}
        value={terms[name].motion}
        options={[
          ...meanings.map(({ key, words }) => ({ value: key, label: capital(words) })),
          { value: OWN, label: 'Något annat' },
        ]}
        onChange={(motion) =>
          change({
            [name]: { motion, words: meanings.find(({ key }) => key === motion)?.words ?? terms[name].words },
          })
        }
      />
      <TextField
        label={`${label} betyder, som det skrivs`}
        value={terms[name].words}
        onChange={(words) => change({ [name]: { ...terms[name], words } })}
      />
    </>
  );
  return (
    <form
      className="stack open-vote"
      noValidate
      aria-label="Börja en omröstning"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      {!needsReason && <FaultSummary error={open.error} />}
      {!deciding.attendanceKnown && (
        <Notice kind="warning">
          <p>Ingen är uppropad, så det är inte känt vilka som tjänstgör. Alla i sammanträdet får en rad.</p>
        </Notice>
      )}
      {sideFields('yes', 'Ja')}
      {sideFields('no', 'Nej')}
      <div className="open-vote__row">
        <SelectField<VoteMethod>
          label="Omröstningen är"
          value={terms.method}
          options={methodOptions}
          onChange={(method) => change({ method })}
        />
        {points.length > 0 && (
          <SelectField
            label="Gäller"
            value={terms.point}
            options={[
              { value: '', label: 'Hela paragrafen' },
              ...points.map((point) => ({ value: String(point), label: `Beslutspunkt ${point}` })),
            ]}
            onChange={(point) => change({ point })}
          />
        )}
        <SelectField
          label="Slag"
          value={terms.order}
          options={[
            { value: 'main', label: 'Huvudvotering' },
            { value: 'counter', label: 'Kontrapropositionsvotering' },
          ]}
          onChange={(order) => change({ order })}
        />
        <SelectField<VoteThreshold>
          label="Kräver"
          value={terms.threshold}
          options={(deciding.board === 'assembly'
            ? (['majority', 'third-of-present', 'two-thirds'] as const)
            : (['majority', 'two-thirds'] as const)
          ).map((value) => ({ value, label: capital(voteThresholdWords[value]) }))}
          onChange={(threshold) => change({ threshold })}
        />
      </div>
      <div>
        <Button type="submit" variant="primary" isPending={open.isPending}>
          Börja omröstningen
        </Button>
      </div>
      {needsReason && (
        <ReasonDialog
          title="Omröstningen får inte börja"
          error={open.error}
          action="Börja ändå"
          onReason={begin}
          onClose={() => open.reset()}
        />
      )}
    </form>
  );
}
