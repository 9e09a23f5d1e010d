export const NOTICES = '/anslagstavla';
/** Where a decision by delegation is announced. */
export const NEW_DECISION = `${NOTICES}/delegationsbeslut`;
export const noticeAddress = (id: string): string => `${NOTICES}/${id}`;
