import { HandIn, LeftMails } from '../features/receipts/returned-mail.js';
import { PageHeader } from '../ui/page-header.js';

/** What came back and says of itself too little: a person reads it. */
export function ReturnedMailPage() {
  return (
    <div className="stack stack--wide">
      <PageHeader title="Returpost" crumbs={[{ to: '/utskick', label: 'Utskick' }]} />
      <LeftMails />
      <HandIn />
    </div>
  );
}
