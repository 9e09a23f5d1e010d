import { describe, expect, test } from '@jest/globals';
import { configWarnings } from './config-warnings.js';
import { readConfig } from './config.js';
import { settingNames, settings } from './settings.js';

const faultOf = (variables: Record<string, string>): string => {
  try {
    readConfig(variables);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

/** What is wrong of each, shown when it is told. */
const wrong = [
  ['PORT', 'tretusen'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '1e3'],
  ['KLUBBAT_HOST', 'http://localhost'],
  ['KLUBBAT_URL', 'klubbat.example.se'],
  ['KLUBBAT_URL', 'ftp://klubbat.example.se'],
  ['KLUBBAT_ADMIN_EMAIL', 'admin'],
  ['KLUBBAT_DEMO', 'ja'],
  ['KLUBBAT_TRUST_PROXY', 'true'],
  ['KLUBBAT_TRUST_PROXY', '11'],
  ['MAIL_FROM', 'Klubbat'],
  ['LOG_LEVEL', 'verbose'],
  ['KLUBBAT_DRAIN', '61'],
  ['KLUBBAT_DRAIN', '5 s'],
  ['KLUBBAT_OIDC', 'oidc.json'],
  ['KLUBBAT_OFFICE', 'soffice'],
  ['KLUBBAT_CLAMD', 'clamd:3310'],
  ['KLUBBAT_CLAMD', 'http://clamd.example:3310'],
  ['KLUBBAT_CLAMD', 'unix://run/clamd.sock'],
  ['KLUBBAT_OWN_NETWORK', 'true'],
] as const;

/** The same of those that may hold a password. */
const wrongSecrets = [
  ['DATABASE_URL', 'mysql://klubbat:hemlighet@localhost/klubbat'],
  ['SMTP_URL', 'https://klubbat:hemlighet@post.example'],
  ['KLUBBAT_TSA_URL', 'tsa:hemlighet@tsa.example'],
  ['KLUBBAT_METRICS_TOKEN', 'hemlighet'],
  ['KLUBBAT_ADMIN_PASSWORD', 'hemlig'],
  ['KLUBBAT_FILES', 'https://nyckel:hemlighet@s3.example/klubbat'],
  ['KLUBBAT_FILES', 's3://s3.example/klubbat/hemlighet'],
  ['KLUBBAT_FILES', 's3://nyckel:hemlighet@s3.example/'],
  ['KLUBBAT_FILES', 's3://nyckel:hemlighet@s3.example/Klubbat'],
  ['KLUBBAT_FILES', 's3://nyckel:hemlighet@s3.example/klubbat?zone=1'],
  ['KLUBBAT_KEY', 'hemlighet'],
  ['KLUBBAT_KEY', `${'ab'.repeat(31)}hemlighet`],
  ['KLUBBAT_IMAP_URL', 'pop3://klubbat:hemlighet@post.example/INBOX'],
  ['KLUBBAT_IMAP_URL', 'imaps://post.example/hemlighet'],
  ['KLUBBAT_INTAKE_URL', 'imaps://post.example/hemlighet'],
] as const;

describe('a setting that cannot be understood', () => {
  test.each(wrong)('%s=%s is told with what was given, what is allowed and an example', (name, value) => {
    const said = faultOf({ [name]: value });
    expect(said).toContain(`${name} är "${value}", men ska vara ${settings[name].allowed}.`);
    expect(said).toContain(`Exempel: ${name}=${settings[name].example}`);
  });

  test.each(wrongSecrets)('%s is told without what was given: it may hold a password', (name, value) => {
    const said = faultOf({ [name]: value });
    expect(said).toContain(`${name} har ett värde som inte går att använda`);
    expect(said).not.toContain(value);
    expect(said).not.toContain('hemlighet');
  });

  test('is known for each of them but the name of a folder, which may be any', () => {
    const tried = new Set<string>([...wrong, ...wrongSecrets].map(([name]) => name));
    expect(settingNames.filter((name) => !tried.has(name))).toEqual(['KLUBBAT_DATA']);
  });

  test('does not hide the next one', () => {
    expect(faultOf({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(3);
  });

  test.each(settingNames)('%s has an example that is allowed', (name) => {
    expect(faultOf({ [name]: settings[name].example })).toBe('');
  });
});

test('an empty setting is not set', () => {
  expect(readConfig(Object.fromEntries(settingNames.map((name) => [name, ' '])))).toEqual(readConfig({}));
});

describe('what is probably not meant', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['nothing set', {}, []],
    [
      'a slip of the pen, with the nearest name',
      { KLUBBAT_DEOM: '1', KLUBAT_URL: 'x' },
      ['KLUBBAT_DEOM är ingen inställning som Klubbat känner. Menade du KLUBBAT_DEMO?'],
    ],
    ['another word', { KLUBBAT_COLOUR_OF_THE_DOOR: 'red' }, ['Den används inte.']],
    ['https without a proxy', { KLUBBAT_URL: 'https://k.example' }, ['KLUBBAT_TRUST_PROXY är 0']],
    ['a proxy without an address', { KLUBBAT_TRUST_PROXY: '1' }, ['men inte KLUBBAT_URL']],
    ['open to others without encryption', { KLUBBAT_HOST: '0.0.0.0' }, ['okrypterade']],
    ['an administrator without a password', { KLUBBAT_ADMIN_EMAIL: 'a@b.example' }, ['påhittat lösenord']],
    ['mail without a sender', { SMTP_URL: 'smtp://localhost' }, ['klubbat@localhost']],
    [
      'a demo in a database of one’s own',
      { KLUBBAT_DEMO: '1', DATABASE_URL: 'postgresql://localhost/k', KLUBBAT_KEY: 'ab'.repeat(32) },
      ['inte hemligt'],
    ],
    [
      'a database of one’s own with its key left where the program runs',
      { DATABASE_URL: 'postgresql://localhost/k' },
      ['i en fil i datamappen'],
    ],
    [
      'everything as it should be',
      {
        KLUBBAT_HOST: '0.0.0.0',
        KLUBBAT_URL: 'https://k.example',
        KLUBBAT_TRUST_PROXY: '1',
        SMTP_URL: 'smtp://localhost',
        MAIL_FROM: 'klubbat@k.example',
        KLUBBAT_ADMIN_EMAIL: 'a@b.example',
        KLUBBAT_ADMIN_PASSWORD: 'fyra-ord-utan-samband',
      },
      [],
    ],
  ])('%s', (_case, variables, said) => {
    const warnings = configWarnings(variables);
    expect(warnings).toHaveLength(said.length);
    said.forEach((part, index) => expect(warnings[index]).toContain(part));
  });
});
