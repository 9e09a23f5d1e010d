import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { groupMails, paragraphsForNobody } from '@klubbat/shared/rules/group-mails';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import type { MailGrouping } from '@klubbat/shared/vocabulary/mail-groupings';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { Waiting } from '../../ui/waiting.js';
import { Why } from '../../ui/why.js';
import { ChooseParagraphs } from './choose-paragraphs.js';
import { ConfirmDispatch } from './confirm-dispatch.js';
import {
  noEdits,
  proposedRecipients,
  recipientCount,
  recipientsNow,
  newAmong,
  sentBefore,
  sentSentence,
  spokenLabels,
  unadjusted,
} from './dispatch-draft.js';
import { DispatchPreview, type OrderBody } from './dispatch-preview.js';
import { extractAddress, extractReading } from './extract-address.js';
import { GroupingChoice } from './grouping-choice.js';
import { meetingDeliveriesQuery, namedRecipientsQuery, useOrderDispatch } from './dispatch.queries.js';
import { noParty, partyOf, PartyFields } from './party-fields.js';
import { Recipients } from './recipients.js';
import './dispatches.css';

/** Chooses §§ and recipients, and sends; what is out of the ordinary asks for its reason. */
export function OrderDispatch({ meeting }: { meeting: MeetingView }) {
  const [paragraphs, setParagraphs] = useState<number[]>([]);
  const [edits, setEdits] = useState(noEdits);
  const [message, setMessage] = useState('');
  const [earlyReason, setEarlyReason] = useState('');
  const [resendReason, setResendReason] = useState('');
  const [grouping, setGrouping] = useState<MailGrouping>('paragraph');
  const [oneFile, setOneFile] = useState(false);
  const [party, setParty] = useState(noParty);
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState('');
  const sent = useQuery(meetingDeliveriesQuery(meeting.id));
  const order = useOrderDispatch();
  const named = useQuery(namedRecipientsQuery(meeting.id));
  const recipients = recipientsNow(
    proposedRecipients(named.data ?? { items: [], standing: [] }, paragraphs),
    edits,
  );
  const early = unadjusted(meeting, paragraphs);
  const mails = groupMails(grouping, paragraphs, recipients, named.data?.items ?? []);
  const again = sentBefore(sent.data?.deliveries ?? [], mails);
  const labels = spokenLabels(meeting.items, paragraphs);
  const verb = `Skicka ${labels} till ${recipientCount(recipients.length)}`;
  const whyNot =
    whyNotYet(
      paragraphs.length,
      recipients,
      paragraphsForNobody(paragraphs, mails),
      early.length > 0 && earlyReason.trim() === '',
    ) ?? (party.isParty && party.instance.trim() === '' ? 'Skriv vart beslutet överklagas.' : undefined);
  const body: OrderBody = {
    paragraphs,
    recipients: recipients.map(({ name, email }) => ({ name: name.trim(), email: email.trim() })),
    ...(paragraphs.length > 1 ? { grouping } : {}),
    ...(message.trim() === '' ? {} : { message }),
    ...(oneFile ? { oneFile } : {}),
    ...partyOf(party),
    ...(early.length === 0 ? {} : { beforeAdjustment: { reason: earlyReason.trim() } }),
    ...(again.length > 0 && resendReason.trim() !== '' ? { resend: { reason: resendReason.trim() } } : {}),
  };
  const act = () =>
    order.mutate(
      {
        params: { id: meeting.id },
        body,
      },
      {
        onSuccess: ({ deliveries }) => {
          setTold(sentSentence(labels, newAmong(deliveries, sent.data?.deliveries ?? []), deliveries.length));
          setAsking(false);
          setParagraphs([]);
          setEdits(noEdits);
          setMessage('');
          setParty(noParty);
          setEarlyReason('');
          setResendReason('');
        },
        onError: () => setAsking(false),
      },
    );
  return (
    <section className="stack no-print" aria-labelledby="skicka-utdrag">
      <h2 id="skicka-utdrag">Skicka protokollsutdrag</h2>
      <FaultSummary error={order.error} />
      {told !== '' && (
        <Notice kind="success" announce>
          <p>{told}</p>
        </Notice>
      )}
      <ChooseParagraphs meeting={meeting} chosen={paragraphs} onChange={setParagraphs} />
      {paragraphs.length > 0 && (
        <>
          <div className="row">
            <span className="quiet">Läs utdraget innan du skickar:</span>
            <LinkButton href={extractReading(meeting.id, paragraphs)} variant="quiet" newTab>
              På skärmen
            </LinkButton>
            <LinkButton href={extractAddress(meeting.id, paragraphs)} variant="quiet" newTab>
              Som PDF
            </LinkButton>
          </div>
          {named.isPending && <Waiting what="Hämtar mottagarna" />}
          {named.isError && <ProblemNotice error={named.error} onRetry={() => void named.refetch()} />}
          {named.data !== undefined && (
            <Recipients
              organisationId={meeting.organisationId}
              recipients={recipients}
              edits={edits}
              onEdits={setEdits}
            />
          )}
          <p className="quiet small">
            Adresser som saknas skrivs här eller läggs till i{' '}
            <Link to={`/register/organisation/${meeting.organisationId}/adressbok`}>adressboken</Link>.
          </p>
          {paragraphs.length > 1 && named.data !== undefined && (
            <GroupingChoice
              value={grouping}
              onChange={setGrouping}
              paragraphs={paragraphs}
              recipients={recipients}
              named={named.data}
            />
          )}
          <TextArea
            label="Meddelande till mottagarna"
            description="Kan lämnas tomt. Brevet säger vilket beslut det gäller och varifrån det kommer."
            value={message}
            onChange={setMessage}
            error={faultAt(order.error, 'message')}
          />
          <Checkbox isSelected={oneFile} onChange={setOneFile}>
            Bifoga brev och utdrag som en fil, med brevet som första sida
          </Checkbox>
          <PartyFields party={party} onChange={setParty} error={order.error} />
          {early.length > 0 && (
            <>
              <TextField
                label={`Skäl att skicka ${printParagraphs(early)} före justeringen`}
                description="Ett utdrag som skickas blir allmän handling genast. Skälet sparas i historiken."
                value={earlyReason}
                onChange={setEarlyReason}
                isRequired
              />
              <Why rule="sent-before-adjusted" />
            </>
          )}
          {again.length > 0 && (
            <TextField
              label={`Skäl att skicka igen till ${recipientCount(again.length)}`}
              description={`${again.map(({ name }) => name).join(', ')} har fått samma paragrafer förut. Är utdraget oförändrat skickas det inte dit igen utan ett skäl.`}
              value={resendReason}
              onChange={setResendReason}
            />
          )}
          <div className="row">
            <Button variant="primary" isDisabled={whyNot !== undefined} onPress={() => setAsking(true)}>
              {verb}
            </Button>
            {whyNot !== undefined && <p className="quiet">{whyNot}</p>}
          </div>
        </>
      )}
      {asking && (
        <ConfirmDispatch
          verb={verb}
          recipients={recipients}
          preview={
            <DispatchPreview
              meetingId={meeting.id}
              body={body}
              labelsOf={(which) => spokenLabels(meeting.items, which)}
            />
          }
          isPending={order.isPending}
          onSend={act}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function whyNotYet(
  paragraphs: number,
  recipients: readonly { name: string; email: string }[],
  forNobody: readonly number[],
  reasonMissing: boolean,
): string | undefined {
  if (paragraphs === 0) {
    return 'Välj paragrafer först.';
  }
  if (recipients.length === 0) {
    return 'Lägg till minst en mottagare.';
  }
  if (forNobody.length > 0) {
    return `${printParagraphs(forNobody)} har ingen mottagare: lägg till en, eller välj bort paragrafen.`;
  }
  const without = recipients.filter(({ email }) => email.trim() === '');
  if (without.length > 0) {
    return `E-postadress saknas: ${without.map(({ name }) => (name === '' ? 'ny mottagare' : name)).join(', ')}.`;
  }
  return reasonMissing ? 'Skriv varför utdraget skickas före justeringen.' : undefined;
}
