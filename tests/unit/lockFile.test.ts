import { describe, expect, it } from 'vitest';
import { incompleteEntries, withoutIncomplete } from '../../scripts/setup/lockFile.mjs';

function lockWith(packages: Record<string, object>) {
  const tool = { version: '1.0.0', integrity: 'sha512-a', optionalDependencies: { 'tool-linux': '1.0.0' } };
  return {
    packages: { '': {}, shared: {}, 'node_modules/shared': { link: true }, 'node_modules/tool': tool, ...packages },
  };
}

describe('the lock file', () => {
  it('is incomplete where an entry has no integrity, an address, or is missing', () => {
    const whole = { version: '1.0.0', integrity: 'sha512-b' };
    expect(incompleteEntries(lockWith({ 'node_modules/tool-linux': whole }))).toStrictEqual([]);
    expect(incompleteEntries(lockWith({ 'node_modules/tool-linux': { version: '1.0.0' } }))).toStrictEqual([
      'node_modules/tool-linux: no integrity',
    ]);
    expect(
      incompleteEntries(lockWith({ 'node_modules/tool-linux': { ...whole, resolved: 'https://registry/x.tgz' } })),
    ).toStrictEqual(['node_modules/tool-linux: address of a registry']);
    expect(incompleteEntries(lockWith({}))).toStrictEqual([
      'tool-linux: missing, optional dependency of node_modules/tool',
    ]);
  });

  it('lets npm resolve what is incomplete, and nothing else', () => {
    const partial = lockWith({
      'node_modules/tool-linux': { version: '1.0.0' },
      'node_modules/other': { integrity: 'x' },
    });
    const kept = ['', 'shared', 'node_modules/shared', 'node_modules/tool', 'node_modules/other'];
    expect(Object.keys(withoutIncomplete(partial, false).packages)).toStrictEqual(kept);
    const withoutChild = lockWith({ 'node_modules/other': { integrity: 'x' } });
    const keptWithoutParent = kept.filter((path) => path !== 'node_modules/tool');
    expect(Object.keys(withoutIncomplete(withoutChild, true).packages)).toStrictEqual(keptWithoutParent);
  });
});
