import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Button } from './button.js';
import { Dialog } from './dialog.js';

export interface LeaveQuestionProps {
  /** true: there is text that nobody has saved */
  unsaved: boolean;
  /** what would be lost: `Det du har skrivit i § 4` */
  what: string;
  /** saves; gives true when all is stored */
  onSave: () => Promise<boolean>;
  isSaving?: boolean;
}

/** Keeps what was typed from being lost by a click: asks before one leaves the page. */
export function LeaveQuestion({ unsaved, what, onSave, isSaving = false }: LeaveQuestionProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) {
      return undefined;
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
  if (blocker.state !== 'blocked') {
    return null;
  }
  const saveAndGo = async () => {
    if (await onSave()) {
      blocker.proceed();
    } else {
      blocker.reset();
    }
  };
  return (
    <Dialog
      title="Spara innan du går vidare?"
      isOpen
      onClose={() => blocker.reset()}
      actions={
        <>
          <Button variant="primary" isPending={isSaving} onPress={() => void saveAndGo()}>
            Spara och gå vidare
          </Button>
          <Button onPress={() => blocker.reset()}>Stanna kvar</Button>
          <Button variant="quiet" onPress={() => blocker.proceed()}>
            Lämna utan att spara
          </Button>
        </>
      }
    >
      <p>{what} är inte sparat.</p>
    </Dialog>
  );
}
