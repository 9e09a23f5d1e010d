import type { Plugin } from 'vite';

/*
 * What the packages bring that no page uses, and that no bundler can see to be unused. Each would be loaded before the first
 * screen.
 */

/**
 * React Aria's few own words come in thirty languages, of which it takes the browser's. The pages are in Swedish whatever the
 * browser speaks, so each language is Swedish, and is loaded once.
 */
export const swedishAlone: Plugin = {
  name: 'swedish-alone',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^\.\.?\/(?:intl\/\w+\/)?[a-z]{2}-[A-Z]{2}\.mjs$/ },
    handler(id, importer) {
      return this.resolve(id.replace(/[a-z]{2}-[A-Z]{2}\.mjs$/, 'sv-SE.mjs'), importer, { skipSelf: true });
    },
  },
};

interface LeftOut {
  /** the file in which it is imported, with `/` as separator */
  file: RegExp;
  /** the import, and what stands there instead */
  replace: [RegExp, string][];
}

const LEFT_OUT: LeftOut[] = [
  {
    // zod gives each schema ways to become a JSON schema: the server makes those, for OpenAPI
    file: /\/zod\/v4\/classic\/schemas\.js$/,
    replace: [
      [/import \* as processors from "[^"]+";/, 'const processors = {};'],
      [
        /import \{ createStandardJSONSchemaMethod, createToJSONSchemaMethod \} from "[^"]+";/,
        `const none = () => () => { throw new Error('JSON schemas are made by the server'); };
         const createStandardJSONSchemaMethod = none, createToJSONSchemaMethod = none;`,
      ],
    ],
  },
  {
    // the label of a field can have a button with a box: none of ours has, and it brings menus, lists and dialogs with it
    file: /\/@midas-ds\/components\/chunks\/label-[\w-]+\.js$/,
    replace: [
      [/import \{ t as (\w+) \} from "\.\/popover-[\w-]+\.js";/, 'const $1 = () => null;'],
      [/import \{ t as (\w+) \} from "\.\/modal-[\w-]+\.js";/, 'const $1 = () => null;'],
    ],
  },
];

/** Takes out of the packages what stands in `LEFT_OUT`. A package that has changed so that it is not found stops the build. */
export const leftOut: Plugin = {
  name: 'left-out',
  enforce: 'pre',
  transform(code, id) {
    const found = LEFT_OUT.find(({ file }) => file.test(id.replaceAll('\\', '/')));
    return found?.replace.reduce((text, [what, instead]) => {
      if (!what.test(text)) {
        throw new Error(`${what} is not in ${id} any more: see client/left-out.ts`);
      }
      return text.replace(what, instead);
    }, code);
  },
};
