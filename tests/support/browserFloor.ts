import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, SimpleSupportStatement as Period } from '@mdn/browser-compat-data/types';
import { type AnyNode, parse } from 'acorn';
import { full } from 'acorn-walk';

/** The oldest supported browsers, by their names in MDN's data; `client/vite.config.ts` builds for the same. */
const OLDEST = { chrome: 109, firefox: 115, safari: 16.4 } as const;

/** All syntax that each of these browsers understands: ECMAScript 2022. */
const SYNTAX = 2022;

/** An interface or a member of one in MDN's data; the members of an interface stand beside its own statement. */
interface Entry {
  readonly __compat?: CompatStatement;
}

/** What is too new: globals (`Name`), static methods (`Name.method`) and methods of values (`method`). */
interface Newer {
  readonly globals: ReadonlySet<string>;
  readonly statics: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
}

/** A global, a static method (`Promise.try`) or a method of any value (`.toSorted`) that a script uses. */
export type Feature = string;

const newer = newerFeatures();

/**
 * What a built script uses that one of the oldest supported browsers lacks. Throws a `SyntaxError` with the place where
 * one of them could not even read the script.
 *
 * A method is known by its name alone. It counts where it is called, where every method of that name in MDN's data is
 * too new, and where the script defines none of that name itself, be it for its own objects or as a polyfill. An optional
 * call (`value.method?.()`) asks first, and does not count.
 */
export function newerFeaturesIn(script: string): ReadonlySet<Feature> {
  const program = parse(script, { ecmaVersion: SYNTAX, sourceType: 'module' });
  const used = new Set<Feature>();
  const defined = new Set<string>();
  full(program, (node) => {
    const own = definedName(node);
    if (own !== undefined) defined.add(own);
    const feature = featureOf(node);
    if (feature !== undefined) used.add(feature);
  });
  return new Set([...used].filter((feature) => !defined.has(feature.replace(/^\./, ''))));
}

function featureOf(node: AnyNode): Feature | undefined {
  if (node.type === 'Identifier') return newer.globals.has(node.name) ? node.name : undefined;
  if (node.type !== 'CallExpression' || node.optional || node.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = node.callee;
  if (node.callee.computed || property.type !== 'Identifier') return undefined;
  if (object.type === 'Identifier') {
    const feature = `${object.name}.${property.name}`;
    if (newer.statics.has(feature)) return feature;
  }
  return newer.members.has(property.name) ? `.${property.name}` : undefined;
}

/** The name that a script gives to a function, class, method or variable of its own. */
function definedName(node: AnyNode): string | undefined {
  switch (node.type) {
    case 'VariableDeclarator':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id?.type === 'Identifier' ? node.id.name : undefined;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return node.key.type === 'Identifier' ? node.key.name : undefined;
    case 'Property':
      return node.key.type === 'Identifier' && isFunction(node.value) ? node.key.name : undefined;
    case 'AssignmentExpression': {
      const { left, right } = node;
      if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier' || !isFunction(right))
        return undefined;
      return left.property.name;
    }
    default:
      return undefined;
  }
}

function isFunction({ type }: AnyNode): boolean {
  return type === 'FunctionExpression' || type === 'ArrowFunctionExpression' || type === 'Identifier';
}

/** The features that MDN's data gives to none or only to some of the oldest browsers. */
function newerFeatures(): Newer {
  const globals = new Set<string>();
  const statics = new Set<string>();
  const newMembers = new Set<string>();
  const oldMembers = new Set<string>();
  for (const tree of [bcd.api, bcd.javascript.builtins]) {
    for (const [owner, entry] of Object.entries((tree ?? {}) as Record<string, Entry>)) {
      if (isTooNew(entry.__compat)) globals.add(owner);
      for (const [key, member] of Object.entries(entry as Record<string, Entry>)) {
        if (key === '__compat' || key.endsWith('_event') || key.startsWith('@@')) continue;
        const name = key.replace(/_static$/, '');
        const tooNew = isTooNew(member.__compat);
        if (tooNew) statics.add(`${owner}.${name}`);
        (tooNew ? newMembers : oldMembers).add(name);
      }
    }
  }
  return { globals, statics, members: new Set([...newMembers].filter((name) => !oldMembers.has(name))) };
}

function isTooNew(compat: CompatStatement | undefined): boolean {
  if (!compat) return false;
  return Object.entries(OLDEST).some(([browser, oldest]) => {
    const support = compat.support[browser as keyof typeof OLDEST];
    const periods = Array.isArray(support) ? support : [support];
    return !periods.some((period) => period && has(period, oldest));
  });
}

/** Whether a browser of this version has the feature by its own name and without a setting. */
function has(
  { version_added: added, version_removed: removed, flags, prefix, alternative_name }: Period,
  version: number,
) {
  if (flags || prefix || alternative_name || versionOf(added) > version) return false;
  return removed === undefined || versionOf(removed) > version;
}

function versionOf(text: string | false): number {
  return text === false || text === 'preview' ? Number.POSITIVE_INFINITY : Number.parseFloat(text.replace('≤', ''));
}
