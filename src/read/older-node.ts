/** What the PDF library asks of the language and Node.js 20 has not yet: ArrayBuffer.prototype.transferToFixedLength of ECMAScript 2024. */

/** Adds it where it is missing, to do what the standard says. */
export function addTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', { value: transferToFixedLength, configurable: true, writable: true })
}

function transferToFixedLength(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
  const moved = new ArrayBuffer(length)
  new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
  structuredClone(this, { transfer: [this] })
  return moved
}
