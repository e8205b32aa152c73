/** Bytes that are a PDF as far as a first look goes, different for each word. */
export function aPdf(word: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new TextEncoder().encode(`%PDF-1.4\n% ${word}\n${'0123456789'.repeat(10)}\n%%EOF\n`))
}

/** Bytes that are a PNG as far as a first look goes, different for each word. */
export function aPng(word: string): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(word)
  return new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...text])
}
