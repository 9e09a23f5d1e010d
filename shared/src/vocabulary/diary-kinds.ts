/** What an entry of the diary is about. */
export const diaryKinds = ['extract', 'correction', 'later-news', 'other-way'] as const;
export type DiaryKind = (typeof diaryKinds)[number];
