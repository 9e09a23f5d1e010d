import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const MISSING = 'there is no LibreOffice with Python (Debian: libreoffice-writer-nogui, python3-uno)';

/** A LibreOffice that goes on running. */
export interface Office {
  /** Keeps a Word file under that name. */
  keep(name: string, word: Uint8Array): Promise<void>;
  /** Prints it, and answers where its PDF lies. */
  print(name: string): Promise<string>;
  stop(): Promise<void>;
}

async function programOf(name: string): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    ) {
      return path;
    }
  }
  return undefined;
}

/** A Python that can speak with it: the system's own, where another comes first. */
async function pythonOf(): Promise<string | undefined> {
  for (const python of ['python3', '/usr/bin/python3']) {
    const speaks = await promisify(execFile)(python, ['-c', 'import uno']).then(
      () => true,
      () => false,
    );
    if (speaks) {
      return python;
    }
  }
  return undefined;
}

/** Starts one, or says why there is none. */
export async function startOffice(): Promise<Office | { missing: string }> {
  const [program, python] = [await programOf('soffice'), await pythonOf()];
  if (program === undefined || python === undefined) {
    return { missing: MISSING };
  }
  const folder = await mkdtemp(join(tmpdir(), 'klubbat-office-'));
  const script = join(import.meta.dirname, 'warm-office.py');
  const child = spawn(python, [script, program, join(folder, 'settings')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const said = async (word: string) => {
    const { value } = (await lines.next()) as { value: string | undefined };
    if (value !== word) {
      throw new Error(`LibreOffice has ended: ${value}`);
    }
  };
  await said('ready');
  return {
    keep: (name, word) => writeFile(join(folder, `${name}.docx`), word),
    async print(name) {
      const pdf = join(folder, `${name}.pdf`);
      child.stdin.write(`${join(folder, `${name}.docx`)}\t${pdf}\n`);
      await said('printed');
      return pdf;
    },
    async stop() {
      child.stdin.end();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
