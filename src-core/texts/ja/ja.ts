/*
 * A machine made this translation; no person has reviewed it. The choice of words, which every file beside this one keeps to:
 *
 * application アプリケーション · this program このプログラム · license ライセンス · license file ライセンスファイル
 * checkout, check out チェックアウト · check in チェックイン · clear クリア (never 削除) · receipt レシート
 * sign in サインイン · entitlement 使用権 · entitlement service 使用権サービス · usage is counted 使用が計上される
 * offline grace period オフライン猶予期間 · trial 試用 · evaluation 評価ライセンス · expired 期限切れ · ended 終了 · ended by its issuer 失効
 * issuer 発行元 · signer 署名者 · certificate 証明書 · fingerprint フィンガープリント · trusted 信頼された
 * entry 項目 · profile プロファイル · computer コンピューター · administrator 管理者 · IT department IT部門
 * does not count 使われない・有効ではない · Overview 概要 · Checked-out licenses チェックアウト済みライセンス · Import インポート
 * Activity アクティビティ · Diagnostics 診断 · Settings 設定
 *
 * CONNECTION Client, Licensing Tool, SES and SELECTserver stay as they are. Sentences are in です・ます; buttons, titles and ticks are
 * nouns. Punctuation is full-width; there are no spaces between words; 「」 hold file names, values and names of pages; names of
 * applications stand bare.
 */
import type { Messages } from '../messages.ts';
import { activities } from './activities.ts';
import { applicationEntryErrors, applicationsFolderErrors } from './application-errors.ts';
import { clearing } from './clearing.ts';
import { commandErrors, overrideErrors, writeErrors } from './command-errors.ts';
import { reasons, remedies, statuses } from './decisions.ts';
import { evidence } from './evidence.ts';
import { failures } from './failures.ts';
import { health } from './health.ts';
import { checks, notices, outcomes } from './imports.ts';
import { intake } from './intake.ts';
import { profileErrors, storeErrors } from './profile-errors.ts';
import { offlinePrompts, signInPrompts } from './prompts.ts';
import { refusals } from './refusals.ts';
import { signInErrors } from './sign-in-errors.ts';
import { trustEntryErrors, trustFolderErrors } from './trust-errors.ts';
import { windowErrors } from './window-errors.ts';
import { windows } from './window/window.ts';

/** Every text that a window may show, in Japanese. */
export const JA: Messages = {
  instant: '{year}年{month}月{day}日({weekday}) {hour}:{minute} {zone}',
  days: '{count, plural, other {#日}}',
  statuses,
  reasons,
  remedies,
  evidence,
  notices,
  errors: {
    ...refusals,
    ...commandErrors,
    ...overrideErrors,
    ...writeErrors,
    ...profileErrors,
    ...storeErrors,
    ...trustFolderErrors,
    ...trustEntryErrors,
    ...applicationsFolderErrors,
    ...applicationEntryErrors,
    ...windowErrors,
    ...signInErrors,
  },
  intake,
  failures,
  checks,
  outcomes,
  checkoutStates: {
    'not-yet-valid': '開始前',
    active: '有効',
    expired: '終了',
    cleared: 'クリア済み',
    revoked: '発行元により失効',
  },
  signInPrompts,
  offlinePrompts,
  clearing,
  activities,
  health,
  windows,
};
