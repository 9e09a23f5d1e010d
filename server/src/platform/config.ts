import { readSettings } from './settings.js';

export interface Config {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  dataFolder: string;
  /** the bucket that files lie in; undefined: in the database */
  files: string | undefined;
  /** what looks through files that come in; undefined: nothing does */
  clamd: string | undefined;
  /** what secrets in the database are sealed with; undefined: a file in the data folder */
  key: Buffer | undefined;
  /** the address that people use, for links in mail; without it the address the server listens on */
  publicUrl: string | undefined;
  admin: { email: string | undefined; password: string | undefined };
  demo: boolean;
  trustProxy: number;
  /** how many seconds a process that stops still takes requests, so that who sends them sees it first */
  drain: number;
  /** the file that names them */
  identityProviders: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** the mailbox that bounces come to */
  imapUrl: string | undefined;
  intakeUrl: string | undefined;
  /** LibreOffice by its path; undefined: as found, false: not to be used */
  office: string | undefined | false;
  /** an authority that stamps the time of signatures */
  tsaUrl: string | undefined;
  allowOwnNetwork: boolean;
  /** what a collector of metrics must show; undefined: there are none to collect */
  metricsToken: string | undefined;
  logLevel: string;
}

/** Reads all settings at once. Throws with one sentence for each setting that cannot be understood. */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const { given, faults } = readSettings(variables);
  if (faults.length > 0) {
    throw new Error(`Klubbat kan inte starta med de här inställningarna:\n${listed(faults)}`);
  }
  return {
    port: given.PORT ?? 3000,
    host: given.KLUBBAT_HOST ?? '127.0.0.1',
    databaseUrl: given.DATABASE_URL,
    dataFolder: given.KLUBBAT_DATA ?? '.data',
    files: given.KLUBBAT_FILES,
    clamd: given.KLUBBAT_CLAMD,
    key: given.KLUBBAT_KEY,
    publicUrl: given.KLUBBAT_URL?.replace(/\/+$/, ''),
    admin: { email: given.KLUBBAT_ADMIN_EMAIL, password: given.KLUBBAT_ADMIN_PASSWORD },
    demo:
      given.KLUBBAT_DEMO === '1' || (given.KLUBBAT_DEMO === undefined && given.DATABASE_URL === undefined),
    trustProxy: given.KLUBBAT_TRUST_PROXY ?? 0,
    drain: given.KLUBBAT_DRAIN ?? 0,
    identityProviders: given.KLUBBAT_OIDC,
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM ?? 'Klubbat <klubbat@localhost>',
    imapUrl: given.KLUBBAT_IMAP_URL,
    intakeUrl: given.KLUBBAT_INTAKE_URL,
    office: given.KLUBBAT_OFFICE === '0' ? false : given.KLUBBAT_OFFICE,
    tsaUrl: given.KLUBBAT_TSA_URL,
    allowOwnNetwork: given.KLUBBAT_OWN_NETWORK === '1',
    metricsToken: given.KLUBBAT_METRICS_TOKEN,
    logLevel: given.LOG_LEVEL ?? 'warn',
  };
}

export function listed(sentences: readonly string[]): string {
  return sentences.map((sentence) => `  ${sentence}`).join('\n');
}
