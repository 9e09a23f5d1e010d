import { Modal } from '@midas-ds/components/modal/index.js';
import type { ReactNode } from 'react';
import './dialog.css';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** the buttons, the one that does it first */
  actions?: ReactNode;
  /** false: it cannot be closed without an answer */
  isDismissable?: boolean;
}

/** A question on top of the page. Esc closes it; the focus goes back to where it was. */
export function Dialog({ title, isOpen, onClose, children, actions, isDismissable = true }: DialogProps) {
  return (
    <Modal
      title={title}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) {
          onClose();
        }
      }}
      hideCloseButton
      isDismissable={false}
      isKeyboardDismissDisabled={!isDismissable}
      className="dialog"
    >
      {children}
      {actions !== undefined && <div className="dialog__actions">{actions}</div>}
    </Modal>
  );
}
