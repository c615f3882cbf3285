// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the ribbons of a demonstration and of developer overrides. */
export const demonstration = {
  ribbon: 'デモ：専用のプロファイルとサービス、架空のライセンスを使用しています。',
  'copy-files-folder': '試用ファイルのフォルダーをコピー',
  short: 'デモ：{time}',
  clock: 'デモの時計',
  now: '現在',
  'day-3': '3日目',
  'day-6': '6日目',
  'after-day-7': '7日目の後',
  'back-two-days': '2日戻す',
  'clock-moved': 'デモの時計は{now}です。',
  overrides: '開発者用の上書き設定が有効です：{variables}。',
} as const satisfies WindowMessages['demonstration'];
