import { expect, test } from 'vitest';
import { WHOLE } from '../../src/formats/html/address.js';
import * as navigation from '../../src/formats/html/navigation.js';
import { FIXED_PAGES } from '../../src/model/index.js';

test('the folders that no kind may take are those of the fixed pages', () => {
  const pages = [WHOLE, ...Object.values(navigation)].flatMap((one) => ('path' in one ? [one.path] : []));
  const folders = pages.filter((path) => path.includes('/')).map((path) => path.split('/')[0]);
  expect([...FIXED_PAGES].sort()).toEqual(folders.sort());
});
