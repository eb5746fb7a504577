/** All tests, and one that fails where they do not load: of a file that throws Vitest gives no test, so that a change with which no table compiles would pass. */
import { expect, it } from 'vitest'

const failure = await import('./tests.ts').then(() => null, String)

it('every file of tests loads', () => {
  expect(failure).toBeNull()
})
