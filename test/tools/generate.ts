import { writeFileSync } from 'node:fs';
import { generatedFiles } from './generated.js';

// Writes every generated file of the repository: `npm run generate`.
for (const [path, text] of Object.entries(await generatedFiles()))
  writeFileSync(new URL(`../../${path}`, import.meta.url), text);
