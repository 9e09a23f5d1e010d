import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { LeftOut, ProposalSection } from '@klubbat/shared/contracts/proposal';
import { faultAt, problemOf } from '../../../lib/problem-error.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { FileField } from '../../../ui/file-field.js';
import { Waiting } from '../../../ui/waiting.js';
import { sectionOf, type ItemDraft } from '../item-draft.js';
import type { DraftProps } from '../item-fields.js';
import type { ItemBoard } from '../use-item-board.js';
import { applyProposal, hasText, type ProposalMode } from './apply-proposal.js';
import { useReadProposal } from './proposal.queries.js';
import { ProposalPreview } from './proposal-preview.js';
import './proposal.css';

type Texts = Pick<ItemDraft, 'sections' | 'recipients'>;

interface Previewed {
  name: string;
  sections: ProposalSection[];
  leftOut: LeftOut[];
}

/** Whether nobody has written since: an undoing must not take that with it. */
const same = (one: Texts, other: Texts) =>
  JSON.stringify([one.sections.map(sectionOf), one.recipients.map(({ name }) => name)]) ===
  JSON.stringify([other.sections.map(sectionOf), other.recipients.map(({ name }) => name)]);

/** A proposal in Word: choose it, see what it becomes, put it in. It is then saved as what is typed is. */
export function WordProposal({
  item,
  board,
  draft,
  setDraft,
}: DraftProps & { item: AgendaItemView; board: ItemBoard }) {
  const read = useReadProposal();
  const [isOpen, setOpen] = useState(false);
  const [previewed, setPreviewed] = useState<Previewed>();
  const [mode, setMode] = useState<ProposalMode>('after');
  const [applied, setApplied] = useState<{ before: Texts; after: Texts }>();
  const close = () => {
    setOpen(false);
    setPreviewed(undefined);
    setMode('after');
    read.reset();
  };
  const choose = ([file]: File[]) => {
    if (file !== undefined) {
      read.mutate(
        { params: { id: item.id }, files: [{ field: 'file', file }] },
        { onSuccess: (told) => setPreviewed({ name: file.name, ...told }) },
      );
    }
  };
  const outcome = previewed && applyProposal(draft, previewed.sections, mode, board.headings);
  const fault = read.isError ? (faultAt(read.error, 'file') ?? problemOf(read.error).detail) : undefined;
  const nothing = previewed?.sections.every(({ fate }) => fate === 'skip') === true;
  return (
    <>
      {applied !== undefined && same(draft, applied.after) && (
        <span className="row" role="status">
          Förslaget är inlagt.
          <Button
            variant="quiet"
            onPress={() => {
              setDraft((now) => ({ ...now, ...applied.before }));
              setApplied(undefined);
            }}
          >
            Ångra inläsningen
          </Button>
        </span>
      )}
      <Button variant="quiet" icon={FileUp} onPress={() => setOpen(true)}>
        Läs in från Word
      </Button>
      <Dialog
        title={previewed === undefined ? 'Läs in ett förslag från Word' : previewed.name}
        isOpen={isOpen}
        onClose={close}
        actions={
          <>
            {previewed !== undefined && outcome !== undefined && (
              <Button
                variant="primary"
                isDisabled={nothing}
                onPress={() => {
                  const { sections, recipients } = draft;
                  setApplied({ before: { sections, recipients }, after: outcome });
                  setDraft((now) => ({
                    ...now,
                    ...applyProposal(now, previewed.sections, mode, board.headings),
                  }));
                  close();
                }}
              >
                Lägg in i paragrafen
              </Button>
            )}
            <Button variant="secondary" onPress={close}>
              Avbryt
            </Button>
          </>
        }
      >
        {previewed === undefined || outcome === undefined ? (
          <div className="stack">
            <FileField
              label="Word-dokument"
              description="En tjänsteskrivelse eller ett annat förslag (.docx), högst 20 MB. Rubrikerna blir avsnitt. Du får se hur det blir innan något ändras."
              accept=".docx"
              onFiles={choose}
              error={fault}
              isDisabled={read.isPending}
            />
            {fault !== undefined && (
              <p role="alert" className="visually-hidden">
                {fault}
              </p>
            )}
            {read.isPending && <Waiting what="Läser dokumentet" />}
          </div>
        ) : (
          <ProposalPreview
            sections={previewed.sections}
            leftOut={previewed.leftOut}
            board={board}
            asksMode={draft.sections.some(hasText)}
            mode={mode}
            onMode={setMode}
            onFate={(index, fate) =>
              setPreviewed({
                ...previewed,
                sections: previewed.sections.map((one, i) => (i === index ? { ...one, fate } : one)),
              })
            }
            outcome={outcome.sections}
            before={new Map(draft.sections.map(({ key, body }) => [key, body]))}
          />
        )}
      </Dialog>
    </>
  );
}
