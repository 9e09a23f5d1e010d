import { useState } from 'react';
import { Button } from '../../ui/button.js';
import './adjustment.css';

/** The SHA-256 of the frozen PDF: enough to compare by eye, all of it on demand. */
export function Fingerprint({ sha256 }: { sha256: string }) {
  const [whole, setWhole] = useState(false);
  return (
    <span className="fingerprint">
      <code>{whole ? sha256 : `${sha256.slice(0, 8)} … ${sha256.slice(-8)}`}</code>
      <Button variant="quiet" aria-expanded={whole} onPress={() => setWhole(!whole)}>
        {whole ? 'Visa kort' : 'Visa hela'}
      </Button>
    </span>
  );
}
