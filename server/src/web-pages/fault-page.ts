import { markup } from './markup.js';
import { houseAddress } from './addresses.js';
import { publicPage } from './public-page.js';

/** The same for what was never there, what is there no longer, and what is not for everyone: nobody can tell them apart. */
export const missingPage = (): string =>
  publicPage({
    title: 'Sidan finns inte',
    body: markup`<p>Det finns ingen öppen sida på den här adressen. Den kan vara felskriven, eller så har det som stod här tagits bort från webben.</p>
<p>Protokoll som inte finns på webben kan du be myndigheten om. De är allmänna handlingar.</p>
<p><a href="${houseAddress}">Till alla öppna sidor</a></p>`,
  });

export const tooManyPage = (): string =>
  publicPage({
    title: 'Vänta en stund',
    body: markup`<p>Det kommer väldigt många frågor från din adress just nu. Vänta en minut och försök igen.</p>`,
  });

export const brokenPage = (): string =>
  publicPage({
    title: 'Något gick fel',
    body: markup`<p>Sidan gick inte att visa. Felet är antecknat. Försök igen om en stund.</p>`,
  });
