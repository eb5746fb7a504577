/**
 * Exact decimal arithmetic for what reports write: integers times a power of ten, added and scaled without rounding.
 * `8,2 nghìn tỷ` is 82 times 10^11, and becomes a number only once, at the end.
 */

/** `digits` times ten to the power of `exponent`. Digits are a number while it holds them exactly, as nearly all are, and else a bigint. */
export interface Decimal {
  digits: number | bigint
  exponent: number
}

/** Powers of ten that a number holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`))

/** A whole number, times ten to the power of `exponent`. */
export function decimal(digits: bigint | number, exponent = 0): Decimal {
  return { digits, exponent }
}

/** Shifts the decimal point: `scale(3,05, 9)` is 3.050.000.000. */
export function scale(value: Decimal, exponent: number): Decimal {
  return { digits: value.digits, exponent: value.exponent + exponent }
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent)
  return { digits: sum(aligned(a, exponent), aligned(b, exponent)), exponent }
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: product(a.digits, b.digits), exponent: a.exponent + b.exponent }
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent)
  const x = aligned(a, exponent)
  const y = aligned(b, exponent)
  return x < y ? -1 : x > y ? 1 : 0
}

/** True for nothing at all: "không". */
export function isZero({ digits }: Decimal): boolean {
  return digits === 0 || digits === 0n
}

/** The number nearest to the decimal times ten to the power of `power`, rounded once: `8,2e12` is 8200000000000. */
export function toNumber({ digits, exponent }: Decimal, power = 0): number {
  const shift = exponent + power
  if (typeof digits === 'number') {
    if (shift === 0) return digits
    // Both are exact, so the one operation is all that rounds.
    if (shift > 0 && shift < POWERS.length) return digits * POWERS[shift]!
    if (shift < 0 && -shift < POWERS.length) return digits / POWERS[-shift]!
  }
  return Number(`${digits}e${shift}`)
}

function aligned({ digits, exponent }: Decimal, to: number): number | bigint {
  const power = exponent - to
  if (power === 0) return digits
  return product(digits, power < POWERS.length ? POWERS[power]! : 10n ** BigInt(power))
}

function sum(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a + b)) return a + b
  return BigInt(a) + BigInt(b)
}

function product(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a * b)) return a * b
  return BigInt(a) * BigInt(b)
}
