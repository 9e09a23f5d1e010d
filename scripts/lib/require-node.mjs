const NEEDED = [20, 19];

/** Ends the command with a sentence people understand when this Node is too old to run us. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) {
    return;
  }
  console.error(
    `Klubbat behöver Node ${NEEDED.join('.')} eller senare, men det här är ${process.versions.node}. ` +
      'Hämta en nyare på https://nodejs.org.\n' +
      `Klubbat needs Node ${NEEDED.join('.')} or later; this is ${process.versions.node}.`,
  );
  process.exit(1);
}
