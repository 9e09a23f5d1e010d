/** Invented mails as they come back, in the manners of different servers. */

interface About {
  /** `<delivery id>.<mark>` */
  identity: string;
  to?: string;
  subject?: string;
}

const lines = (...text: string[]) => Buffer.from(text.join('\r\n'), 'utf8');

const head = (from: string, subject: string, ...more: string[]) => [
  `From: ${from}`,
  'To: klubbat@region.example',
  `Subject: ${subject}`,
  'Date: Wed, 15 Jan 2025 10:30:00 +0100',
  ...more,
];

const returned = (identity: string, to: string) => [
  'From: Klubbat <klubbat@region.example>',
  `To: ${to}`,
  `Message-ID: <${identity}@region.example>`,
  'Subject: Protokollsutdrag',
];

const report = (parts: string[][], boundary = 'gräns-1'.replace('ä', 'a')) => [
  'MIME-Version: 1.0',
  `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
  '',
  ...parts.flatMap((part) => [`--${boundary}`, ...part]),
  `--${boundary}--`,
  '',
];

/** In the manner of Postfix: the words of the other server, and the head of the mail. */
export function likePostfix({
  identity,
  to = 'a@sund.example',
  action = 'failed',
  status = '5.1.1',
}: About & { action?: string; status?: string }) {
  return lines(
    ...head(
      'MAILER-DAEMON@mx.region.example (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      'Auto-Submitted: auto-replied',
      `Message-Id: <pf-${action}-${status}-${identity}@mx.region.example>`,
    ),
    ...report([
      [
        'Content-Type: text/plain; charset=us-ascii',
        '',
        'Your message could not be handed over to one or more recipients.',
        '',
      ],
      [
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.region.example',
        'Arrival-Date: Wed, 15 Jan 2025 10:29:58 +0100',
        '',
        `Final-Recipient: rfc822; ${to}`,
        `Original-Recipient: rfc822;${to}`,
        `Action: ${action}`,
        `Status: ${status}`,
        'Remote-MTA: dns; mx.sund.example',
        `Diagnostic-Code: smtp; 550 ${status} <${to}>: mailbox`,
        '    is not known here',
        '',
      ],
      ['Content-Type: text/rfc822-headers', '', ...returned(identity, to), ''],
    ]),
  );
}

/** In the manner of Exchange: words in HTML, a status without Original-Recipient, and the whole mail behind it. */
export function likeExchange({ identity, to = 'b@sund.example' }: About) {
  return lines(
    ...head(
      'Microsoft Outlook <postmaster@sund.example>',
      'Kan inte levereras: Protokollsutdrag',
      'X-Auto-Response-Suppress: All',
      `Message-ID: <ex-${identity}@sund.example>`,
    ),
    ...report([
      [
        'Content-Type: text/html; charset="utf-8"',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('<p>Adressen hittades inte hos mottagaren.</p>').toString('base64'),
        '',
      ],
      [
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns;ex01.sund.example',
        '',
        `Final-recipient: RFC822;${to}`,
        'Action: FAILED',
        'Status: 5.1.10',
        'Diagnostic-code: smtp;550 5.1.10 RESOLVER.ADR.NotFound; no such recipient',
        '',
      ],
      ['Content-Type: message/rfc822', '', ...returned(identity, to), '', 'Hej!', ''],
    ]),
  );
}

/** In the manner of older Exim: no report for machines, only a header and words. */
export function likeOldExim({ identity, to = 'c@sund.example' }: About) {
  return lines(
    ...head(
      'Mail Delivery System <Mailer-Daemon@mx.sund.example>',
      'Mail delivery failed: returning message to sender',
      `X-Failed-Recipients: ${to}`,
      'Auto-Submitted: auto-replied',
      `Message-Id: <ei-${identity}@mx.sund.example>`,
    ),
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'A message that you sent could not be delivered. The following address failed:',
    `  ${to}`,
    '    SMTP error from remote mail server after RCPT TO: 550 5.2.2 mailbox is full',
    '',
    '------ This is a copy of the message, including all the headers. ------',
    '',
    ...returned(identity, to),
    '',
  );
}

/** By a server that was asked by DSN and returns nothing but the ENVID. */
export function byEnvelope({
  identity,
  action = 'delivered',
  status = '2.0.0',
}: About & { action?: string; status?: string }) {
  return lines(
    ...head(
      'postmaster@mx.sund.example',
      'Delivery status',
      'Auto-Submitted: auto-generated',
      `Message-ID: <env-${action}-${identity}@mx.sund.example>`,
    ),
    ...report([
      ['Content-Type: text/plain', '', 'Status of your message.', ''],
      [
        'Content-Type: message/delivery-status',
        '',
        `Original-Envelope-Id: ${identity}`,
        'Reporting-MTA: dns; mx.sund.example',
        '',
        'Final-Recipient: rfc822; d@sund.example',
        `Action: ${action}`,
        `Status: ${status}`,
        '',
      ],
    ]),
  );
}

/** An answer, by a person or (with `Auto-Submitted`) by a machine in his place. */
export function anAnswer({ identity, subject = 'Sv: Protokollsutdrag' }: About, ...more: string[]) {
  return lines(
    ...head(
      'Ulla Berg <ulla.berg@sund.example>',
      subject,
      `Message-ID: <svar-${more.length}-${identity}@sund.example>`,
      `In-Reply-To: <${identity}@region.example>`,
      ...more,
    ),
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Tack, det har kommit fram.',
    '',
  );
}
