import { LinkButton } from '../../ui/link-button.js';

/** The way to what the log tells of oneself. */
export function OwnLogLink() {
  return (
    <section className="stack" id="logg">
      <h2>Logg</h2>
      <p>Se vem som har ändrat dina uppgifter och ditt konto, och vad du själv har gjort.</p>
      <div>
        <LinkButton to="/konto/logg">Min logg</LinkButton>
      </div>
    </section>
  );
}
