/** One entry of an access list. */
export interface AccessEntry {
  readonly kind: 'allow' | 'deny';
  /** The access mask, 32 bits, unsigned. */
  readonly rights: number;
  /** A SID, or the two letters SDDL has for it (`BA`), in upper case. */
  readonly trustee: string;
}

/** What a security descriptor says about who may do what. */
export interface SecurityDescriptor {
  /** A SID or its two letters, in upper case; `null` where it does not say. */
  readonly owner: string | null;
  /** `null` when there is no access list, which lets everybody do everything. */
  readonly accessList: {
    /** Whether nothing is inherited from the folder above. */
    readonly isProtected: boolean;
    readonly entries: readonly AccessEntry[];
  } | null;
}
