import { LinkButton } from '../ui/link-button.js';
import { PageHeader } from '../ui/page-header.js';

export function MissingPage() {
  return (
    <div className="stack">
      <PageHeader title="Sidan finns inte" />
      <p>Adressen är felskriven, eller så har sidan tagits bort.</p>
      <div>
        <LinkButton to="/">Till Mitt arbete</LinkButton>
      </div>
    </div>
  );
}
