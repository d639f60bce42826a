import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** It waits for clocks of the browsers and of ours, minutes in all: whatever comes after it fits beside it. */
const longest = 'tests/e2e/refresh.test.ts';

/** Vitest begins with the largest files where it has no times of the last run. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(longest);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}
