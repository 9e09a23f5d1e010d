import { groupMails } from '@klubbat/shared/rules/group-mails';
import { mailGroupings, type MailGrouping } from '@klubbat/shared/vocabulary/mail-groupings';
import { RadioGroup } from '../../ui/radio-group.js';
import type { NamedRecipients, RecipientRow } from './dispatch-draft.js';

const words: Readonly<Record<MailGrouping, string>> = {
  paragraph: 'Ett mejl för varje paragraf, till dem som paragrafen är till',
  recipient: 'Ett mejl till varje mottagare, med de paragrafer som är till den',
  together: 'Alla valda paragrafer i ett mejl till alla',
};

interface GroupingChoiceProps {
  value: MailGrouping;
  onChange: (grouping: MailGrouping) => void;
  paragraphs: readonly number[];
  recipients: readonly RecipientRow[];
  named: NamedRecipients;
}

/** How several §§ go, and how many mails that is. */
export function GroupingChoice({ value, onChange, paragraphs, recipients, named }: GroupingChoiceProps) {
  const countOf = (grouping: MailGrouping) =>
    groupMails(grouping, paragraphs, recipients, named.items).reduce(
      (sum, mail) => sum + mail.recipients.length,
      0,
    );
  return (
    <RadioGroup
      label="Så skickas paragraferna"
      value={value}
      onChange={onChange}
      options={mailGroupings.map((grouping) => ({
        value: grouping,
        label: words[grouping],
        description: `Blir ${countOf(grouping)} mejl.`,
      }))}
    />
  );
}
