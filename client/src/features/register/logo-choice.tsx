import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { FileField } from '../../ui/file-field.js';
import { useRemoveLogo, useSetLogo } from './register.queries.js';

/** The organisation's logo: what it is now, another, or none. */
export function LogoChoice({ organisation }: { organisation: OrganisationView }) {
  const set = useSetLogo();
  const remove = useRemoveLogo();
  const { id, logo, name } = organisation;
  const mayChange = organisation.permitted.includes('organisation.administer');
  const choose = ([file]: File[]) => {
    remove.reset();
    if (file !== undefined) {
      set.mutate({ params: { id }, files: [{ field: 'file', file }] });
    }
  };
  if (logo === null && !mayChange) {
    return null;
  }
  return (
    <section className="stack" aria-labelledby="logotyp">
      <h2 id="logotyp">Logotyp</h2>
      <FaultSummary
        error={set.error ?? remove.error}
        fields={{ file: { label: 'Logotyp', id: 'logotyp-fil' } }}
      />
      {logo !== null && (
        <div className="logo-choice__plate">
          <img src={logo} alt={`Logotyp för ${name}`} />
        </div>
      )}
      {mayChange && (
        <>
          <FileField
            id="logotyp-fil"
            label={logo === null ? 'Lägg in en logotyp' : 'Byt logotyp'}
            description="PNG eller JPEG, högst 500 kB. Den visas överst på sidorna, på vit botten, och i handlingar där mallen säger det."
            accept="image/png,image/jpeg"
            onFiles={choose}
            error={faultAt(set.error, 'file')}
            isDisabled={set.isPending}
          />
          <p role="status" className="quiet">
            {set.isPending
              ? 'Skickar logotypen …'
              : set.isSuccess && logo !== null
                ? 'Logotypen är inlagd.'
                : ''}
          </p>
          {logo !== null && (
            <div className="flush">
              <Button
                variant="quiet"
                isPending={remove.isPending}
                onPress={() => {
                  set.reset();
                  remove.mutate({ params: { id } });
                }}
              >
                Ta bort logotypen
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
