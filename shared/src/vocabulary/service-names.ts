/** What the program uses that others run. `bounces`, `intake`: the mailboxes that are read. */
export const notedServices = [
  'mail',
  'time-stamp',
  'office',
  'bounces',
  'intake',
  'identity-provider',
] as const;
export type NotedService = (typeof notedServices)[number];

/** What the operator does to be safe: when it was last done is kept. */
export const safeguards = ['backup', 'verify'] as const;
export type Safeguard = (typeof safeguards)[number];

/** With what is asked when somebody wants to know, and not noted: `virus-scan` looks through files that come in. */
export const serviceNames = [...notedServices, 'virus-scan'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Work that is done outside requests, by what is done: a mail is sent, a file read, a signature written. */
export const workKinds = ['delivery', 'letter', 'seal', 'conversion', 'file-text', 'diary-call'] as const;
export type WorkKind = (typeof workKinds)[number];

/** How something stands: as it should, to be looked at, or that something is not done. */
export const standings = ['good', 'watch', 'bad'] as const;
export type Standing = (typeof standings)[number];
