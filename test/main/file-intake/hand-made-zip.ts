import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip made by hand; what is not given is made to fit the data. */
export interface HandMadeEntry {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array | string;
  readonly method?: number;
  readonly flags?: number;
  /** The bytes as they lie in the zip. */
  readonly stored?: Uint8Array;
  readonly checksum?: number;
  readonly compressedSize?: number;
  readonly uncompressedSize?: number;
  /** Where the central list says that the entry begins. */
  readonly offset?: number;
  readonly extra?: Uint8Array;
}

const UTF8_NAME = 0x0800;

/** Writes a zip, true or lying; `count` is what the end record says. */
export function handMadeZip(entries: readonly HandMadeEntry[], count = entries.length): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data as string);
    const name = Buffer.from(entry.name as string);
    const extra = Buffer.from(entry.extra ?? []);
    const method = entry.method ?? 8;
    const stored = Buffer.from(entry.stored ?? (method === 8 ? deflateRawSync(data) : data));
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? UTF8_NAME, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(entry.checksum ?? crc32(data), 10);
    common.writeUInt32LE(entry.compressedSize ?? stored.length, 14);
    common.writeUInt32LE(entry.uncompressedSize ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    common.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(entry.offset ?? at, 10);
    list.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, name, extra);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, extra, stored]);
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}
