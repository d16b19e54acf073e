import { createRequire } from 'node:module';

/** The version of this product. Another version may word a sentence of the minutes otherwise. */
export const PRODUCT_VERSION: string = createRequire(import.meta.url)('../../../package.json').version;
