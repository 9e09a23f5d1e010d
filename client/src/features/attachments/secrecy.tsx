import { Lock } from 'lucide-react';
import type { AttachmentView } from '@klubbat/shared/contracts/attachment';

/** The mark of what is secret, with the ground for it. Nothing for what is not. */
export function Secrecy({ attachment: { confidential } }: { attachment: AttachmentView }) {
  return confidential === undefined ? null : (
    <p className="secrecy small">
      <Lock size={14} aria-hidden /> Sekretess: {confidential}
    </p>
  );
}
