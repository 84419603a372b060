import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { LONGEST } from './sets.js';

/** Files of one project follow each other, because they share processes; the short ones come last. */
const PROJECTS = ['alone', 'slow', 'fast'];

/** Starts the files that take longest first, so that all cores are busy to the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ project, moduleId }: TestSpecification): readonly [number, number] => {
      const place = LONGEST.findIndex((path) => moduleId.endsWith(`/${path}`));
      return [PROJECTS.indexOf(project.name), place < 0 ? LONGEST.length : place];
    };
    const ranked = files.map((file) => ({ file, rank: rankOf(file) }));
    ranked.sort(
      (a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || (a.file.moduleId < b.file.moduleId ? -1 : 1),
    );
    return ranked.map(({ file }) => file);
  }
}
