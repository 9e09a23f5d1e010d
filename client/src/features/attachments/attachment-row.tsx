import { ArrowDown, ArrowUp, Eye, FileText } from 'lucide-react';
import type { AttachmentView } from '@klubbat/shared/contracts/attachment';
import { Button } from '../../ui/button.js';
import { LinkButton } from '../../ui/link-button.js';
import { Secrecy } from './secrecy.js';
import { attachmentName, fileAddress, previewKind, whatItIs } from './what-it-is.js';
import './attachments.css';

interface AttachmentRowProps {
  attachment: AttachmentView;
  /** its id on the page, where links lead to single attachments */
  id?: string;
  /** the §§ that it belongs to, as read */
  belongsTo?: string;
  isRead: boolean;
  onRead: () => void;
  onChange?: (() => void) | undefined;
  /** moves it up or down by one; undefined where it cannot be moved that way */
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
}

/** One attachment in a list: what it is, where it belongs, and what can be done with it. */
export function AttachmentRow(props: AttachmentRowProps) {
  const { attachment, id, belongsTo = '', isRead, onRead, onChange, onUp, onDown } = props;
  const { title, stored } = attachment;
  return (
    <div className="attachment" id={id}>
      <span className="attachment__number figures">{attachmentName(attachment)}</span>
      <div className="attachment__what">
        <p>{title}</p>
        <p className="quiet small">
          {[belongsTo, whatItIs(attachment)].filter((part) => part !== '').join(' · ')}
        </p>
        <Secrecy attachment={attachment} />
      </div>
      <div className="attachment__actions no-print">
        {(onUp !== undefined || onDown !== undefined) && (
          <span className="attachment__moves">
            <Button
              variant="quiet"
              icon={ArrowUp}
              aria-label={`Flytta upp ${title}`}
              isDisabled={onUp === undefined}
              onPress={onUp}
            />
            <Button
              variant="quiet"
              icon={ArrowDown}
              aria-label={`Flytta ner ${title}`}
              isDisabled={onDown === undefined}
              onPress={onDown}
            />
          </span>
        )}
        {previewKind(attachment) !== undefined && (
          <span className="attachment__read">
            <Button
              variant="quiet"
              icon={Eye}
              aria-pressed={isRead}
              aria-label={`Läs ${title} här`}
              onPress={onRead}
            />
          </span>
        )}
        {stored !== null && (
          <LinkButton href={fileAddress(attachment)} variant="quiet" icon={FileText} newTab>
            Öppna<span className="visually-hidden"> {title}</span>
          </LinkButton>
        )}
        {onChange !== undefined && (
          <Button variant="quiet" aria-label={`Ändra ${title}`} onPress={onChange}>
            Ändra
          </Button>
        )}
      </div>
    </div>
  );
}
