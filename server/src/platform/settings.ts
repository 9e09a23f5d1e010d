import { z } from 'zod';
import { isObjectStorageAddress } from './object-storage.js';
import { readKey } from './secret-key.js';
import { isClamdAddress } from './virus-scan.js';

interface Setting<T extends z.ZodType> {
  schema: T;
  /** completes "NAME ska vara …" */
  allowed: string;
  example: string;
  /** true: what was given may hold a password, and is never shown */
  secret?: boolean;
}

const setting = <T extends z.ZodType>(of: Setting<T>) => of;

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(from).max(to));

const url = (protocol: RegExp) => z.url({ protocol });
const SENDER = /^(?:[^<>]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

/** Everything that can be set, as environment variables; all of it may be left out. */
export const settings = {
  PORT: setting({ schema: whole(0, 65_535), allowed: 'ett heltal från 0 till 65535', example: '3000' }),
  KLUBBAT_HOST: setting({
    schema: z.string().regex(/^[\w.:-]+$/),
    allowed: 'en IP-adress eller ett datornamn, utan http:// och port',
    example: '127.0.0.1',
  }),
  DATABASE_URL: setting({
    schema: url(/^postgres(ql)?$/),
    allowed: 'en adress som börjar med postgresql://',
    example: 'postgresql://klubbat:hemligt@localhost:5432/klubbat',
    secret: true,
  }),
  KLUBBAT_DATA: setting({ schema: z.string(), allowed: 'sökvägen till en mapp', example: '.data' }),
  KLUBBAT_FILES: setting({
    schema: z.string().refine(isObjectStorageAddress),
    allowed:
      'en adress som börjar med s3:// (eller s3+http:// i det egna nätet), med nyckel, lösenord och hink',
    example: 's3://nyckel:hemligt@s3.region.example/klubbat?region=eu-north-1',
    secret: true,
  }),
  KLUBBAT_CLAMD: setting({
    schema: z.string().refine(isClamdAddress),
    allowed: 'adressen till ClamAV (clamd): tcp://, datornamn och port, eller unix:// och hela sökvägen',
    example: 'tcp://clamd.region.example:3310',
  }),
  KLUBBAT_KEY: setting({
    schema: z.string().transform((text, context) => {
      const key = readKey(text);
      if (key === undefined) {
        context.addIssue({ code: 'custom', message: 'no key' });
        return z.NEVER;
      }
      return key;
    }),
    allowed: '32 slumpade byte, skrivna som 64 hexadecimala tecken eller som base64',
    example: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
    secret: true,
  }),
  KLUBBAT_URL: setting({
    schema: url(/^https?$/),
    allowed: 'adressen som människor använder, med https:// eller http:// först',
    example: 'https://klubbat.example.se',
  }),
  KLUBBAT_ADMIN_EMAIL: setting({
    schema: z.email(),
    allowed: 'en e-postadress',
    example: 'admin@region.example',
  }),
  KLUBBAT_ADMIN_PASSWORD: setting({
    schema: z.string().min(8).max(200),
    allowed: 'minst 8 och högst 200 tecken lång',
    example: 'fyra-ord-utan-samband',
    secret: true,
  }),
  KLUBBAT_DEMO: setting({
    schema: z.enum(['0', '1']),
    allowed: '1 (läs in exempel) eller 0 (läs inte in)',
    example: '0',
  }),
  KLUBBAT_TRUST_PROXY: setting({
    schema: whole(0, 10),
    allowed: 'antalet proxyservrar framför programmet, ett heltal från 0 till 10',
    example: '1',
  }),
  KLUBBAT_DRAIN: setting({
    schema: whole(0, 60),
    allowed: 'antalet sekunder som en process som ska stanna ännu tar emot, ett heltal från 0 till 60',
    example: '5',
  }),
  KLUBBAT_OIDC: setting({
    schema: z.string().regex(/^\/.+$/),
    allowed: 'hela sökvägen till filen med legitimeringstjänster',
    example: '/etc/klubbat/oidc.json',
  }),
  SMTP_URL: setting({
    schema: url(/^smtps?$/),
    allowed: 'en adress som börjar med smtp:// eller smtps://',
    example: 'smtp://post.region.example:25',
    secret: true,
  }),
  MAIL_FROM: setting({
    schema: z.string().regex(SENDER),
    allowed: 'en e-postadress, gärna med ett namn före',
    example: 'Klubbat <klubbat@region.example>',
  }),
  KLUBBAT_IMAP_URL: setting({
    schema: url(/^imaps?$/).refine((text) => new URL(text).username !== ''),
    allowed: 'en adress som börjar med imaps:// eller imap://, med användare och lösenord',
    example: 'imaps://klubbat:hemligt@post.region.example/INBOX',
    secret: true,
  }),
  KLUBBAT_INTAKE_URL: setting({
    schema: url(/^imaps?$/).refine((text) => new URL(text).username !== ''),
    allowed: 'en adress som börjar med imaps:// eller imap://, med användare och lösenord',
    example: 'imaps://diariet:hemligt@post.region.example/Utdrag',
    secret: true,
  }),
  KLUBBAT_OFFICE: setting({
    schema: z.string().regex(/^(?:0|\/.+)$/),
    allowed: 'hela sökvägen till LibreOffice (soffice), eller 0 för att inte använda det',
    example: '/usr/bin/soffice',
  }),
  KLUBBAT_TSA_URL: setting({
    schema: url(/^https?$/),
    allowed: 'en adress som börjar med https:// eller http://',
    example: 'https://tidsstampel.example.se/tsa',
    secret: true,
  }),
  KLUBBAT_OWN_NETWORK: setting({
    schema: z.enum(['0', '1']),
    allowed: '1 för att diariesystem får nås med http och i det egna nätet, annars 0',
    example: '1',
  }),
  KLUBBAT_METRICS_TOKEN: setting({
    schema: z.string().regex(/^[\w-]{24,200}$/),
    allowed: 'minst 24 bokstäver (a–z), siffror, bindestreck eller understreck',
    example: '4f1d6c0b9a8e7d6c5b4a3f2e1d0c9b8a',
    secret: true,
  }),
  LOG_LEVEL: setting({
    schema: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']),
    allowed: 'silent, fatal, error, warn, info eller debug',
    example: 'info',
  }),
};

export type SettingName = keyof typeof settings;
export type Given = { readonly [K in SettingName]?: z.output<(typeof settings)[K]['schema']> };

export const settingNames = Object.keys(settings) as SettingName[];

function sentence(name: SettingName, value: string): string {
  const { allowed, example, secret = false }: Setting<z.ZodType> = settings[name];
  const given = secret ? 'har ett värde som inte går att använda (det visas inte här)' : `är "${value}"`;
  return `${name} ${given}, men ska vara ${allowed}. Exempel: ${name}=${example}`;
}

/** Reads what is set, and says in one sentence for each setting what cannot be understood. */
export function readSettings(variables: Record<string, string | undefined>): {
  given: Given;
  faults: string[];
} {
  const given: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const name of settingNames) {
    // an empty setting in a file of settings means: not set
    const value = variables[name]?.trim() ?? '';
    if (value === '') {
      continue;
    }
    const read = settings[name].schema.safeParse(value);
    if (read.success) {
      given[name] = read.data;
    } else {
      faults.push(sentence(name, value));
    }
  }
  return { given, faults };
}
