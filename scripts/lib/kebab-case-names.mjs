import { basename, extname } from 'node:path';

const KEBAB = /^[.]?[a-z0-9]+(-[a-z0-9]+)*([.][a-z0-9-]+)*$/;

/** Lint rule: files are named in kebab-case after the idea they hold, and none is a barrel. */
export const kebabCaseNames = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      kebab: "'{{name}}' is not kebab-case.",
      barrel: "'{{name}}' says nothing of what it holds; name the file after its idea.",
    },
  },
  create: (context) => ({
    Program: (node) => {
      const name = basename(context.filename);
      const stem = basename(name, extname(name));
      if (!KEBAB.test(name)) {
        context.report({ node, messageId: 'kebab', data: { name } });
      }
      if (['index', 'types', 'utils', 'helpers', 'common'].includes(stem)) {
        context.report({ node, messageId: 'barrel', data: { name } });
      }
    },
  }),
};
