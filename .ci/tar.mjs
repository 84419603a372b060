// Packs folders so that the same files give the same bytes: sorted, without owners, and with one date.
import { run } from './machine.mjs';

/** Packs `names`, which lie in `folder`, as a gzipped tar archive (GNU tar). */
export function pack(file, folder, names) {
  const steady = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0', '--format=gnu'];
  // The mode of a file would else depend on the umask of whoever packed it.
  const modes = ['--mode=u+rwX,go+rX,go-w'];
  run('tar', [...steady, ...modes, '--use-compress-program=gzip -n', '-cf', file, '-C', folder, ...names], {
    quiet: true,
  });
}
