// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of what every page has: navigation, the state in the header, buttons that many screens share. */
export const common = {
  'licensing-tool': 'Licensing Tool',
  'connection-client': 'CONNECTION Client',
  pages: 'ページ',
  'page-opened': '{page}を開きました。',
  'page-of-window': '{page} – Licensing Tool',
  'skip-to-page': 'ページの内容へ移動',
  'back-to': '{where}に戻る',

  online: 'オンライン',
  'signed-in': 'サインイン済み',
  offline: 'オフライン',
  'offline-days-left': 'オフライン、残り{count, plural, other {#日}}',
  licensed: 'ライセンスあり',
  'sign-in-required': 'サインインが必要',
  'license-file-required': 'ライセンスファイルが必要',
  attention: '要確認',
  'nothing-yet': 'ライセンスなし',

  'days-left': '残り{count, plural, other {#日}}',
  'days-in-ring': '{count, plural, other {#日}}',
  'left-in-ring': '残り',
  'days-left-of': '{days}日のうち残り{count, plural, other {#日}}',

  'import-a-license-file': 'ライセンスファイルをインポート',
  'sign-in': 'サインイン',
  'try-again': '再試行',
  'open-diagnostics': '診断を開く',
  refresh: '更新',
  refreshing: 'すべて読み直しています…',
  refreshed: 'すべて読み直しました。',
  cancel: 'キャンセル',
  close: '閉じる',
  dismiss: '閉じる',
  'copy-named': '{what}をコピー',
  'copy-details': '詳細をコピー',
  copied: 'コピーしました。',
  'not-copied': 'コピーできませんでした。テキストを選択して、手動でコピーしてください。',
  'clear-search': '検索条件を消去',
  'work-done': 'ファイル{known, plural, other {#件}}中{done, number}件',
  'user-name': 'ユーザー名',
  'machine-name': 'コンピューター名',
  'product-number': '製品{product}',

  'drop-files': 'ライセンスファイルをドロップして確認',
  'drop-files-hint': '確定するまで何も変更されません。',
  'files-wait-for-dialog': '{count, plural, other {ファイルが#件届きました。このダイアログを閉じるまで待機します。}}',
  'files-waiting': '{count, plural, other {確認待ちのライセンスファイルが#件あります。}}',
  'check-them': '今すぐ確認',
} as const satisfies WindowMessages['common'];
