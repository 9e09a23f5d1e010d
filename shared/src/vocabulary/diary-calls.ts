/** How far the call to a diary system of one entry has come. */
export const diaryCallStates = ['waiting', 'done', 'given-up'] as const;
export type DiaryCallState = (typeof diaryCallStates)[number];
