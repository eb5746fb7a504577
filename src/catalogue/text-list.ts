/** Long texts of which a run reads few. */

/** As an array has them too. */
export interface Texts {
  readonly length: number
  at(index: number): string | undefined
}

/** Texts kept as bytes, each made when it is asked for. */
export class TextList implements Texts {
  constructor(
    readonly bytes: Uint8Array,
    /** Where each begins, and where the last ends */
    readonly starts: Int32Array,
  ) {}

  static of(texts: Texts): TextList {
    const bytes = Array.from({ length: texts.length }, (_, i) => Buffer.from(texts.at(i)!))
    const starts = Int32Array.of(0, ...bytes.map(({ length }) => length))
    for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!
    return new TextList(Buffer.concat(bytes), starts)
  }

  get length(): number {
    return this.starts.length - 1
  }

  at(index: number): string {
    const { buffer, byteOffset } = this.bytes
    const [start, end] = [this.starts[index]!, this.starts[index + 1]!]
    return Buffer.from(buffer, byteOffset + start, end - start).toString('utf8')
  }
}
