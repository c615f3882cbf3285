import type { CheckView, FileView } from '#core/contract/import-preview.ts';
import { CHECK_NAMES, type CheckName, type CheckOutcome } from '#core/import/check-name.ts';
import { aCheckout } from '#fixtures/builders/checkouts.ts';

/** A file of a preview that is ready to import, changed as given. */
export function aFileView(overrides: Partial<FileView> = {}): FileView {
  return {
    path: 'modeler.belic',
    isUnnamed: false,
    container: 'none',
    kind: 'belic',
    outcome: 'imported',
    code: null,
    facts: {},
    checks: checks(),
    notices: [],
    license: aCheckout(),
    issuerName: 'Example Engineering',
    signer: null,
    checkoutId: aCheckout().checkoutId,
    replaces: [],
    ends: [],
    trustLine: null,
    ...overrides,
  };
}

/** Every check passed, but for those that are given. */
export function checks(others: Partial<Record<CheckName, CheckOutcome>> = {}): readonly CheckView[] {
  return CHECK_NAMES.map((check) => ({ check, outcome: others[check] ?? 'passed', code: null, facts: {} }));
}

/** The first checks passed, one failed, and the rest was skipped. */
export function failedAt(failed: CheckName): readonly CheckView[] {
  const at = CHECK_NAMES.indexOf(failed);
  return CHECK_NAMES.map((check, index) => ({
    check,
    outcome: index < at ? 'passed' : index === at ? 'failed' : 'skipped',
    code: null,
    facts: {},
  }));
}
