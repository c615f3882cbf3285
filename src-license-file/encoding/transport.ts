const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A view of bytes as a Buffer, without copying. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The first bytes of a file as Latin-1 text without a byte order mark, for recognising its kind and nothing else. */
export function startAsLatin1(bytes: Uint8Array, length: number): string {
  const start = asBuffer(bytes);
  const from = hasByteOrderMark(start) ? BYTE_ORDER_MARK.length : 0;
  return start.toString('latin1', from, Math.min(start.length, from + length));
}

/**
 * Decodes a file's bytes as strict UTF-8 and takes away what mail and copying add: one byte order mark, carriage returns
 * before line feeds, one line feed at the end (format document 1.2). Nothing else is repaired; `null` when the bytes are not
 * UTF-8.
 */
export function cleanTransport(bytes: Uint8Array): string | null {
  const buffer = asBuffer(bytes);
  const from = hasByteOrderMark(buffer) ? BYTE_ORDER_MARK.length : 0;
  const end = buffer.length;
  const decoded = decodeStrictUtf8(from === 0 ? buffer : buffer.subarray(from));
  if (decoded === null) return null;
  const lines = buffer.includes(CARRIAGE_RETURN) ? decoded.replaceAll('\r\n', '\n') : decoded;
  return end > from && buffer[end - 1] === LINE_FEED ? lines.slice(0, -1) : lines;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes bytes as strict UTF-8 (no overlong forms, no surrogates, nothing replaced), or gives `null`. */
export function decodeStrictUtf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === BYTE_ORDER_MARK[0] && bytes[1] === BYTE_ORDER_MARK[1] && bytes[2] === BYTE_ORDER_MARK[2];
}
