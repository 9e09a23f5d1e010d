import { useState } from 'react';
import type { z } from 'zod';
import type {
  delegatedDecisionDoors,
  DelegatedDecisionDraft,
} from '@klubbat/shared/contracts/delegated-decision';
import { longDate, weekdayDate } from '@klubbat/shared/sentences/dates';
import {
  delegatedDecisionWords as words,
  publicDecider,
} from '@klubbat/shared/sentences/delegated-decision-sentences';
import { personalDataWords } from '@klubbat/shared/sentences/masking-sentences';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Dialog } from '../../ui/dialog.js';
import { Facts } from '../../ui/facts.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { Why } from '../../ui/why.js';
import { useAnnounceDecision } from './notice.queries.js';

interface AnnounceDecisionDialogProps {
  board: { id: string; name: string } | undefined;
  draft: DelegatedDecisionDraft;
  check: z.infer<typeof delegatedDecisionDoors.check.reply>;
  onClose: () => void;
  onAnnounced: (noticeId: string) => void;
}

/** The notice as anyone will read it. A person says that he has read it: what is found by its form is only a help. */
export function AnnounceDecisionDialog({
  board,
  draft,
  check,
  onClose,
  onAnnounced,
}: AnnounceDecisionDialogProps) {
  const [isRead, setIsRead] = useState(false);
  const announce = useAnnounceDecision();
  const { findings } = check;
  const isBarred = findings.some(({ kind }) => kind === 'personal-number');
  const act = () =>
    announce.mutate(
      {
        params: { id: board?.id ?? '' },
        body: { ...draft, letStand: [...new Set(findings.map((finding) => finding.words))] },
      },
      { onSuccess: ({ id }) => onAnnounced(id) },
    );
  return (
    <Dialog
      title="Granska anslaget"
      isOpen
      onClose={onClose}
      actions={
        <>
          {!isBarred && (
            <Button variant="primary" isPending={announce.isPending} isDisabled={!isRead} onPress={act}>
              {draft.elsewhere === undefined ? 'Anslå nu' : 'Anteckna anslaget'}
            </Button>
          )}
          <Button onPress={onClose}>{isBarred ? 'Ändra' : 'Avbryt'}</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={announce.error} />
        <p>
          {draft.elsewhere === undefined
            ? `Så här läser alla anslaget på ${check.noticeBoard}. Det kan inte ändras när det sitter uppe.`
            : `Det antecknas att beslutet är anslaget på ${check.noticeBoard} sedan ${longDate(draft.elsewhere.postedOn)}. Det kan inte ändras sedan.`}
        </p>
        <Facts
          items={[
            { label: words.summary, value: draft.summary },
            { label: words.body, value: board?.name },
            { label: words.decidedOn, value: longDate(draft.decidedOn) },
            {
              label: words.decidedBy,
              value: publicDecider({ ...draft, deciderName: draft.deciderName ?? null }),
            },
            { label: words.caseNumber, value: draft.caseNumber },
            { label: words.delegationPoint, value: draft.delegationPoint },
            { label: words.keptAt, value: check.keptAt },
            { label: 'Sista dag att överklaga', value: weekdayDate(check.lastAppealDay) },
          ]}
        />
        <Why rule="appeal-days" />
        {findings.length > 0 && (
          <Notice
            kind="warning"
            title={
              isBarred
                ? 'Ett personnummer får inte stå på anslagstavlan'
                : 'Det här ser ut som personuppgifter'
            }
          >
            <ul>
              {findings.map(({ field, kind, words: found }, index) => (
                <li key={`${field} ${index}`}>
                  {personalDataWords[kind]}: ”{found}”
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {!isBarred && (
          <Checkbox isSelected={isRead} onChange={setIsRead}>
            {findings.length > 0
              ? 'Jag har läst anslaget, och det som ser ut som personuppgifter får stå'
              : 'Jag har läst anslaget, och allt i det får läsas av alla'}
          </Checkbox>
        )}
      </div>
    </Dialog>
  );
}
