// `npm run audit`: whether faults are known in what we run that others wrote, and a list of it all (CycloneDX) in `.cache/sbom.json`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/root.mjs';

const npm = (...args) =>
  spawnSync('npm', [...args, '--omit=dev'], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

const list = npm('sbom', '--sbom-format=cyclonedx', '--package-lock-only');
if (list.status !== 0) {
  console.error(`No list of what others wrote: ${list.stderr}`);
  process.exit(1);
}
mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(join(root, '.cache/sbom.json'), list.stdout);
console.error(`${JSON.parse(list.stdout).components.length} packages are listed in .cache/sbom.json.`);

const { vulnerabilities, error, message } = answerOf(
  npm('audit', '--json', '--fetch-timeout=20000', '--fetch-retries=0').stdout,
);
if (vulnerabilities === undefined) {
  // a registry that does not know is no reason to stop, and no reason to say that all is well
  console.error(
    `The registry did not say which faults are known: ${error?.summary || message || 'no answer'}`,
  );
} else {
  const serious = Object.values(vulnerabilities).filter(({ severity }) => /^(high|critical)$/.test(severity));
  serious.forEach(({ name, severity, range }) => console.error(`${severity}: ${name} ${range}`));
  console.error(`${serious.length} serious faults are known in what runs.`);
  process.exitCode = serious.length === 0 ? 0 : 1;
}

function answerOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
