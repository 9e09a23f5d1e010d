/** The environment Jest needs for ESM and for reading our own packages as sources. */
export function jestEnvironment() {
  const options = [
    process.env.NODE_OPTIONS,
    '--conditions=@klubbat/source',
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
  ];
  return { ...process.env, NODE_OPTIONS: options.filter(Boolean).join(' ') };
}
