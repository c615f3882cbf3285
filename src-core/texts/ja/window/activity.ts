// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Activity page. */
export const activity = {
  'you-signed-in': 'サインインしました。',
  title: 'アクティビティ',
  subtitle: 'このプロファイルのライセンスに関する履歴です。このコンピューターにのみ保存されます。',
  search: 'アクティビティを検索',
  filter: '表示',
  'filter-all': 'すべて',
  'filter-licenses': 'ライセンス',
  'filter-refused': 'インポートできなかったファイル',
  'filter-sign-in': 'サインインとオフライン',
  'filter-applications': 'アプリケーション',
  export: 'CSVとして保存',
  'entries-found': '{total}件中{count, plural, other {#件}}',
  'show-more': '{count, plural, other {以前の#件を表示}}',
  empty: 'まだ履歴はありません',
  'empty-body': 'インポート、クリア、サインイン、起動の履歴がここに表示されます。',
  'nothing-found': '該当する履歴はありません',
  'nothing-found-body': '別の語句で検索するか、すべて表示してください。',
  'show-everything': 'すべて表示',
  checkout: 'チェックアウト',
  'column-number': '番号',
  'column-at': '日時（UTC）',
  'column-kind': '種類',
  'column-checkout': 'チェックアウト',
  'column-text': '内容',
} as const satisfies WindowMessages['activity'];
