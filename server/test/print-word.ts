import { renderWord } from '../src/documents/word/render-word.js';
import { richProtocol } from './rich-protocol.js';

// Run as a process of its own by a test: prints the same document, so that its bytes can be compared.
process.stdout.write(Buffer.from(await renderWord(richProtocol())).toString('base64'));
