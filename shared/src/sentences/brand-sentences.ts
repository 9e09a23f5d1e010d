/** Why a logo or a colour was refused, and what to do. */
export const brandSentences = {
  'no-colour': 'Färgen skrivs som # och sex tecken, till exempel #075985.',
  'too-light':
    'Färgen är för ljus: vit text på den, och den som text på vitt, går inte att läsa. Välj en mörkare ton.',
  logoMissing: 'Välj en fil.',
  logoTooLarge: 'Logotypen får vara högst 500 kB. Minska bilden och försök igen.',
  logoNoPicture: 'Filen är varken PNG eller JPEG, vad den än heter. Spara om bilden i något av formaten.',
  logoBroken: 'Bilden går inte att läsa. Spara om den och försök igen.',
  logoTooWide: 'Bilden får vara högst 4000 × 4000 bildpunkter. Minska den och försök igen.',
} as const;
