import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newerFeaturesIn } from '../support/browserFloor.ts';

const DIST = join(import.meta.dirname, '../../client/dist');
const PDF = /^pdf(Pages|Worker)-/;
const ANY = /./;

/** What built scripts may use although an oldest browser lacks it, in which of them, and why it does no harm. */
const EXCEPTIONS: readonly {
  readonly scripts: RegExp;
  readonly features: readonly string[];
  readonly why: string;
}[] = [
  {
    scripts: ANY,
    features: ['.toSorted', '.toReversed', 'Promise.withResolvers'],
    why: 'client/src/engine/polyfills.ts adds these before a script calls them',
  },
  {
    scripts: ANY,
    features: ['.checkVisibility', '.setSinkId', '.showPopover', '.toHex', 'Error.captureStackTrace'],
    why: 'each caller asks first whether the browser has it',
  },
  {
    scripts: ANY,
    features: ['.getHeaderExtensionsToNegotiate', '.setHeaderExtensionsToNegotiate'],
    why: 'mediasoup-client asks first whether the browser has both',
  },
  {
    scripts: ANY,
    features: ['.startViewTransition', '.skipTransition'],
    why: 'React calls these for <ViewTransition>, which no screen has',
  },
  {
    scripts: ANY,
    features: ['.config', '.createContext', '.detect', '.number', '.percent', '.toArray'],
    why: 'methods of this project and of libraries have the same names: formats.number, React.createContext, …',
  },
  {
    scripts: /^ReadingDialog-/,
    features: ['.destroy', '.getViewport'],
    why: 'methods of the documents and pages of pdf.js, which other scripts bring',
  },
  {
    scripts: /^InterpreterDesk-/,
    features: ['.level'],
    why: 'the method of the level meter, which another script brings',
  },
  {
    scripts: PDF,
    features: [
      'Math.sumPrecise',
      'Promise.try',
      'URL.parse',
      'Uint8Array.fromBase64',
      'JSON.rawJSON',
      'JSON.isRawJSON',
    ],
    why: 'the legacy build of pdf.js brings polyfills of these',
  },
  {
    scripts: PDF,
    features: ['Float16Array', 'ImageDecoder', 'ImageDecoder.isTypeSupported', 'Sanitizer', 'VideoFrame'],
    why: 'pdf.js asks first whether the browser has it',
  },
  {
    scripts: PDF,
    features: ['AbortSignal.any', '.dispatch', '.grow'],
    why: 'the editor of pdf.js, which no screen starts, and methods of its own with the same names',
  },
  {
    scripts: PDF,
    features: [
      '.beginRenderPass',
      '.configure',
      '.createBindGroup',
      '.createCommandEncoder',
      '.createRenderPipeline',
      '.createShaderModule',
      '.createView',
      '.getBindGroupLayout',
      '.getCurrentTexture',
      '.getPreferredCanvasFormat',
      '.requestAdapter',
      '.requestDevice',
      '.setBindGroup',
      '.setPipeline',
      '.setVertexBuffer',
      '.writeBuffer',
    ],
    why: 'WebGPU, which pdf.js uses only where there is navigator.gpu',
  },
];

const used = builtScripts().flatMap(({ name, text }) =>
  [...newerFeaturesIn(text)].map((feature) => ({ name, feature })),
);

describe('the oldest supported browsers', () => {
  it('understand every built script, and have all that it calls', () => {
    const tooNew = used.filter(({ name, feature }) => !isException(name, feature));
    expect(tooNew).toStrictEqual([]);
  });

  it('are the reason of each exception: none is listed that no script needs any more', () => {
    const needed = new Set(used.map(({ feature }) => feature));
    expect(EXCEPTIONS.flatMap(({ features }) => features).filter((feature) => !needed.has(feature))).toStrictEqual([]);
  });

  it.each([
    ['a method', 'list.toSorted()', ['.toSorted']],
    ['a static method', 'Promise.withResolvers()', ['Promise.withResolvers']],
    ['a global', 'new Float16Array(2)', ['Float16Array']],
    ['nothing where the script asks first', 'list.toSorted?.()', []],
    ['nothing where the method is of its own', 'const api = { toSorted() {} }; api.toSorted();', []],
    ['nothing that is old', 'list.at(-1); structuredClone(list); AbortSignal.timeout(5);', []],
  ])('are checked for %s', (_name, script, features) => {
    expect([...newerFeaturesIn(script)]).toStrictEqual(features);
  });

  it('are checked for syntax', () => {
    expect(() => newerFeaturesIn('/[\\p{L}--[a-z]]/v')).toThrow(SyntaxError);
    expect(() => newerFeaturesIn('using file = open();')).toThrow(SyntaxError);
    expect(() => newerFeaturesIn('class A { static { this.#b?.c ?? 1; } #b; }')).not.toThrow();
  });
});

function builtScripts(): readonly { readonly name: string; readonly text: string }[] {
  const folder = join(DIST, 'assets');
  return readdirSync(folder)
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

function isException(script: string, feature: string): boolean {
  return EXCEPTIONS.some(({ scripts, features }) => scripts.test(script) && features.includes(feature));
}
