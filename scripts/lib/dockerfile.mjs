/**
 * A Dockerfile as its stages, each with its name, what it stands on, and its steps `{word, rest}`.
 * Knows the part of the language that ours uses: one step a line, which may go on after a backslash.
 */
export function readDockerfile(text) {
  const stages = [];
  const lines = text.replace(/\\\n/g, ' ').split('\n');
  for (const line of lines.map((one) => one.trim()).filter((one) => one !== '' && !one.startsWith('#'))) {
    const [, word, rest] = /^(\S+)\s+(.*)$/.exec(line);
    if (word === 'FROM') {
      const [, on, name] = /^(\S+)(?:\s+AS\s+(\S+))?$/.exec(rest);
      stages.push({ name: name ?? 'final', on, steps: [] });
    } else {
      stages.at(-1).steps.push({ word, rest });
    }
  }
  return stages;
}

/** A COPY step: from another stage or the checkout, what, and where to. */
export function readCopy(rest) {
  const words = rest.split(/\s+/);
  const from = words[0].startsWith('--from=') ? words.shift().slice('--from='.length) : undefined;
  return { from, sources: words.slice(0, -1), to: words.at(-1) };
}
