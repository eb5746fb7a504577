/** A document that cannot be read; the message is the reason alone, in plain words, without the path. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'file name too long',
  EMFILE: 'too many open files',
  ERR_FS_FILE_TOO_LARGE: 'file too large',
}

/** Turns an error of the file system into a reason; anything else is passed on as it is. */
export function asReadError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  return new ReadError(REASONS[error.code] ?? `cannot be read (${error.code})`)
}
