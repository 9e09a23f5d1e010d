import { srgbProfile } from './srgb-profile.js';

/** What pdfkit has, and its types do not tell of. */
interface Insides {
  _root: { data: object };
  _addColorOutputIntent: () => void;
  readonly metadata: { getXML: () => string; getLength: () => number };
}

const NAMED = 'sRGB IEC61966-2.1';

/** Lets a document say in fewer bytes what pdfkit writes behind its pages: its profile of colours, and its metadata. */
export function tellShorter(doc: PDFKit.PDFDocument): void {
  const inside = doc as unknown as Insides;
  inside._addColorOutputIntent = () => {
    const profile = doc.ref({ N: 3 });
    profile.end(Buffer.from(srgbProfile));
    const intent = doc.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      // pdfkit writes a plain string as a name
      Info: new String(NAMED),
      OutputConditionIdentifier: new String(NAMED),
      DestOutputProfile: profile,
    });
    intent.end('');
    Object.assign(inside._root.data, { OutputIntents: [intent] });
  };
  const { metadata } = inside;
  const whole = metadata.getXML.bind(metadata);
  // a title has no line ends: what is taken out stands between two tags
  metadata.getXML = () => whole().replace(/>\s*\n\s*</g, '><');
  metadata.getLength = () => metadata.getXML().length;
}
