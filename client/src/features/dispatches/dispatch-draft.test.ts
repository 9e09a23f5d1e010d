import { describe, expect, it } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { DeliveryView, NamedRecipient } from '@klubbat/shared/contracts/dispatch';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import {
  newAmong,
  noEdits,
  proposedRecipients,
  recipientsNow,
  sentBefore,
  sentSentence,
  spokenLabels,
  unadjusted,
  type NamedRecipients,
} from './dispatch-draft.js';

const items = [
  { paragraph: 9, label: '§ 9' },
  { paragraph: 12, label: '§ 12' },
] as AgendaItemView[];

const at = (name: string, email: string): NamedRecipient => ({
  name,
  outcome: 'found',
  group: false,
  mailboxes: [{ name, email }],
});
const named: NamedRecipients = {
  items: [
    {
      paragraph: 9,
      recipients: [
        at('Driften', 'drift@sund.example'),
        { name: 'De valda', outcome: 'unknown', group: false, mailboxes: [] },
      ],
    },
    { paragraph: 12, recipients: [at('Drift', 'Drift@sund.example')] },
  ],
  standing: [],
};

describe('who is to have an extract', () => {
  it('is proposed from the chosen §§, each address once', () => {
    expect(proposedRecipients(named, [9, 12]).map(({ name }) => name)).toEqual([
      'Driften och Drift',
      'De valda',
    ]);
    expect(proposedRecipients(named, [12]).map(({ name }) => name)).toEqual(['Drift']);
  });

  it('is each member of a group, those who always get it, and who may be several', () => {
    const south = [at('Norr', 'n@sund.example'), at('Söder', 's@sund.example')];
    const rows = proposedRecipients(
      {
        items: [
          {
            paragraph: 9,
            recipients: [
              {
                name: 'Kommuner',
                outcome: 'found',
                group: true,
                mailboxes: south.flatMap((one) => one.mailboxes),
              },
              { ...at('Kansliet', 'a@sund.example'), outcome: 'ambiguous' },
            ],
          },
        ],
        standing: [at('Revisorerna', 'r@sund.example')],
      },
      [9],
    );
    expect(rows.map(({ name, email, about }) => [name, email, about])).toEqual([
      ['Norr', 'n@sund.example', 'Ur Kommuner'],
      ['Söder', 's@sund.example', 'Ur Kommuner'],
      ['Kansliet', '', 'Flera i adressboken: a@sund.example'],
      ['Revisorerna', 'r@sund.example', undefined],
    ]);
  });

  it('keeps edits when another § is chosen', () => {
    const edits = {
      changed: { 'name:De valda': null },
      added: [{ key: 'new-1', name: 'Arkivet', email: 'arkiv@sund.example' }],
    };
    const now = recipientsNow(proposedRecipients(named, [9, 12]), edits);
    expect(now.map(({ name }) => name)).toEqual(['Driften och Drift', 'Arkivet']);
    expect(recipientsNow(proposedRecipients(named, [9]), noEdits)).toHaveLength(2);
  });

  it('tells who has had the same §§ before, whatever the case of the address', () => {
    const before = [{ paragraphs: [9], email: 'DRIFT@sund.example' }] as DeliveryView[];
    const mail = (...paragraphs: number[]) => ({
      paragraphs,
      recipients: proposedRecipients(named, paragraphs),
    });
    expect(sentBefore(before, [mail(9), mail(12)]).map(({ name }) => name)).toEqual(['Driften']);
    expect(sentBefore(before, [mail(9, 12)])).toEqual([]);
  });
});

describe('what is said of the chosen §§', () => {
  it('names those that are not adjusted', () => {
    const adjustments = [
      { state: 'announced', paragraphs: [9] },
      { state: 'partly-signed', paragraphs: [12] },
    ];
    expect(unadjusted({ adjustments } as MeetingView, [9, 12, 13])).toEqual([12, 13]);
  });

  it('says them by their labels', () => {
    expect(spokenLabels(items, [12, 9])).toBe('§ 9 och § 12');
  });

  it('never says sent of what was not sent again', () => {
    const before = [{ id: 'a' }, { id: 'b' }] as DeliveryView[];
    const given = [{ id: 'b' }, { id: 'c' }] as DeliveryView[];
    expect(newAmong(given, before)).toBe(1);
    expect(sentSentence('§ 9', 1, 2)).toContain('på väg till 1 mottagare');
    expect(sentSentence('§ 9', 0, 2)).toContain('Inget nytt är skickat');
  });
});
