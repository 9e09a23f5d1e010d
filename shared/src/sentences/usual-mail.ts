import type { MailField } from '../vocabulary/mail-words.js';

/** The line that parts the letter from who sends it, and from what the extract says. */
export const mailRule = '_'.repeat(49);

/** The mail with an extract where neither the organisation nor the board has written one of its own. */
export const usualMail: Readonly<Record<MailField, string>> = {
  subject: 'Protokollsutdrag från {organets} sammanträde den {datum} - {rubrik}',
  fileName: '{ärendenummer} Protokollsutdrag från {organets} sammanträde den {datum} - {rubrik}',
  text: 'Hej!\n\nBifogar protokollsutdrag från {sammanträde} angående {ärende}\n\n{paragraflista}',
  senderBlock: [
    'Med vänlig hälsning',
    '',
    '{avsändare}',
    '',
    mailRule,
    '{avsändare}',
    '{avsändarens titel}',
    '',
    '{organisation}',
    '{avsändarens enhet}',
    '{avsändarens telefon}',
    '{avsändarens e-post}',
    '{registratorns e-post}',
  ].join('\n'),
};
