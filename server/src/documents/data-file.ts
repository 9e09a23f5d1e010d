/** What a document says, in another form. */
export interface DataFile {
  name: string;
  mediaType: string;
  description: string;
  bytes: Uint8Array;
}

/** Puts it into a document while that is drawn. */
export function putDataFile(
  doc: PDFKit.PDFDocument,
  { name, mediaType, description, bytes }: DataFile,
  day: string,
): void {
  const at = new Date(`${day}T12:00:00Z`);
  // pdfkit knows of the relationship, its types do not
  const options: PDFKit.Mixins.PDFAttachmentOptions & { relationship: string } = {
    name,
    type: mediaType,
    description,
    creationDate: at,
    modifiedDate: at,
    relationship: 'Data',
  };
  doc.file(Buffer.from(bytes), options);
}
