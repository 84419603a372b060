// Packs folders reproducibly: sorted, without owners, and with a fixed date.
import { run } from './machine.mjs';

/** Packs the `names` in `folder` as a gzipped tar archive (GNU tar). */
export function pack(file, folder, names) {
  const reproducible = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0', '--format=gnu'];
  // Fixed modes, which would otherwise depend on the umask.
  const modes = ['--mode=u+rwX,go+rX,go-w'];
  run('tar', [...reproducible, ...modes, '--use-compress-program=gzip -n', '-cf', file, '-C', folder, ...names], {
    quiet: true,
  });
}
