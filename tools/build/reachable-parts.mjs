/** @typedef {import('rolldown').OutputChunk} Part */

/**
 * Those of a bundle's parts that its programs can load. A part that only a branch loads which this build never takes is made, and
 * then named by none of the others.
 *
 * @param {readonly (Part | import('rolldown').OutputAsset)[]} output
 * @returns {readonly Part[]}
 */
export function reachableParts(output) {
  const parts = output.filter((part) => part.type === 'chunk');
  const reached = new Set(parts.filter(({ isEntry }) => isEntry));
  for (const part of reached) {
    for (const other of parts) if (part.code.includes(other.fileName.replace(/^parts\//, './'))) reached.add(other);
  }
  return [...reached];
}
