import type { LocalPolicy } from '#core/entitlement/local-policy.ts';
import type { ManagedSettingName, ManagedValue, SettingKind } from '#core/managed-policy/managed-settings.ts';
import type { NotCountedCause } from './not-counted-cause.ts';

/** Who set something: the policy of the computer, that of the user on it, or a developer's file instead of both. */
export type PolicyOrigin = 'computer' | 'user' | 'override';

/** A setting that an organisation has settled, and where. */
export interface PolicySetting<Value = boolean | number | string> {
  readonly value: Value;
  readonly origin: PolicyOrigin;
  /** For people: the path of a file, or the name of a registry key. */
  readonly place: string;
}

/** Something in the policies that does not hold, and why. Each is named in Diagnostics; nothing else of the layer suffers. */
export type PolicyProblem =
  | {
      readonly problem: 'value-wrong';
      readonly place: string;
      readonly name: ManagedSettingName;
      /** The value as a text, shortened. */
      readonly given: string;
      readonly expected: SettingKind;
    }
  | { readonly problem: 'name-unknown'; readonly place: string; readonly name: string }
  /** The whole layer does not count. `path` is the file or folder to blame. */
  | { readonly problem: 'layer-not-counted'; readonly place: string; readonly cause: NotCountedCause; readonly path: string }
  /** The layer is there, and nobody knows what it says. `cause` is the system's name of the error, or `not-json`, `too-large`, `no-answer`. */
  | { readonly problem: 'layer-unreadable'; readonly place: string; readonly cause: string };

/** What is settled for this computer and user, over all layers. */
export interface ManagedPolicy {
  readonly settings: { readonly [Name in ManagedSettingName]?: PolicySetting<ManagedValue<Name>> };
  readonly problems: readonly PolicyProblem[];
  /** Where it was looked, the computer's first. */
  readonly places: readonly string[];
}

/** What a setting is where an organisation has settled it; `null` where none has. */
export function managedValue<Name extends ManagedSettingName>({ settings }: ManagedPolicy, name: Name): ManagedValue<Name> | null {
  const found: PolicySetting<ManagedValue<Name>> | undefined = settings[name];
  return found === undefined ? null : found.value;
}

/** The part of it that decisions depend on. */
export function localPolicyOf(policy: ManagedPolicy): LocalPolicy {
  return {
    offlineForbidden: managedValue(policy, 'OfflineUseForbidden') ?? false,
    maximumOfflineDays: managedValue(policy, 'OfflineDays'),
    unreadable: policy.problems.find(({ problem }) => problem === 'layer-unreadable')?.place ?? null,
  };
}
