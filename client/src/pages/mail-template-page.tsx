import { MailTemplateSettings } from '../features/register/mail-template-settings.js';
import { useBoard } from '../features/register/use-board.js';
import { WithOrganisation } from '../features/register/with-organisation.js';
import { PageHeader } from '../ui/page-header.js';

/** The words of an organisation's mails with extracts. */
export function MailTemplatePage() {
  return (
    <WithOrganisation missing="Mallen finns inte">
      {({ id, name, permitted }) => (
        <>
          <PageHeader
            title="Mejl med utdrag"
            crumbs={[
              { to: '/register', label: 'Register' },
              { to: `/register/organisation/${id}`, label: name },
            ]}
            lead="Så skrivs mejlen som protokollsutdrag skickas med. Ett organ kan ha egna ord. Det som är skickat ändras inte."
          />
          <MailTemplateSettings
            owner="organisation"
            id={id}
            name={name}
            address={`/register/organisation/${id}/mejl`}
            isReadOnly={!permitted.includes('organisation.administer')}
          />
        </>
      )}
    </WithOrganisation>
  );
}

/** The words of one board's mails. */
export function BoardMailPage() {
  const { id, name, permitted } = useBoard();
  return (
    <MailTemplateSettings
      owner="board"
      id={id}
      name={name}
      address={`/register/organ/${id}/mejl`}
      isReadOnly={!permitted.includes('board.administer')}
    />
  );
}
