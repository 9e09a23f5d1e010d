import { useQuery } from '@tanstack/react-query';
import { FileText, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { meetingDoors, type MeetingView } from '@klubbat/shared/contracts/meeting';
import type { PageSpan, Written } from '@klubbat/shared/contracts/preview';
import { doorAddress } from '../../lib/call.js';
import { problemOf } from '../../lib/problem-error.js';
import { useRestedPause } from '../../lib/use-pause.js';
import { Button } from '../../ui/button.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { PdfView } from '../../ui/pdf-view/pdf-view.js';
import { previewQuery, previewSource } from './preview.queries.js';
import type { PreviewChoice } from './use-preview-choice.js';
import './preview-panel.css';

interface PreviewPanelProps {
  meeting: MeetingView;
  /** what is being written, saved or not */
  written: Written;
  /** the § to show: `§ 9`, `Punkt 3` */
  label?: string;
  choice: PreviewChoice;
}

/** Shorter than a thought, longer than between two letters; the editor has waited as long itself. */
const PAUSE_IN_WRITING = 150;
/** A shorter one is drawn as a whole at once. */
const LONG = 20;
/** Pages on both sides of the one that is looked at: as many as may be seen, and some more when the text moves. */
const AROUND = 4;
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const WIDTH_OF_PANEL = 2;

/** The pages of a long protocol that may be seen now; undefined: all of a short one. */
function lookedAt({ number, count }: { number: number; count: number }): PageSpan | undefined {
  return count > LONG ? { from: Math.max(1, number - AROUND), to: number + AROUND } : undefined;
}

/**
 * The protocol as it will be printed, following what is written. It adds to the page and is needed for nothing: it says
 * nothing aloud by itself, and can be passed by.
 */
export function PreviewPanel({ meeting, written, label, choice }: PreviewPanelProps) {
  const writtenNow = previewSource(meeting, written);
  const source = useRestedPause(writtenNow, PAUSE_IN_WRITING);
  const [page, setPage] = useState({ number: 1, count: 0 });
  const { data, error, isFetching, isPlaceholderData } = useQuery(
    previewQuery(meeting.id, written, source, lookedAt(page)),
  );
  const [zoom, setZoom] = useState<number>(WIDTH_OF_PANEL);
  const onPage = useCallback((number: number, count: number) => setPage({ number, count }), []);
  const panel = useRef<HTMLElement>(null);
  const after = useRef<HTMLParagraphElement>(null);
  const { isBeside } = choice;
  useEffect(() => {
    if (!isBeside) {
      panel.current?.scrollIntoView({ block: 'start' });
    }
  }, [isBeside]);
  // what is looked at has come; the rest of a long one is still drawn
  const hasPages = data?.pages !== undefined && !isPlaceholderData;
  const isUpdating = (isFetching && !hasPages) || source !== writtenNow;
  const whole = `${doorAddress(meetingDoors.pdf, { params: { id: meeting.id } })}?version=${meeting.version}`;
  return (
    <section className="preview-panel no-print" aria-label="Förhandsvisning" ref={panel}>
      <div className="preview-panel__skip">
        <Button variant="quiet" onPress={() => after.current?.focus()}>
          Hoppa över förhandsvisningen
        </Button>
      </div>
      <div className="preview-panel__tools">
        <div className="preview-panel__title">
          <h2>Förhandsvisning</h2>
          <span className="quiet small figures">
            {isUpdating
              ? 'Uppdaterar …'
              : error !== null
                ? 'Inte uppdaterad'
                : page.count > 0 && `Sida ${page.number} av ${page.count}`}
          </span>
        </div>
        <span className="preview-panel__buttons">
          <Button
            variant="quiet"
            icon={ZoomOut}
            aria-label="Förminska"
            isDisabled={zoom === 0}
            onPress={() => setZoom(zoom - 1)}
          />
          <Button
            variant="quiet"
            icon={ZoomIn}
            aria-label="Förstora"
            isDisabled={zoom === ZOOMS.length - 1}
            onPress={() => setZoom(zoom + 1)}
          />
          <Button variant="quiet" icon={X} aria-label="Stäng förhandsvisningen" onPress={choice.close} />
        </span>
      </div>
      {error !== null && !isUpdating && <WhyNot error={error} />}
      <PdfView
        bytes={data?.bytes}
        printed={data?.pages}
        isAwaiting={isUpdating}
        label="Förhandsvisningens sidor"
        zoom={ZOOMS[zoom] ?? 1}
        {...(label === undefined ? {} : { bookmark: label })}
        onPage={onPage}
      />
      <div className="preview-panel__foot">
        <LinkButton href={whole} icon={FileText} variant="quiet" newTab>
          Öppna hela PDF:en
        </LinkButton>
        <p className="quiet small" tabIndex={-1} ref={after}>
          {meeting.attachments.length > 0
            ? 'Där visas det som är sparat, med bilagornas sidor.'
            : 'Där visas det som är sparat.'}
        </p>
      </div>
    </section>
  );
}

/** Beneath it the last that could be made is shown. */
function WhyNot({ error }: { error: unknown }) {
  const { code, title, detail, errors } = problemOf(error);
  return (
    <Notice kind="warning" title="Förhandsvisningen visar inte det senaste">
      {code === 'invalid' ? (
        <ul>
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      ) : (
        <p>
          {title}. {detail}
        </p>
      )}
    </Notice>
  );
}
