import type { ApplicationVersion } from './version.ts';

declare const productIdBrand: unique symbol;

/** The numeric id of a licensed application, four or more digits. */
export type ProductId = number & { readonly [productIdBrand]: true };

/** Which activation method an application's version uses: `.belic` files for SES, `.xml` for SELECTserver. */
export type LicenseService = 'SES' | 'SELECTserver';

/** What a license names and a program asks about: compared exactly, feature string included. */
export interface ApplicationKey {
  readonly productId: ProductId;
  /** Often empty. */
  readonly featureString: string;
}

/** A licensed desktop program; "app" is our own program. */
export interface Application extends ApplicationKey {
  readonly name: string;
  /** `null` when the asker or the license does not say. */
  readonly version: ApplicationVersion | null;
}

/** Makes a product id of a number, or gives `null` where it is no whole number of four to nine digits. */
export function productId(value: number): ProductId | null {
  return Number.isInteger(value) && value >= 1_000 && value <= 999_999_999 ? (value as ProductId) : null;
}

/** Whether two keys name the same application. */
export function isSameApplication(left: ApplicationKey, right: ApplicationKey): boolean {
  return left.productId === right.productId && left.featureString === right.featureString;
}
