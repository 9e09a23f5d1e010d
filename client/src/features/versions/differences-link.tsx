import { GitCompare } from 'lucide-react';
import { LinkButton } from '../../ui/link-button.js';

/** Where one signs: the way to what was proposed and what the draft said, beside what is signed. */
export function DifferencesLink({ meetingId }: { meetingId: string }) {
  return (
    <div className="no-print">
      <LinkButton to={`/sammantraden/${meetingId}/skillnader`} icon={GitCompare} variant="quiet">
        Jämför besluten med förslagen och utkastet
      </LinkButton>
    </div>
  );
}
