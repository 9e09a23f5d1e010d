import { renderPdf } from '../server/src/documents/render-pdf.js';
import { httpTimeStamper } from '../server/src/features/sealing/time-stamper.js';
import { signField } from '../server/src/signatures/sign-field.js';
import { frozenProtocol } from '../server/test/rich-protocol.js';
import { testMark } from '../server/test/signed.js';
import { testAuthority, testSigner } from '../server/test/signers.js';
import { startTimeStampAuthority } from '../server/test/time-stamp-authority.js';
import { NOW } from './house.js';
import type { Outcome } from './judge.js';
import { inTurn } from './measure.js';

const SIGNERS = ['signer-1', 'signer-2', 'signer-3'];

/** Three signatures and the seal written into a protocol, each with a time stamp from an authority on loopback, against drawing that protocol. */
export async function measureSealing(): Promise<Outcome[]> {
  const content = frozenProtocol(SIGNERS.length);
  const protocol = await renderPdf(content, []);
  const stamps = await startTimeStampAuthority(() => NOW);
  const signer = testSigner(testAuthority(), 'Åsa Öberg');
  const timeStamp = httpTimeStamper(stamps.url);
  const seal = async () => {
    let pdf: Uint8Array = protocol;
    for (const field of [...SIGNERS, 'seal']) {
      pdf = await signField({
        ...{ pdf, field, signer, timeStamp, at: NOW },
        appearance: testMark(),
        name: 'Åsa Öberg',
        reason: 'Godkänt',
      });
    }
  };
  try {
    const draw = () => renderPdf(content, []);
    return [{ id: 'A7', ...(await inTurn(draw, seal, { pairs: 30, calls: 2, warmUp: 5 })) }];
  } finally {
    await stamps.close();
  }
}
