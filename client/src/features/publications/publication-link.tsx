import { Globe } from 'lucide-react';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { LinkButton } from '../../ui/link-button.js';
import { publicationAddress } from './publication-address.js';
import { isPublishable } from './publishable.js';

/** The way to the public version of what is adjusted, for who may make or approve one. */
export function PublicationLink({
  meeting,
  adjustment,
}: {
  meeting: MeetingView;
  adjustment: AdjustmentView;
}) {
  return isPublishable(meeting, adjustment) ? (
    <LinkButton to={publicationAddress(meeting.id, adjustment.id)} icon={Globe}>
      Offentlig version
    </LinkButton>
  ) : null;
}
