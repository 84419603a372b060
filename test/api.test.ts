import { expect, test } from 'vitest';
import * as api from '../src/index.js';

test('the public API is what is listed here', () => {
  expect(Object.keys(api).sort()).toEqual([
    'EXPLANATIONS',
    'FORMATS',
    'REPORTERS',
    'build',
    'changedLines',
    'check',
    'decode',
    'findRoot',
    'folderTree',
    'hintFor',
    'json',
    'layered',
    'memoryTree',
    'nearest',
    'packageRoot',
    'partSince',
    'placeInRepository',
    'pretty',
    'publish',
    'renamesSince',
    'revisionTree',
    'summaryOf',
    'visible',
  ]);
});
