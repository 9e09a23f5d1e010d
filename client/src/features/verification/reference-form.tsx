import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';

const REFERENCE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/iu;

/** The reference as it stands in a margin: what stands before it may follow along. */
export function ReferenceForm({ onReference }: { onReference: (reference: string) => void }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const reference = REFERENCE.exec(text)?.[0];
        setWrong(reference === undefined);
        if (reference !== undefined) {
          onReference(reference.toLowerCase());
        }
      }}
    >
      <TextField
        label="Referens"
        description="Den står i marginalen på varje sida: fem grupper av siffror och bokstäver med bindestreck emellan."
        value={text}
        onChange={setText}
        error={
          wrong ? 'Skriv hela referensen, till exempel 0192f3a4-5b6c-7d8e-9f01-23456789abcd.' : undefined
        }
      />
      <div>
        <Button type="submit">Sök på referensen</Button>
      </div>
    </form>
  );
}
