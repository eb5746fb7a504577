/**
 * Exact decimal arithmetic for what reports write: integers times a power of ten, added and scaled without floats.
 * `8,2 nghìn tỷ` is 82 times 10^11, and becomes a number only once, at the end.
 */

/** `digits` times ten to the power of `exponent`. */
export interface Decimal {
  digits: bigint
  exponent: number
}

/** A whole number, times ten to the power of `exponent`. */
export function decimal(digits: bigint | number, exponent = 0): Decimal {
  return { digits: BigInt(digits), exponent }
}

/** Shifts the decimal point: `scale(3,05, 9)` is 3.050.000.000. */
export function scale(value: Decimal, exponent: number): Decimal {
  return { digits: value.digits, exponent: value.exponent + exponent }
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent)
  return { digits: aligned(a, exponent) + aligned(b, exponent), exponent }
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent }
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent)
  const difference = aligned(a, exponent) - aligned(b, exponent)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The number nearest to the decimal: one conversion of its written form, so `8,2e12` is 8200000000000. */
export function toNumber(value: Decimal): number {
  return Number(`${value.digits}e${value.exponent}`)
}

function aligned(value: Decimal, exponent: number): bigint {
  return value.digits * 10n ** BigInt(value.exponent - exponent)
}
