/** What an authenticator writes in CBOR (RFC 8949): integers, byte strings, text, and maps in the order given. */
export type Cbor = number | string | Uint8Array | readonly (readonly [key: number | string, value: Cbor])[]

export function cbor(value: Cbor): Uint8Array<ArrayBuffer> {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') {
    const text = new TextEncoder().encode(value)
    return joined(head(3, text.length), text)
  }
  if (value instanceof Uint8Array) return joined(head(2, value.length), value)
  return joined(head(5, value.length), ...value.flatMap(([key, one]) => [cbor(key), cbor(one)]))
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

function head(major: number, length: number): Uint8Array<ArrayBuffer> {
  if (length < 24) return Uint8Array.of((major << 5) | length)
  if (length < 256) return Uint8Array.of((major << 5) | 24, length)
  return Uint8Array.of((major << 5) | 25, length >> 8, length & 0xff)
}
