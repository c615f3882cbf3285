import { parseIsoInstant } from '#core/time/iso-instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { isJsonObject, type JsonObject } from './strict-json.ts';

const NOTHING: JsonObject = {};

/**
 * Reads fields of a parsed document and remembers the first that has the wrong type.
 *
 * Each method gives a value of the asked type in any case, so that reading goes on in one straight line; whoever reads asks
 * {@link FieldReader.problem} at the end and uses nothing when there is one.
 */
export class FieldReader {
  /** `wrong-type: NAME` of the first field that was not what it must be; `null` while all is well. */
  problem: string | null = null;
  #lastInstantText = '';
  #lastInstant: Instant | null = null;

  /** Records that a field is not what it must be; the first one stays. */
  fail(name: string): void {
    this.problem ??= `wrong-type: ${name}`;
  }

  text(from: JsonObject, name: string): string {
    const value = from[name];
    if (typeof value === 'string') return value;
    this.fail(name);
    return '';
  }

  nonEmptyText(from: JsonObject, name: string): string {
    const value = this.text(from, name);
    if (value === '') this.fail(name);
    return value;
  }

  /** A text, or `null` where the field is null or absent. */
  optionalText(from: JsonObject, name: string): string | null {
    const value = from[name];
    if (typeof value === 'string') return value;
    if (value !== null && value !== undefined) this.fail(name);
    return null;
  }

  number(from: JsonObject, name: string): number {
    const value = from[name];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.fail(name);
    return 0;
  }

  wholeNumber(from: JsonObject, name: string): number {
    const value = this.number(from, name);
    if (!Number.isSafeInteger(value)) this.fail(name);
    return value;
  }

  /** A number, or `null` where the field is null or absent. */
  optionalNumber(from: JsonObject, name: string): number | null {
    const value = from[name];
    return value === null || value === undefined ? null : this.number(from, name);
  }

  /** An instant in ISO 8601 with an explicit zone. */
  instant(from: JsonObject, name: string): Instant {
    const text = this.text(from, name);
    // Most instants of one document are the same end, written again; each is parsed once.
    if (text !== this.#lastInstantText || this.#lastInstant === null) {
      this.#lastInstantText = text;
      this.#lastInstant = parseIsoInstant(text);
    }
    if (this.#lastInstant === null) this.fail(name);
    return this.#lastInstant ?? (0 as Instant);
  }

  /** An instant, or `null` where the field is null or absent. */
  optionalInstant(from: JsonObject, name: string): Instant | null {
    const value = from[name];
    return value === null || value === undefined ? null : this.instant(from, name);
  }

  object(from: JsonObject, name: string): JsonObject {
    const value = from[name];
    if (isJsonObject(value)) return value;
    this.fail(name);
    return NOTHING;
  }

  /** An object, or an empty one where the field is null or absent. */
  optionalObject(from: JsonObject, name: string): JsonObject {
    const value = from[name];
    return value === null || value === undefined ? NOTHING : this.object(from, name);
  }

  /** The objects of an array, each read by `read`. */
  objects<Item>(from: JsonObject, name: string, read: (item: JsonObject) => Item): Item[] {
    const value = from[name];
    if (!Array.isArray(value)) {
      this.fail(name);
      return [];
    }
    return value.map((item: unknown) => {
      if (isJsonObject(item)) return read(item);
      this.fail(name);
      return read(NOTHING);
    });
  }

  /** As {@link objects}, and none where the field is null or absent. */
  optionalObjects<Item>(from: JsonObject, name: string, read: (item: JsonObject) => Item): Item[] {
    const value = from[name];
    return value === null || value === undefined ? [] : this.objects(from, name, read);
  }

  /** Checks that a field is null, absent, or an array of texts. */
  optionalTexts(from: JsonObject, name: string): void {
    const value = from[name];
    if (value === null || value === undefined) return;
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) this.fail(name);
  }
}
