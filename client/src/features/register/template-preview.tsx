import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  previewPapers,
  templateDoors,
  type DocumentTemplate,
  type PreviewPaper,
} from '@klubbat/shared/contracts/document-template';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { callForFile } from '../../lib/call.js';
import { problemOf } from '../../lib/problem-error.js';
import { usePause } from '../../lib/use-pause.js';
import { Notice } from '../../ui/notice.js';
import { PdfView } from '../../ui/pdf-view/pdf-view.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SelectField } from '../../ui/select-field.js';
import { templateOf, type TemplateDraft } from './template-document.js';

const PAUSE_IN_WRITING = 400;
const paperWords: Readonly<Record<PreviewPaper, string>> = {
  protocol: 'Ett protokoll: första sidan och en paragraf',
  extract: 'Ett protokollsutdrag',
};

type Asked = DocumentTemplate & { paper: PreviewPaper };

/** `source`: what is asked for, as text. Where the pages cannot be made, those before stay at hand. */
function previewQuery({ id, logo }: OrganisationView, source: string) {
  return queryOptions({
    queryKey: [templateDoors.preview.path, id, logo, source],
    queryFn: ({ signal }) =>
      callForFile(templateDoors.preview, {
        params: { id },
        body: JSON.parse(source) as Asked,
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: (failures, error) => failures < 3 && problemOf(error).code === 'preview-superseded',
  });
}

/** Some pages of an invented meeting, as they would be printed with the template that is written. */
export function TemplatePreview({
  organisation,
  draft,
}: {
  organisation: OrganisationView;
  draft: TemplateDraft;
}) {
  const [paper, setPaper] = useState<PreviewPaper>('protocol');
  const written = JSON.stringify({ ...templateOf(draft), paper } satisfies Asked);
  const source = usePause(written, PAUSE_IN_WRITING);
  const { data, error, isFetching, refetch } = useQuery(previewQuery(organisation, source));
  const [page, setPage] = useState('');
  const isUpdating = isFetching || source !== written;
  return (
    <section className="template-preview no-print" aria-labelledby="template-preview">
      <div className="template-preview__head">
        <h2 id="template-preview">Så blir det</h2>
        <span className="quiet small figures">
          {isUpdating ? 'Uppdaterar …' : error === null ? page : 'Inte uppdaterad'}
        </span>
      </div>
      <SelectField
        label="Visa"
        value={paper}
        onChange={setPaper}
        options={previewPapers.map((value) => ({ value, label: paperWords[value] }))}
      />
      {error !== null &&
        !isUpdating &&
        (problemOf(error).code === 'invalid' ? (
          // what is wrong is told at its field
          <Notice kind="warning" title="Här visas mallen som den var innan">
            <p>Rätta det som är fel ifyllt, så visas den som den är skriven.</p>
          </Notice>
        ) : (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        ))}
      <PdfView
        bytes={data}
        isAwaiting={isUpdating}
        label="Sidorna med mallen"
        zoom={1}
        onPage={(number, count) => setPage(`Sida ${number} av ${count}`)}
      />
    </section>
  );
}
