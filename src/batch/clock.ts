/** Milliseconds of a clock that only goes forward; that of `performance` would take more than one of them to load. */
export function now(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1000 + nanoseconds / 1e6
}
