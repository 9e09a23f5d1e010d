import { colorSchemes, useColorScheme } from '../../lib/color-scheme.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { schemeWords } from './scheme-words.js';

/** Light, dark or as the computer has it. */
export function ColorSchemeChoice() {
  const [scheme, choose] = useColorScheme();
  return (
    <RadioGroup
      label="Utseende på den här enheten"
      value={scheme}
      onChange={choose}
      options={colorSchemes.map((value) => ({ value, label: schemeWords[value] }))}
    />
  );
}
