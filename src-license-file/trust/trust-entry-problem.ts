/** Why a text is no trust entry, one code per cause; `facts` name the field or the value concerned. */
export interface TrustEntryProblem {
  readonly ok: false;
  readonly problem:
    | 'entry-too-large'
    | 'entry-not-json'
    | 'entry-kind-unclear'
    | 'field-unknown'
    | 'field-missing'
    | 'field-wrong'
    | 'authority-unreadable'
    | 'authority-not-an-authority'
    | 'authority-weak-key'
    | 'authority-critical-extension';
  readonly facts: Readonly<Record<string, string>>;
}

/** Makes a problem. */
export function entryProblem(
  problem: TrustEntryProblem['problem'],
  facts: TrustEntryProblem['facts'] = {},
): TrustEntryProblem {
  return { ok: false, problem, facts };
}
