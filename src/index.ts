/** The library: public names only. */
export type { ExplainedField, ExplainedSpan, Explanation, Ground, Words } from './explain/explain.ts'
export type { ExtractOptions } from './extract.ts'
export type { Dimension, Direction, Figure, Modifier, Quantity, Role, Span, Status } from './figure.ts'
export { FIELDS } from './figure.ts'
export { explain, extract, parseNumber, parseQuantity } from './library.ts'
export type { Document } from './read/document.ts'
export { readDocument } from './read/document.ts'
export { ReadError } from './read/read-error.ts'
