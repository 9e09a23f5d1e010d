/** Prints what is marked `print-only-this` on the page, and nothing else of it. */
export function printOnly(): void {
  document.documentElement.dataset['print'] = 'only';
  window.print();
  delete document.documentElement.dataset['print'];
}
