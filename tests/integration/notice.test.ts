import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const built = readFileSync(join(ROOT, 'client/dist/NOTICE.txt'), 'utf8');

describe('the notice of third-party software', () => {
  it('lists what the build contains; `npm run notice` writes it', () => {
    expect(readFileSync(join(ROOT, 'NOTICE'), 'utf8') === built).toBe(true);
  });

  it('names the libraries, the font, the icons and the parts of pdf.js, with their licences', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'client/package.json'), 'utf8'));
    const libraries = Object.keys(dependencies).filter((name) => !name.startsWith('@diem-cau/'));
    expect(libraries.filter((name) => !new RegExp(`^${name} \\d.*\nLicence: `, 'm').test(built))).toStrictEqual([]);
    for (const part of [
      'wasm/LICENSE_OPENJPEG',
      'wasm/LICENSE_JBIG2',
      'wasm/LICENSE_QCMS',
      'standard_fonts/LICENSE_FOXIT',
    ]) {
      expect(built).toContain(`pdf.js: ${part}`);
    }
    expect(built).toContain('SIL OPEN FONT LICENSE');
  });

  it('covers every folder of pdf.js that is served', () => {
    const assets = readdirSync(join(ROOT, 'client/dist/assets'));
    const folder = assets.find((name) => name.startsWith('pdfjs-'));
    const parts = readdirSync(join(ROOT, 'client/dist/assets', folder ?? 'no pdf.js'));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter((part) => !built.includes(`pdf.js: ${part}/LICENSE`))).toStrictEqual([]);
  });
});
