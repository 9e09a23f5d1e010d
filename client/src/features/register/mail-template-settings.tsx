import { useQuery } from '@tanstack/react-query';
import type { MailTemplateView } from '@klubbat/shared/contracts/mail-template';
import {
  placeholdersFor,
  placeholderWords,
  templateFault,
} from '@klubbat/shared/sentences/mail-placeholders';
import { mailFields, type MailField } from '@klubbat/shared/vocabulary/mail-words';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { Waiting } from '../../ui/waiting.js';
import {
  mailDocuments,
  mailLabels,
  storedMailTemplate,
  type MailDraft,
  type MailOwner,
} from './mail-template-document.js';
import { MailTemplatePreview } from './mail-template-preview.js';
import { mailTemplateQuery } from './register.queries.js';
import { SettingsForm } from './settings-form.js';
import './mail-template.css';

interface MailTemplateSettingsProps {
  owner: MailOwner;
  id: string;
  name: string;
  address: string;
  isReadOnly: boolean;
}

const fieldId = (field: MailField) => `mejl-${field}`;
const fields = Object.fromEntries(
  mailFields.map((field) => [field, { label: mailLabels[field], id: fieldId(field) }]),
);

const startFrom: Readonly<Record<MailField, string>> = {
  subject: 'Utgå från det nuvarande ämnet',
  fileName: 'Utgå från det nuvarande filnamnet',
  text: 'Utgå från den nuvarande texten',
  senderBlock: 'Utgå från den nuvarande avsändaren',
};

/** One part of the mail: what is written here, or, where nothing is, what holds instead. */
function MailPart({
  field,
  owner,
  draft,
  change,
  error,
  isReadOnly,
  inherited,
}: {
  field: MailField;
  owner: MailOwner;
  draft: MailDraft;
  change: (changes: Partial<MailDraft>) => void;
  error: unknown;
  isReadOnly: boolean;
  inherited: string;
}) {
  const isText = field === 'text' || field === 'senderBlock';
  const Field = isText ? TextArea : TextField;
  const written = draft[field];
  const whose = owner === 'board' ? 'som organisationen har det' : 'som Klubbat har det';
  return (
    <div className="stack stack--tight">
      <Field
        id={fieldId(field)}
        label={mailLabels[field]}
        description={`Tomt: ${whose}.`}
        value={written}
        onChange={(value) => change({ [field]: value })}
        error={templateFault(field, written) ?? faultAt(error, field)}
        isReadOnly={isReadOnly}
        {...(isText ? { rows: 7 } : {})}
      />
      {written.trim() === '' && !isReadOnly && (
        <div className="flush">
          <Button variant="quiet" onPress={() => change({ [field]: inherited })}>
            {startFrom[field]}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What can be asked for, and what it becomes. */
function Placeholders() {
  return (
    <details>
      <summary>Fält att använda</summary>
      <p className="quiet small">
        Skriv fältet inom klamrar. Ett tal kortar det vid ett ord: {'{rubrik:60}'} blir högst 60 tecken. Är
        något inte känt försvinner raden där det står.
      </p>
      <dl className="mail-placeholders">
        {placeholdersFor('text').map((key) => (
          <div key={key}>
            <dt>
              <code>{`{${placeholderWords[key].word}}`}</code>
            </dt>
            <dd>{placeholderWords[key].becomes}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Settings({
  template,
  ...props
}: MailTemplateSettingsProps & {
  template: MailTemplateView;
}) {
  const { owner, id, name, address, isReadOnly } = props;
  return (
    <SettingsForm
      kind={mailDocuments[owner]}
      id={id}
      about={{ title: `Mejl med utdrag, ${name}`, address }}
      stored={storedMailTemplate(template)}
      fields={fields}
      isReadOnly={isReadOnly}
      beside={(draft) => <MailTemplatePreview owner={owner} id={id} draft={draft} />}
    >
      {(part) => (
        <>
          <Placeholders />
          {mailFields.map((field) => (
            <MailPart
              key={field}
              field={field}
              owner={owner}
              inherited={template.inherited[field]}
              {...part}
            />
          ))}
        </>
      )}
    </SettingsForm>
  );
}

/** The words of mails with extracts, and beside them what a mail will look like. */
export function MailTemplateSettings(props: MailTemplateSettingsProps) {
  const { data, error, refetch } = useQuery(mailTemplateQuery(props.owner, props.id));
  if (data === undefined) {
    return error === null ? (
      <Waiting what="Hämtar orden i mejlen" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  return <Settings {...props} template={data} />;
}
