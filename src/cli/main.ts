#!/usr/bin/env node
import { run } from './run.js';

// A closed pipe (`charter check | head`) ends the output, not the program.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2));
