import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import './cases.css';

interface CaseSearchProps {
  number: string;
  onSearch: (number: string) => void;
}

/** A case is asked for by its whole number: a part of one is looked for with the search. */
export function CaseSearch({ number, onSearch }: CaseSearchProps) {
  const [typed, setTyped] = useState(number);
  return (
    <form
      className="take-up no-print"
      role="search"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <TextField
        label="Ärendets nummer"
        description="Hela numret. En del av ett nummer hittar du med sökningen överst på sidan."
        width="medium"
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit">Visa ärendet</Button>
    </form>
  );
}
