import { X509Certificate } from 'node:crypto';
import { PEM_TYPE, signedPdfDoors } from '@klubbat/shared/contracts/signed-pdf';
import { signedPdfName } from '@klubbat/shared/sentences/signature-sentences';
import { FileAnswer } from '../../http/answer.js';
import { openRoute, route, type Route } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import { adjustedTextSubject, noteUnmasked } from '../adjustment/adjusted-text-subject.js';
import { readVersion } from '../protocols/protocol.store.js';
import { readSignedPdf } from '../protocols/signed-part.store.js';
import { findAuthorities } from './signing-authority.store.js';

export const sealingRoutes: Route[] = [
  route(signedPdfDoors.pdf, {
    may: 'meeting.read',
    subject: adjustedTextSubject,
    do: async (work, _input, { adjustment, ...subject }) => {
      const { tx } = work;
      if (adjustment.origin === 'elsewhere') {
        fail('not-found');
      }
      noteUnmasked(work, { adjustment, ...subject });
      const { id, content } = await readVersion(tx, adjustment.id, 'content');
      const { pdf, parts } = await readSignedPdf(tx, id);
      return parts === 0
        ? fail('not-found')
        : new FileAnswer(pdf, signedPdfName(content.fileTitle), 'application/pdf');
    },
  }),
  openRoute(signedPdfDoors.authority, {
    do: async ({ tx }, { params }) => {
      const authorities = await findAuthorities(tx, params.id);
      return authorities.length === 0
        ? fail('not-found')
        : new FileAnswer(
            Buffer.from(
              authorities.map(({ certificate }) => new X509Certificate(certificate).toString()).join(''),
            ),
            'underskrifter.pem',
            PEM_TYPE,
            'saved',
          );
    },
  }),
];
