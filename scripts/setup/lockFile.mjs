/**
 * What keeps a lock file from being installed and verified everywhere: an entry without integrity, an address of a
 * registry, or a platform package that is not there. Workspaces have no integrity.
 *
 * @param {{ packages: Record<string, any> }} lock the parsed package-lock.json
 * @returns {string[]} one line per fault, naming the entry
 */
export function incompleteEntries({ packages }) {
  const installed = Object.entries(packages).filter(([path, entry]) => path.includes('node_modules/') && !entry.link);
  return [
    ...installed.filter(([, { integrity }]) => !integrity).map(([path]) => `${path}: no integrity`),
    ...installed.filter(([, { resolved }]) => resolved).map(([path]) => `${path}: address of a registry`),
    ...missingOptional(packages).map(({ name, parent }) => `${name}: missing, optional dependency of ${parent}`),
  ];
}

/**
 * The lock file without the entries that have no integrity, so that npm resolves them.
 *
 * @param {{ packages: Record<string, any> }} lock
 * @param {boolean} alsoParents also without the packages that depend on missing ones, and all their optional dependencies
 */
export function withoutIncomplete(lock, alsoParents) {
  const parents = new Set(alsoParents ? missingOptional(lock.packages).map(({ parent }) => parent) : []);
  const children = [...parents].flatMap((parent) => Object.keys(lock.packages[parent].optionalDependencies));
  const dropped = new Set([...parents, ...children.map((name) => `node_modules/${name}`)]);
  const isKept = ([path, { integrity, link }]) =>
    !path.includes('node_modules/') || link || (integrity && !dropped.has(path));
  return { ...lock, packages: Object.fromEntries(Object.entries(lock.packages).filter(isKept)) };
}

/** Optional dependencies of exact versions, such as the builds for each platform, that the lock file does not hold. */
function missingOptional(packages) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => /^\d/.test(version))
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map(([name]) => ({ name, parent: path })),
  );
}
