// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of notifications, in the window and of the operating system. */
export const notifications = {
  title: '通知',
  'checkout-title': '{applications}のライセンスは、あと{days, plural, other {#日}}で終了します',
  'checkout-stops': '{until}まで作業できます。それまでに、管理者に新しいライセンスファイルを依頼し、インポートしてください。',
  'checkout-goes-on': '{until}に終了します。その後も、サインインにより{then, select, absent {} other {{then}まで}}作業できます。',
  'grace-title': 'オフラインで作業できるのは、あと{days, plural, other {#日}}です',
  'grace-title-last-day': 'オフラインでの作業は{until}に終了します',
  'grace-body': '{applications}は{until}まで使えます。{service, select, none {それまでにライセンスファイルをインポートしてください。} other {それまでにサインインしてください。}}',
  'grace-body-last-day': 'その後、{applications}は使えなくなります。{service, select, none {それまでにライセンスファイルをインポートしてください。} other {それまでにサインインしてください。}}',
  'ended-title': 'オフラインでの作業は終了しました',
  'ended-body':
    '{applications}には{service, select, none {ライセンスファイル} other {サインイン}}が必要です。',
  'and-more': '{count, plural, other {ほか#件}}',
  open: 'ライセンスを表示',
  'sign-in': 'サインイン',
  import: 'ファイルをインポート',
  setting: '通知',
  'setting-on': 'オペレーティングシステムからも通知する',
  'setting-off': 'このウィンドウだけに表示する',
  'setting-meaning': 'ライセンスやオフラインで作業できる期間が終わる前にお知らせします。',
  'program-log': 'log.jsonl',
} as const satisfies WindowMessages['notifications'];
