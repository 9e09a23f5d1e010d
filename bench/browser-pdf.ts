import type { Browser, Page } from 'playwright-core';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { wordsOf } from './protocol-words.js';

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');

function pageOf(content: ProtocolContent): string {
  const body = wordsOf(content).map((piece) => {
    if (piece.kind === 'row') {
      const cells = piece.cells.map((cell) => `<td>${escaped(cell)}</td>`).join('');
      return `<table><tr>${cells}</tr></table>`;
    }
    const tag = piece.kind === 'heading' ? 'h2' : 'p';
    return `<${tag} style="font-size:${piece.size}pt">${escaped(piece.words)}</${tag}>`;
  });
  return `<!doctype html><html lang="sv"><title>Utdrag</title><style>@page{size:A4;margin:62pt}table{width:100%}</style>${body.join('')}</html>`;
}

const FOOT = '<div style="font-size:8.5pt">Sida <span class="pageNumber"></span></div>';

/** The words of a protocol printed by Chromium, tagged, as a service around it does: by a page that is given. */
export async function printByPage(page: Page, content: ProtocolContent): Promise<Buffer> {
  await page.setContent(pageOf(content));
  return page.pdf({
    preferCSSPageSize: true,
    tagged: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: FOOT,
  });
}

/** The same by a page of its own for each document. */
export async function printByNewPage(browser: Browser, content: ProtocolContent): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    return await printByPage(page, content);
  } finally {
    await page.close();
  }
}
