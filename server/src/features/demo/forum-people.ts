import type { PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import { person } from './demo-items.js';

/** Each with a title where he is an official, and a minus before the name of one who did not come. */
const invited: Record<string, string[]> = {
  'Björkådals kommun': [
    'Barbro Kvarnås',
    'Edvin Myrhult',
    'Gunvor Ekträsk',
    '-Klas Grimsåker',
    'Märta Ovanheden',
    '-Lennart Tjusberg',
    'Wilma Tornrös',
    'Tindra Vikmark',
    'Stina Högdal, kommundirektör',
    '-Jens Bodvik, ekonomichef',
    'Agneta Rossby, socialchef',
    'Torun Källåsen, skolchef',
  ],
  'Norrskogs kommun': [
    'Fredrika Lövhag',
    '-Mattis Granåker',
    'Jerker Stadigh',
    'Nadja Kolmården Berg',
    'Olof Hammarbäck',
    'Therese Björnlund',
    '-Simon Rådsmark',
    'Gerd Åhammar',
    'Ulla-Karin Sätermyr, kommundirektör',
    'Faris Nordlander, socialchef',
    'Mona Tallheden, skolchef',
    'Holger Brinkåker, säkerhetschef',
  ],
  'Storlidens kommun': [
    'Hanna Torpenius',
    '-Petrus Almfors',
    'Ruben Lidgård',
    'Ingrid Stormyr',
    'Calle Hedman Rud',
    '-Viola Näsåker',
    'Arne Björkvattnet',
    'Linn Storängen',
    'Magnus Liåsen, kommundirektör',
    'Carola Mellanmyr, socialchef',
    '-Ester Kvistbro, skolchef',
    'Anton Myrberger, kanslichef',
  ],
  'Vargsjö kommun': [
    'Olga Sandtorp',
    'Rikard Nyböle',
    '-Evy Vargön',
    'Sten-Åke Mossberga',
    'Paula Hällsjö',
    'Göran Tvärån',
    'Milla Forsänge',
    '-Ragnar Bäverhult',
    'Louise Silverån, kommundirektör',
    'Bengt-Ove Myrås, socialchef',
    'Jasmin Karimi Sund, skolchef',
  ],
  'Ådrans kommun': [
    'Signe Rönnlid',
    'Yngve Bergstadius',
    'Vidar Ådell',
    '-Ellen Sjöstrand Ek',
    'Bosse Grundsele',
    'Dagny Holmsvattnet',
    'Ali Rezaei Falk',
    '-Kickan Lövnäs',
    'Sven-Gunnar Hed, kommundirektör',
    'Lisa Ottsjö, socialchef',
    'Mårten Ängerån, skolchef',
  ],
};

export const forumGuests: (PersonInFile & { came: boolean })[] = Object.entries(invited).flatMap(
  ([represents, names]) =>
    names.map((written) => {
      const [name = '', title] = written.replace(/^-/, '').split(', ');
      return {
        ...person(name, { represents, ...(title === undefined ? {} : { title }) }),
        came: !written.startsWith('-'),
      };
    }),
);
