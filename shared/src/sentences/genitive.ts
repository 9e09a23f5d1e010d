const ABBREVIATION = /(?:^|[\s(/-])[\p{Lu}\d]{2,}$/u;

/**
 * The Swedish genitive of a name: `Regionstyrelsens`, `Barn- och ungdomsnämndens`. A name that ends in s, x or z stays
 * as it is; an abbreviation in capitals, a digit or a closing parenthesis takes `:s`.
 */
export function genitive(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') {
    return '';
  }
  if (ABBREVIATION.test(trimmed) || /[)\d]$/.test(trimmed)) {
    return `${trimmed}:s`;
  }
  return /[sxzSXZ]$/.test(trimmed) ? trimmed : `${trimmed}s`;
}
