import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { ItemCopyView } from '@klubbat/shared/contracts/item-copy';
import { longDate } from '@klubbat/shared/sentences/dates';
import { copiedPartWords } from '@klubbat/shared/sentences/item-copy-sentences';
import { readText } from '@klubbat/shared/text/read-text';
import { copiedParts, type CopiedPart } from '@klubbat/shared/vocabulary/item-copy-words';
import { faultAt } from '../../lib/problem-error.js';
import { sectionKindName } from '../../lib/section-kind-name.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RichText } from '../../ui/rich-text.js';
import { TextField } from '../../ui/text-field.js';
import { Waiting } from '../../ui/waiting.js';
import { copyPreviewQuery, useCopyItem } from './copy-item.queries.js';

interface CopyItemProps {
  meetingId: string;
  itemId: string;
  onCopied: (itemId: string) => void;
}

/** One earlier item: what of it there is, what is to be looked at, and what is taken along. */
export function CopyItem({ meetingId, itemId, onCopied }: CopyItemProps) {
  const copy = useQuery(copyPreviewQuery(meetingId, itemId));
  if (copy.data !== undefined) {
    return <Choosing key={itemId} meetingId={meetingId} copy={copy.data} onCopied={onCopied} />;
  }
  return copy.error === null ? (
    <Waiting what="Hämtar punkten" />
  ) : (
    <ProblemNotice error={copy.error} onRetry={() => void copy.refetch()} />
  );
}

/** A number belongs to its year: it comes along only when somebody wants it. */
const USUAL: readonly CopiedPart[] = copiedParts.filter((part) => part !== 'case-number');

function holds(part: CopiedPart, copy: ItemCopyView): boolean {
  switch (part) {
    case 'texts':
      return copy.texts.length > 0;
    case 'proposal':
      return copy.proposal.length > 0;
    case 'recipients':
      return copy.recipients.length > 0;
    case 'attachments':
      return copy.attachments.length > 0;
    case 'case-number':
      return copy.caseNumber !== null;
  }
}

function about(part: CopiedPart, copy: ItemCopyView): string | undefined {
  switch (part) {
    case 'texts':
      return copy.texts.map((section) => section.heading ?? sectionKindName(section.kind)).join(', ');
    case 'proposal':
      return copy.fromDecision ? 'Det som beslutades då blir förslaget nu.' : undefined;
    case 'recipients':
      return copy.recipients.join(', ');
    case 'attachments':
      return copy.attachments.join(', ');
    case 'case-number':
      return copy.caseNumber ?? undefined;
  }
}

function Choosing({
  meetingId,
  copy,
  onCopied,
}: {
  meetingId: string;
  copy: ItemCopyView;
  onCopied: (itemId: string) => void;
}) {
  const offered = copiedParts.filter((part) => holds(part, copy));
  const [title, setTitle] = useState(copy.title);
  const [parts, setParts] = useState<readonly CopiedPart[]>(USUAL.filter((part) => offered.includes(part)));
  const make = useCopyItem();
  return (
    <form
      className="stack stack--wide"
      aria-label="Hämta punkten"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(
          { params: { id: meetingId }, body: { from: copy.id, title: title.trim(), parts: [...parts] } },
          { onSuccess: (made) => onCopied(made.itemId) },
        );
      }}
    >
      <h3>{copy.title}</h3>
      <p>
        <Link to={`/sammantraden/${copy.meetingId}/paragraf/${copy.id}`}>
          {copy.board} {longDate(copy.date)}
          {copy.label === null ? '' : `, ${copy.label}`}
        </Link>
      </p>
      <ToLookAt copy={copy} />
      <FaultSummary error={make.error} fields={{ title: { label: 'Rubrik', id: 'kopians-rubrik' } }} />
      <TextField
        id="kopians-rubrik"
        label="Rubrik"
        value={title}
        onChange={setTitle}
        maxLength={500}
        error={faultAt(make.error, 'title')}
      />
      {offered.length > 0 && (
        <fieldset className="choices">
          <legend>Det här följer med</legend>
          {offered.map((part) => {
            const told = about(part, copy);
            return (
              <Checkbox
                key={part}
                isSelected={parts.includes(part)}
                onChange={(selected) =>
                  setParts((before) => (selected ? [...before, part] : before.filter((one) => one !== part)))
                }
                {...(told === undefined ? {} : { description: told })}
              >
                {copiedPartWords[part]}
              </Checkbox>
            );
          })}
        </fieldset>
      )}
      <p className="quiet">
        Nummer, beslut, yrkanden, omröstning, reservationer och jäv stannar på det gamla sammanträdet.
      </p>
      <div>
        <Button type="submit" variant="primary" isPending={make.isPending}>
          Hämta punkten hit
        </Button>
      </div>
      <Sections
        sections={[
          ...(parts.includes('proposal') ? copy.proposal : []),
          ...(parts.includes('texts') ? copy.texts : []),
        ]}
      />
    </form>
  );
}

const times = (count: number) => (count === 1 ? 'en gång' : `${count} gånger`);

/** What is left of the old year and the old people. Nothing of it is changed for anybody. */
function ToLookAt({ copy: { years, former, confidential } }: { copy: ItemCopyView }) {
  return (
    <>
      {confidential !== null && (
        <Notice title="Paragrafen är sekretessbelagd">
          <p>Den nya punkten blir det också ({confidential}). Rubriken kan röja det hemliga.</p>
        </Notice>
      )}
      {(years.length > 0 || former.length > 0) && (
        <Notice kind="warning" title="Se över det här när punkten är hämtad">
          <ul>
            {years.map(({ year, count, words }) => (
              <li key={year}>
                {year} står {times(count)}: ”{words}”
              </li>
            ))}
            {former.map((name) => (
              <li key={name}>{name} nämns och har inget uppdrag i organet den nya dagen.</li>
            ))}
          </ul>
          <p>Inget ändras av sig självt.</p>
        </Notice>
      )}
    </>
  );
}

/** The words that come along, as they will stand. */
function Sections({ sections }: { sections: readonly SectionInFile[] }) {
  return sections.map((section, index) => (
    <section key={index} className="stack stack--tight">
      <h4>{section.heading ?? sectionKindName(section.kind)}</h4>
      <RichText blocks={readText(section.body ?? '')} />
    </section>
  ));
}
