import { useState } from 'react';
import { Button } from './button.js';

/** Puts a text on the clipboard, and says so. Where the browser refuses, the text itself can be marked and copied. */
export function CopyButton({
  text,
  children,
  variant = 'primary',
}: {
  text: string;
  children: string;
  variant?: 'primary' | 'quiet';
}) {
  const [told, setTold] = useState('');
  return (
    <>
      <Button
        variant={variant}
        onPress={() => {
          navigator.clipboard.writeText(text).then(
            () => setTold('Kopierad'),
            () => setTold('Det gick inte att kopiera. Markera texten och kopiera den själv.'),
          );
        }}
      >
        {children}
      </Button>
      <span role="status" className="quiet">
        {told}
      </span>
    </>
  );
}
