// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of screens for a profile that cannot be used, and for what went wrong. */
export const problems = {
  title: '現在ライセンスを読み取れません',
  'connection-lost': 'クライアントが終了しました',
  'page-failed': 'このページを表示できませんでした',
  'page-failed-meaning': 'ライセンスに影響はありません。他のページはこれまでどおり使用できます。',
  'nothing-is-lost': '失われたものはありません。確定した内容は保存されています。',
  'what-happened': '起きたこと',
  'what-it-means': '作業への影響',
  'what-to-do': '次にすること',
} as const satisfies WindowMessages['problems'];
