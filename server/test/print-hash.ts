import { createHash } from 'node:crypto';
import { renderPdf } from '../src/documents/render-pdf.js';
import { richProtocol } from './rich-protocol.js';

// Run as a process of its own by a test: prints the SHA-256 of the same document.
const bytes = await renderPdf(richProtocol(), []);
process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
