import { LinkButton } from './link-button.js';
import { PageHeader } from './page-header.js';

interface MissingProps {
  title: string;
  /** where one goes on from here */
  back: { to: string; label: string };
}

/** What an address leads to is not there, or not for this reader: the two are told alike. */
export function Missing({ title, back }: MissingProps) {
  return (
    <div className="stack">
      <PageHeader title={title} />
      <p>Adressen är fel, eller så har du inte tillgång till det som finns där.</p>
      <div>
        <LinkButton to={back.to}>{back.label}</LinkButton>
      </div>
    </div>
  );
}
