import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that start other programs come first: they take longest, and what is short fills the other core until the end.
 * Vitest itself begins with the largest files where it has not seen how long they take.
 */
export class ProgramsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => Number(startsPrograms(b)) - Number(startsPrograms(a)));
  }
}

function startsPrograms({ project }: TestSpecification): boolean {
  return project.name === 'exchange' || project.name === 'seventh';
}
