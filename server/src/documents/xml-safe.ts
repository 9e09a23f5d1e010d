class XmlSafeString extends String {
  override toString(): string {
    return this.valueOf()
      .replace(/[\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;');
  }
}

/**
 * A text for pdfkit's document information. pdfkit puts it into XML by a template without escaping, and into the PDF
 * itself by its value: this one gives the escaped form to the template only. A title with `&` would break the metadata.
 */
export function xmlSafe(text: string): string {
  return new XmlSafeString(text) as unknown as string;
}
