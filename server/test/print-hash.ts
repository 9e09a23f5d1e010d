import { createHash } from 'node:crypto';
import { renderPdf } from '../src/documents/render-pdf.js';
import { chosenProtocol, richProtocol } from './rich-protocol.js';

// Run as a process of its own by a test: prints the SHA-256 of the same documents.
for (const content of [richProtocol(), chosenProtocol()]) {
  const bytes = await renderPdf(content, []);
  process.stdout.write(`${createHash('sha256').update(bytes).digest('hex')} `);
}
