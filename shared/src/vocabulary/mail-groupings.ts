/**
 * How several §§ go to their recipients: a mail for each §, one mail to each recipient with the §§ that are for him, or
 * one and the same extract of all §§ to everybody.
 */
export const mailGroupings = ['paragraph', 'recipient', 'together'] as const;
export type MailGrouping = (typeof mailGroupings)[number];
