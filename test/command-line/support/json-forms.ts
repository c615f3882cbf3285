/** What the tests read of the JSON that commands print (command-line.md). */

/** What stands for a command that could not be done. */
export interface ErrorJson {
  readonly schema: number;
  readonly error: { readonly code: string; readonly message: string; readonly facts: Readonly<Record<string, string>> };
}

/** `import --json`. */
export interface ImportJson {
  readonly schema: number;
  readonly profile: string;
  readonly dryRun: boolean;
  readonly files: readonly {
    readonly path: string;
    readonly kind: string | null;
    readonly outcome: string;
    readonly code: string | null;
    readonly message: string | null;
    readonly notices: readonly string[];
    readonly checkoutId: string | null;
  }[];
}

/** `verify --json`. */
export interface VerifyJson {
  readonly schema: number;
  readonly files: readonly {
    readonly path: string;
    readonly kind: string | null;
    readonly ok: boolean;
    readonly code: string | null;
    readonly checks: readonly { readonly check: string; readonly outcome: string; readonly detail: string }[];
    readonly license: unknown;
  }[];
}

/** `status --json`. */
export interface StatusJson {
  readonly schema: number;
  readonly now: string;
  readonly decisions: readonly {
    readonly productId: number;
    readonly feature: string;
    readonly status: string;
    readonly statusCode: number;
    readonly mayRun: boolean;
    readonly until: string | null;
    readonly nextChangeAt: string | null;
    readonly reason: string;
    readonly notices: readonly string[];
  }[];
}

/** A receipt as `clear --json` and `receipt --json` show it. */
export interface ReceiptJson {
  readonly checkoutId: string;
  readonly machineName: string;
  readonly profile: string;
  readonly clearedAt: string;
  readonly clientVersion: string;
  readonly code: string;
}

/** `clear --json`. */
export interface ClearJson {
  readonly schema: number;
  readonly cleared: readonly {
    readonly checkoutId: string;
    readonly because: string;
    readonly clearedAt: string;
    readonly receipt: ReceiptJson | null;
  }[];
  readonly already?: { readonly checkoutId: string; readonly state: string; readonly at: string };
  readonly receiptFiles?: readonly string[];
}

/** `list --json`. */
export interface ListJson {
  readonly schema: number;
  readonly checkouts: readonly {
    readonly checkoutId: string;
    readonly licenseService: string;
    readonly state: string;
    readonly expiresAt: string;
    readonly leavesListAt: string;
  }[];
}

/** `history --json`. */
export interface HistoryJson {
  readonly schema: number;
  readonly entries: readonly {
    readonly at: string;
    readonly kind: string;
    readonly checkoutId: string | null;
    readonly details: Readonly<Record<string, string | number>>;
  }[];
}
