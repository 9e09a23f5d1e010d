import { FileText, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { AttachmentView } from '@klubbat/shared/contracts/attachment';
import { Button } from '../../ui/button.js';
import { LinkButton } from '../../ui/link-button.js';
import { Secrecy } from './secrecy.js';
import { attachmentName, fileAddress, previewKind } from './what-it-is.js';
import './attachment-preview.css';

interface AttachmentPreviewProps {
  attachment: AttachmentView;
  onClose: () => void;
  /** 2 on a page of its own, 3 inside a part */
  heading?: 'h2' | 'h3';
}

/** An attachment read in place. On a phone, where a page in a page is unreadable, it is opened instead. */
export function AttachmentPreview({ attachment, onClose, heading: Heading = 'h3' }: AttachmentPreviewProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const name = `${attachmentName(attachment)}: ${attachment.title}`;
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'nearest' });
  }, [attachment.id]);
  return (
    <section className="preview no-print" aria-label={`Läs ${name}`}>
      <div className="preview__head">
        <Heading tabIndex={-1} ref={title}>
          {name}
        </Heading>
        <LinkButton href={fileAddress(attachment)} variant="quiet" icon={FileText} newTab>
          Öppna
        </LinkButton>
        <Button variant="quiet" icon={X} aria-label={`Stäng ${name}`} onPress={onClose} />
      </div>
      <Secrecy attachment={attachment} />
      {previewKind(attachment) === 'picture' ? (
        <img className="preview__picture" src={fileAddress(attachment)} alt={name} />
      ) : (
        <iframe className="preview__page" src={fileAddress(attachment)} title={name} />
      )}
    </section>
  );
}
