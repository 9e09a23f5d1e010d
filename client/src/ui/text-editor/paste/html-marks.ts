export interface Marks {
  bold: boolean;
  italic: boolean;
}

/** The marks inside an element: by its name, unless its style says otherwise (a pasted document lies in a <b> that is not bold). */
export function marksIn(element: HTMLElement, around: Marks): Marks {
  const weight = element.style.fontWeight;
  const slant = element.style.fontStyle;
  const name = element.localName;
  return {
    bold:
      weight === '' || weight === 'inherit'
        ? around.bold || /^(?:b|strong|h[1-6])$/.test(name)
        : /^bold/.test(weight) || Number(weight) >= 600,
    italic:
      slant === '' || slant === 'inherit'
        ? around.italic || /^(?:i|em|cite)$/.test(name)
        : slant !== 'normal',
  };
}
