/** What may wait for somebody, across roles. Its sentences: `sentences/task-sentences.ts`. */
export const taskKinds = [
  'sign',
  'review',
  'hand-in-text',
  'agenda',
  'announce-meeting',
  'number',
  'answer-review',
  'submit',
  'remind',
  'answer-refusal',
  'adjust-by-body',
  'announce',
  'end-appeal-period',
  'failed-delivery',
  'recipients',
  'send-extracts',
  'remarks',
] as const;
export type TaskKind = (typeof taskKinds)[number];
