/** SDDL's names for rights, with their bits (Microsoft, "ACE strings"; winnt.h for the file rights). */
const NAMED_RIGHTS: Readonly<Record<string, number>> = {
  GA: 0x1000_0000,
  GX: 0x2000_0000,
  GW: 0x4000_0000,
  GR: 0x8000_0000,
  SD: 0x0001_0000,
  RC: 0x0002_0000,
  WD: 0x0004_0000,
  WO: 0x0008_0000,
  FA: 0x001f_01ff,
  FR: 0x0012_0089,
  FW: 0x0012_0116,
  FX: 0x0012_00a0,
  KA: 0x000f_003f,
  KR: 0x0002_0019,
  KW: 0x0002_0006,
  KX: 0x0002_0019,
  CC: 0x0001,
  DC: 0x0002,
  LC: 0x0004,
  SW: 0x0008,
  RP: 0x0010,
  WP: 0x0020,
  DT: 0x0040,
  LO: 0x0080,
  CR: 0x0100,
};

/** Reading and running: FILE_GENERIC_READ and FILE_GENERIC_EXECUTE with the generic rights that stand for them. */
const READING = 0x0012_00a9 | 0x8000_0000 | 0x2000_0000;

/** Reads the rights of an access entry: `FA`, `CCDCLC`, `0x1200a9`; `null` when they are of no known form. */
export function parseRights(text: string): number | null {
  if (/^0x[0-9a-f]{1,8}$/i.test(text)) return Number.parseInt(text.slice(2), 16);
  if (/^(0|[1-9]\d{0,9})$/.test(text)) return Number(text) <= 0xffff_ffff ? Number(text) : null;
  if (text.length % 2 !== 0) return null;
  let rights = 0;
  for (let at = 0; at < text.length; at += 2) {
    const named = NAMED_RIGHTS[text.slice(at, at + 2).toUpperCase()];
    if (named === undefined) return null;
    rights |= named;
  }
  return rights >>> 0;
}

/** Whether rights go beyond reading and running. Judged by what is allowed, so a bit nobody has heard of counts as writing. */
export function goesBeyondReading(rights: number): boolean {
  return (rights & ~READING) !== 0;
}

/** KEY_READ with the generic rights that stand for it, and the two bits that choose a view of the registry. */
const READING_KEY = 0x0002_0019 | 0x8000_0000 | 0x2000_0000 | 0x0300;

/** The same for a key of the registry. */
export function goesBeyondReadingKey(rights: number): boolean {
  return (rights & ~READING_KEY) !== 0;
}
