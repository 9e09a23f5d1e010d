import type { DocumentTemplate, TemplateView } from '@klubbat/shared/contracts/document-template';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { unreadableAccent } from '@klubbat/shared/rules/document-template';
import {
  accentUseWords,
  headPlaceWords,
  logoUseWords,
  templateSentences,
  typefaceWords,
} from '@klubbat/shared/sentences/template-sentences';
import { accentUses, headPlaces, logoUses, typefaces } from '@klubbat/shared/vocabulary/template-words';
import { Link } from 'react-router';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { ColourField } from './colour-field.js';
import { SettingsForm } from './settings-form.js';
import { storedTemplate, templateDocument, templateLabels, type TemplateDraft } from './template-document.js';
import { TemplatePreview } from './template-preview.js';

const fieldId = (field: keyof TemplateDraft) => `template-${field}`;
const fields = {
  ...Object.fromEntries(
    (Object.keys(templateLabels) as (keyof TemplateDraft)[]).map((field) => [
      field,
      { label: templateLabels[field], id: fieldId(field) },
    ]),
  ),
  logo: { label: 'Logotyp', id: fieldId('logoOn') },
};

interface PartProps {
  draft: TemplateDraft;
  change: (changes: Partial<TemplateDraft>) => void;
  error: unknown;
  isReadOnly: boolean;
}

type Choosing =
  'typeface' | 'accentOn' | 'logoOn' | 'logoAt' | `${'organisation' | 'title' | 'board' | 'date' | 'page'}At`;

/** One of a closed list of the template. */
function Choice<F extends Choosing>({
  field,
  draft,
  change,
  error,
  options,
  words,
}: PartProps & {
  field: F;
  options: readonly DocumentTemplate[F][];
  words: Readonly<Record<DocumentTemplate[F], string>>;
}) {
  return (
    <SelectField
      id={fieldId(field)}
      label={templateLabels[field]}
      value={draft[field]}
      onChange={(value) => change({ [field]: value })}
      options={options.map((value) => ({ value, label: words[value] }))}
      error={faultAt(error, field)}
    />
  );
}

function LogoPart({ organisation, ...part }: PartProps & { organisation: OrganisationView }) {
  const { draft, change, error } = part;
  const { id, logo, name } = organisation;
  return (
    <fieldset className="form-part">
      <legend>Logotyp</legend>
      {logo === null ? (
        <p>
          Organisationen har ingen logotyp än.{' '}
          <Link to={`/register/organisation/${id}`}>Lägg in den bland inställningarna</Link>, så visas den
          här.
        </p>
      ) : (
        <div className="logo-choice__plate">
          <img src={logo} alt={`Logotyp för ${name}`} />
        </div>
      )}
      <div className="form-grid">
        <SelectField
          id={fieldId('logoOn')}
          label={templateLabels.logoOn}
          value={draft.logoOn}
          onChange={(logoOn) => change({ logoOn })}
          options={logoUses.map((value) => ({ value, label: logoUseWords[value] }))}
          error={faultAt(error, 'logoOn') ?? faultAt(error, 'logo')}
        />
        {(draft.logoOn === 'head' || draft.logoOn === 'both') && (
          <Choice {...part} field="logoAt" options={headPlaces} words={headPlaceWords} />
        )}
      </div>
      {(draft.logoOn === 'first-page' || draft.logoOn === 'both') && (
        <TextField
          id={fieldId('logoAlt')}
          label={templateLabels.logoAlt}
          description="Läses upp på första sidan. Lämna tomt om namnet ändå står där."
          width="medium"
          value={draft.logoAlt}
          onChange={(logoAlt) => change({ logoAlt })}
          error={faultAt(error, 'logoAlt')}
        />
      )}
    </fieldset>
  );
}

function InkPart({ organisation, ...part }: PartProps & { organisation: OrganisationView }) {
  const { draft, change, error, isReadOnly } = part;
  const typed = draft.accent.trim().toLowerCase();
  const isColour = /^#[0-9a-f]{6}$/.test(typed);
  const pale = isColour ? unreadableAccent({ accent: typed, accentOn: draft.accentOn }) : undefined;
  const wrong = pale && templateSentences.paleAccent(pale.contrast, pale.needed, draft.accentOn);
  const { colour } = organisation;
  return (
    <fieldset className="form-part">
      <legend>Typsnitt och färg</legend>
      <Choice {...part} field="typeface" options={typefaces} words={typefaceWords} />
      <ColourField
        id={fieldId('accent')}
        label={templateLabels.accent}
        description="Tomt: allt är svart."
        value={draft.accent}
        onChange={(accent) => change({ accent })}
        error={wrong ?? faultAt(error, 'accent')}
        isReadOnly={isReadOnly}
      >
        {colour !== null && colour !== typed && !isReadOnly && (
          <Button variant="quiet" onPress={() => change({ accent: colour })}>
            Ta organisationens färg
          </Button>
        )}
      </ColourField>
      {typed !== '' && <Choice {...part} field="accentOn" options={accentUses} words={accentUseWords} />}
    </fieldset>
  );
}

function FramePart(part: PartProps) {
  const { draft, change, error } = part;
  const words = { ...headPlaceWords, none: 'Ingenstans', foot: 'I sidfoten' };
  return (
    <fieldset className="form-part">
      <legend>Sidhuvud och sidfot</legend>
      <p className="quiet">Varje sida säger vilken handling och vilket organ den hör till, och vilken dag.</p>
      <div className="template-head">
        <Choice {...part} field="organisationAt" options={[...headPlaces, 'none']} words={words} />
        <Choice {...part} field="titleAt" options={headPlaces} words={words} />
        <Choice {...part} field="boardAt" options={headPlaces} words={words} />
        <Choice {...part} field="dateAt" options={headPlaces} words={words} />
        <Choice {...part} field="pageAt" options={['foot', ...headPlaces]} words={words} />
      </div>
      <TextField
        id={fieldId('footText')}
        label={templateLabels.footText}
        description="Till exempel adress, telefon och organisationsnummer. Högst två rader på papper."
        value={draft.footText}
        onChange={(footText) => change({ footText })}
        error={faultAt(error, 'footText')}
      />
    </fieldset>
  );
}

function SentencesPart({ draft, change, error }: PartProps) {
  return (
    <fieldset className="form-part">
      <legend>Stående meningar</legend>
      <TextField
        id={fieldId('certificationLabel')}
        label={templateLabels.certificationLabel}
        description="Tomt: Protokollsutdrag, bestyrkande."
        width="medium"
        value={draft.certificationLabel}
        onChange={(certificationLabel) => change({ certificationLabel })}
        error={faultAt(error, 'certificationLabel')}
      />
      <TextArea
        id={fieldId('adjustmentNote')}
        label={templateLabels.adjustmentNote}
        description="Gäller organ som inte har en egen mening, och protokoll som inte har det."
        value={draft.adjustmentNote}
        onChange={(adjustmentNote) => change({ adjustmentNote })}
        error={faultAt(error, 'adjustmentNote')}
      />
      <TextArea
        id={fieldId('appealText')}
        label={templateLabels.appealText}
        description="Står sist i utdrag från organ vars beslut kan överklagas."
        rows={5}
        value={draft.appealText}
        onChange={(appealText) => change({ appealText })}
        error={faultAt(error, 'appealText')}
      />
    </fieldset>
  );
}

/** How the papers of an organisation look, and beside it what they will look like. */
export function TemplateSettings({
  organisation,
  template,
}: {
  organisation: OrganisationView;
  template: TemplateView;
}) {
  return (
    <SettingsForm
      kind={templateDocument}
      id={organisation.id}
      about={{
        title: `Mall för handlingar, ${organisation.name}`,
        address: `/register/organisation/${organisation.id}/mall`,
      }}
      stored={storedTemplate(template)}
      fields={fields}
      isReadOnly={!organisation.permitted.includes('organisation.administer')}
      beside={(draft) => <TemplatePreview organisation={organisation} draft={draft} />}
    >
      {(part) => (
        <>
          <LogoPart {...part} organisation={organisation} />
          <InkPart {...part} organisation={organisation} />
          <FramePart {...part} />
          <SentencesPart {...part} />
        </>
      )}
    </SettingsForm>
  );
}
