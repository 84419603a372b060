import { access, constants, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../index.js';
import { bad, type Finding, good, poor } from './finding.js';

/** What the package itself brings; an unpacked copy may have lost some of it. */
export async function examinePackage(): Promise<Finding> {
  const root = packageRoot();
  for (const folder of ['schemas', 'templates/html', 'templates/pdf', 'templates/strings']) {
    const found = await stat(join(root, folder)).catch(() => undefined);
    if (!found?.isDirectory())
      return bad('Charter', `${join(root, folder)} is missing`, 'unpack or install Charter again');
  }
  return good('Charter', root);
}

/** Whether there is a framework, and whether its releases can be written beside it. */
export async function examineFramework(root: string | undefined): Promise<Finding> {
  if (root === undefined)
    return poor('Framework', 'none here or in a folder above', 'go to its folder, name it with --root, or make one');
  const isOpen = await access(root, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isOpen
    ? good('Framework', root)
    : poor('Framework', `${root} can only be read`, 'write elsewhere with --out, or copy the framework');
}
