import { otherValue, type RawValue } from '../policy-layer.ts';

const TOKEN = /<(\/?)([A-Za-z]+)(?:\s[^<>]*?)?(\/?)>([^<]*)/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads the property list that `plutil -convert xml1` prints: one dictionary of keys and values; `null` when it is anything else. Values of
 * kinds that no setting has (dates, data, lists) are kept as something to name.
 */
export function parsePropertyList(xml: string | null): readonly (readonly [string, RawValue])[] | null {
  const body = /<plist version="1\.0">\s*([\s\S]*?)\s*<\/plist>\s*$/.exec(xml ?? '')?.[1];
  if (body === undefined) return null;
  if (/^<dict\s*\/>$/.test(body)) return [];
  const values: (readonly [string, RawValue])[] = [];
  let key: string | null = null;
  let depth = 0;
  for (const [, closing = '', element = '', selfClosing = '', text = ''] of body.matchAll(TOKEN)) {
    const isNesting = element === 'dict' || element === 'array';
    if (closing !== '') {
      if (isNesting) depth -= 1;
      continue;
    }
    if (depth === 1 && element === 'key') key = textOf(text);
    else if (depth === 1 && key !== null) {
      values.push([key, valueOf(element, text)]);
      key = null;
    } else if (depth < 1 && element !== 'dict') return null;
    if (isNesting && selfClosing === '') depth += 1;
  }
  return depth === 0 ? values : null;
}

function valueOf(element: string, text: string): RawValue {
  if (element === 'true' || element === 'false') return element === 'true';
  if (element === 'string') return textOf(text);
  if (element === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  return otherValue(text.trim() === '' ? `<${element}>` : textOf(text));
}

function textOf(text: string): string {
  return text.replace(/&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));/g, (whole, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return point <= 0x10_ffff ? String.fromCodePoint(point) : whole;
  });
}
