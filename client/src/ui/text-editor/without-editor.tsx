import { Component, type ReactNode } from 'react';
import { Button } from '../button.js';
import { Notice } from '../notice.js';

interface WithoutEditorProps {
  /** the text as it can be read */
  reading: ReactNode;
  children: ReactNode;
}

/**
 * Shows the text where the editor could not be fetched: the rest of the page, and what is being written in it, stands. A
 * fault in rendering is only caught by a class.
 */
export class WithoutEditor extends Component<WithoutEditorProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) {
      return this.props.children;
    }
    return (
      <>
        {this.props.reading}
        <Notice kind="warning">
          <p>
            Skrivrutan kunde inte hämtas. Läs in sidan på nytt när kontakten med servern är tillbaka. Det du
            har skrivit finns kvar, på servern eller på den här enheten.
          </p>
          <div className="flush">
            <Button onPress={() => window.location.reload()}>Läs in sidan på nytt</Button>
          </div>
        </Notice>
      </>
    );
  }
}
