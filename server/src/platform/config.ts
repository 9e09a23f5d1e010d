import { z } from 'zod';

/** An empty setting in a file of settings means: not set. */
const setting = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const environment = z.object({
  PORT: setting(z.coerce.number().int().min(0).max(65535).default(3000)),
  KLUBBAT_HOST: setting(z.string().default('127.0.0.1')),
  DATABASE_URL: setting(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  KLUBBAT_DATA: setting(z.string().default('.data')),
  KLUBBAT_URL: setting(z.url({ protocol: /^https?$/ }).optional()),
  KLUBBAT_ADMIN_EMAIL: setting(z.email().optional()),
  KLUBBAT_ADMIN_PASSWORD: setting(z.string().optional()),
  KLUBBAT_DEMO: setting(z.enum(['0', '1']).optional()),
  KLUBBAT_TRUST_PROXY: setting(z.coerce.number().int().min(0).max(10).default(0)),
  SMTP_URL: setting(z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: setting(z.string().default('Klubbat <klubbat@localhost>')),
  LOG_LEVEL: setting(z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('warn')),
});

export interface Config {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  dataFolder: string;
  /** the address that people use, for links in mail; without it the address the server listens on */
  publicUrl: string | undefined;
  admin: { email: string | undefined; password: string | undefined };
  demo: boolean;
  trustProxy: number;
  smtpUrl: string | undefined;
  mailFrom: string;
  logLevel: string;
}

/** Reads all settings at once. Throws with one sentence for each setting that cannot be understood. */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const read = environment.safeParse(variables);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Inställningar som inte går att förstå:\n${faults.join('\n')}`);
  }
  const env = read.data;
  return {
    port: env.PORT,
    host: env.KLUBBAT_HOST,
    databaseUrl: env.DATABASE_URL,
    dataFolder: env.KLUBBAT_DATA,
    publicUrl: env.KLUBBAT_URL?.replace(/\/+$/, ''),
    admin: { email: env.KLUBBAT_ADMIN_EMAIL, password: env.KLUBBAT_ADMIN_PASSWORD },
    demo: env.KLUBBAT_DEMO === '1' || (env.KLUBBAT_DEMO === undefined && env.DATABASE_URL === undefined),
    trustProxy: env.KLUBBAT_TRUST_PROXY,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    logLevel: env.LOG_LEVEL,
  };
}
