// `npm run rooms`: the import rules. A green that read nothing is a fault, so few modules or arrows fail too.
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import rules from '../.dependency-cruiser.mjs';
import { root } from './lib/root.mjs';

const FEWEST = { modules: 350, arrows: 1500 };
const FOLDERS = ['shared/src', 'server/src', 'client/src', 'migrations', 'e2e', 'bench'];

process.chdir(root);
const { options, forbidden } = rules;
const { output } = await cruise(
  FOLDERS,
  { ...options, ruleSet: { forbidden }, validate: true },
  options.enhancedResolveOptions,
  { tsConfig: extractTSConfig(options.tsConfig.fileName) },
);
const own = output.modules.filter((module) =>
  FOLDERS.some((folder) => module.source.startsWith(`${folder}/`)),
);
const counts = {
  modules: own.length,
  arrows: own.flatMap((module) => module.dependencies).filter((dependency) => !dependency.couldNotResolve)
    .length,
};
for (const { from, to, rule, cycle } of output.summary.violations) {
  const way = cycle ? cycle.map((step) => step.name).join(' → ') : to;
  const why = forbidden.find((known) => known.name === rule.name)?.comment ?? '';
  console.error(`${rule.name}: ${from} → ${way}\n    ${why}`);
}
const tooFew = Object.keys(FEWEST).filter((kind) => counts[kind] < FEWEST[kind]);
for (const kind of tooFew) {
  console.error(
    `Only ${counts[kind]} ${kind} were read, at least ${FEWEST[kind]} are expected: the rules saw too little.`,
  );
}
console.log(`${counts.modules} modules, ${counts.arrows} arrows, ${output.summary.violations.length} faults`);
process.exitCode = output.summary.violations.length + tooFew.length > 0 ? 1 : 0;
