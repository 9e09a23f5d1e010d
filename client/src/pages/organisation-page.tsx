import { organisationKindWords } from '@klubbat/shared/sentences/words';
import { OrganisationTokens } from '../features/access-tokens/organisation-tokens.js';
import { YearPackage } from '../features/archive/year-package.js';
import { OrganisationCorrections } from '../features/data-corrections/organisation-corrections.js';
import { LogoChoice } from '../features/register/logo-choice.js';
import { OpenBriefs } from '../features/register/open-briefs.js';
import { OpenPages } from '../features/register/open-pages.js';
import { OpenWays } from '../features/register/open-ways.js';
import { OrganisationSettings } from '../features/register/organisation-settings.js';
import { WithOrganisation } from '../features/register/with-organisation.js';
import { capital } from '../lib/capital.js';
import { LinkButton } from '../ui/link-button.js';
import { PageHeader } from '../ui/page-header.js';

export function OrganisationPage() {
  return (
    <WithOrganisation missing="Organisationen finns inte">
      {(organisation) => (
        <>
          <PageHeader
            title={organisation.name}
            crumbs={[{ to: '/register', label: 'Register' }]}
            lead={capital(organisationKindWords[organisation.kind])}
            actions={
              <>
                <LinkButton to={`/register/organisation/${organisation.id}/mall`}>
                  Mall för handlingar
                </LinkButton>
                <LinkButton to={`/register/organisation/${organisation.id}/mejl`}>Mejl med utdrag</LinkButton>
                <LinkButton to={`/register/organisation/${organisation.id}/adressbok`}>Adressbok</LinkButton>
                {organisation.permitted.includes('organisation.administer') && (
                  <LinkButton to={`/register/organisation/${organisation.id}/diariesystem`}>
                    Diariesystem
                  </LinkButton>
                )}
                {organisation.permitted.includes('presentation.write') && (
                  <LinkButton to={`/register/organisation/${organisation.id}/oppen-sida`}>
                    Öppen sida
                  </LinkButton>
                )}
                {organisation.permitted.includes('retention.read') && (
                  <LinkButton to={`/register/organisation/${organisation.id}/gallring`}>Gallring</LinkButton>
                )}
                {organisation.permitted.includes('log.read') && (
                  <LinkButton to={`/register/organisation/${organisation.id}/logg`}>Logg</LinkButton>
                )}
                <LinkButton to={`/register/personer?organisation=${organisation.id}`}>
                  Personer ({organisation.people})
                </LinkButton>
              </>
            }
          />
          <OrganisationSettings organisation={organisation} />
          <LogoChoice organisation={organisation} />
          <OpenWays organisation={organisation} />
          <OpenBriefs organisation={organisation} />
          <OpenPages organisation={organisation} />
          {organisation.permitted.includes('organisation.administer') && (
            <OrganisationTokens organisationId={organisation.id} />
          )}
          {organisation.permitted.includes('person.disclose') && (
            <OrganisationCorrections
              organisationId={organisation.id}
              maySettle={organisation.permitted.includes('organisation.administer')}
            />
          )}
          <YearPackage of="organisation" id={organisation.id} permitted={organisation.permitted} />
        </>
      )}
    </WithOrganisation>
  );
}
