// Puts the compiled program into few files, of which a command loads its own: node takes longer to find hundreds of modules than to
// run what is in them. Libraries stay outside, in node_modules, with their licences.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

// the modules that make these files need not be beside them
rmSync('dist/cli', { recursive: true, force: true });
await build({
  entryPoints: ['src/cli/main.ts'],
  outdir: 'dist/cli',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
});
