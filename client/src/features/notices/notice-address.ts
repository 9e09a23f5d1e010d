export const NOTICES = '/anslagstavla';
export const noticeAddress = (id: string): string => `${NOTICES}/${id}`;
