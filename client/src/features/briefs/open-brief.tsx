import { FileText } from 'lucide-react';
import { useEffect } from 'react';
import type { Brief } from '@klubbat/shared/contracts/brief';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { LinkButton } from '../../ui/link-button.js';
import { BriefReading } from './brief-reading.js';
import { openBriefPdf } from './brief.queries.js';

/** Search engines leave it alone until all of it is adjusted: what they keep could be changed. */
function useNotIndexed(isDraft: boolean): void {
  useEffect(() => {
    if (!isDraft) {
      return undefined;
    }
    const robots = document.createElement('meta');
    robots.name = 'robots';
    robots.content = 'noindex';
    document.head.append(robots);
    return () => robots.remove();
  }, [isDraft]);
}

/** Decisions in short as anyone reads them. */
export function OpenBrief({ token, brief }: { token: string; brief: Brief }) {
  useNotIndexed(brief.adjusted !== 'all');
  return (
    <>
      <p>
        {brief.organisation}, {brief.board}, {weekdayDate(brief.date)}
      </p>
      <div className="no-print">
        <LinkButton href={openBriefPdf(token)} icon={FileText} variant="quiet">
          Öppna som PDF
        </LinkButton>
      </div>
      <BriefReading brief={brief} />
    </>
  );
}
