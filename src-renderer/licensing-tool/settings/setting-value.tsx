import type { LockedSetting } from '#core/contract/settings.ts';
import { LANGUAGES, type Language } from '#core/texts/languages.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { Exact } from '../../ui/exact.tsx';

const MINUTES_OF_AN_HOUR = 60;

/** What a setting is here, in words; folders and addresses exactly. */
export function SettingValue({ row: { name, value } }: { readonly row: LockedSetting }) {
  const say = useSay('settings');
  const texts = useTexts();
  if (value === null) return say('value-none');
  // Where entries of the policy differ, their values stand one after the other.
  const each = (word: (one: string) => string): string => texts.list(value.split(', ').map(word));
  switch (name) {
    case 'offline-use':
      return each((one) => say(one === 'TRUE' ? 'value-allowed' : 'value-forbidden'));
    case 'offline-period':
      return each((days) => say('value-days', { count: Number(days) }));
    case 'confirmation-interval':
      return each((minutes) => {
        const [count, hours] = [Number(minutes), Number(minutes) / MINUTES_OF_AN_HOUR];
        return Number.isInteger(hours) && hours > 0 ? say('value-hours', { count: hours }) : say('value-minutes', { count });
      });
    case 'language':
      return isLanguage(value) ? LANGUAGES[value].ownName : say('value-as-system');
    case 'updates':
      return isUpdateWord(value) ? say(`value-updates-${value}`) : value;
    case 'log-level':
      return say(value === 'error' ? 'value-log-error' : value === 'warn' ? 'value-log-warn' : value === 'info' ? 'value-log-info' : 'value-log-debug');
    case 'notifications':
    case 'start-at-login':
      return say(value === 'true' ? 'value-on' : 'value-off');
    case 'proxy':
      return value === 'system' ? say('value-as-system') : value === 'none' ? say('value-no-proxy') : <Exact>{value}</Exact>;
    case 'entitlement-service':
    case 'import-folder':
    case 'trust-folder':
    case 'applications-folder':
    case 'profile-folder':
      return <Exact>{value}</Exact>;
  }
}

/** A policy's words for updates, and how new versions come where no policy says (src-main/updates). */
const UPDATE_WORDS = ['off', 'notify', 'automatic', 'package-manager', 'next-package', 'sources'] as const;

function isUpdateWord(value: string): value is (typeof UPDATE_WORDS)[number] {
  return UPDATE_WORDS.some((word) => word === value);
}

function isLanguage(value: string): value is Language {
  return Object.hasOwn(LANGUAGES, value);
}
