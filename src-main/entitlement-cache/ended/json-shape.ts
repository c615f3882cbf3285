import { instant, type Instant } from '#core/time/instant.ts';

/** Any JSON object, its fields not looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value read from JSON is an object, and no array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value read from JSON is an instant that a date can show. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'number' && Number.isSafeInteger(value) && instant(value) === value;
}

/** Whether a value read from JSON is a text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether a value read from JSON is a text or `null`. */
export function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

/** Whether a value read from JSON is a list of which every element is what it has to be. */
export function isListOf<Element>(value: unknown, isElement: (element: unknown) => element is Element): value is Element[] {
  return Array.isArray(value) && value.every(isElement);
}
