/** Identifier octets of the ASN.1 types a certificate is made of (X.690 8.1.2); all fit one octet. */
export const DER_TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The identifier octet of a context-specific element with a primitive value, `[number]`. */
export function contextPrimitive(number: number): number {
  return 0x80 | number;
}

/** The identifier octet of a context-specific element that holds other elements, `[number]`. */
export function contextConstructed(number: number): number {
  return 0xa0 | number;
}
