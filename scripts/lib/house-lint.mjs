import { kebabCaseNames } from './kebab-case-names.mjs';

/** A rule that refuses what a selector finds, and says why. */
function refuse(message, ...selectors) {
  const report = (context) => (node) => context.report({ node, message });
  return {
    meta: { type: 'problem', schema: [] },
    create: (context) => Object.fromEntries(selectors.map((selector) => [selector, report(context)])),
  };
}

/** The lint rules of this house, each switched on where it holds in `.oxlintrc.json`. */
const houseLint = {
  meta: { name: 'house' },
  rules: {
    'kebab-case-names': kebabCaseNames,
    'no-default-export': refuse(
      'Named exports only: the name is then the same everywhere.',
      'ExportDefaultDeclaration',
    ),
    'no-own-clock': refuse(
      'Only clock.ts reads the clock; take the time as an argument.',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    ),
    'only-stores-ask': refuse(
      'Only a store (*.store.ts) asks the database.',
      'CallExpression[callee.property.name="getRepository"]',
    ),
    'quick-documents': refuse(
      'A font given by its path is parsed for every document, and doc.table() is slow and clips the dots of å ä ö in the first row: use the fonts parsed once, and our own table.',
      'CallExpression[callee.property.name=/^(font|registerFont)$/] > Literal[value=/[.](ttf|otf|woff2?)$/i]',
      'CallExpression[callee.property.name="table"]',
    ),
  },
};

export default houseLint;
