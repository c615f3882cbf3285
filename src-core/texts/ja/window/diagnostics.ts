// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Diagnostics page. */
export const diagnostics = {
  title: '診断',
  health: '状態',
  'all-good': '確認した項目はすべて正常です。',
  'some-attention': '{count, plural, other {知っておくべきことが#件あります。すべて動作しています。}}',
  'some-bad': '{count, plural, other {動作していないものが#件あります。}}',
  'look-again': '再確認',
  'state-good': '正常',
  'state-attention': '要確認',
  'state-bad': '動作していません',
  'check-overrides': '開発者用の上書き設定',
  'check-machine': 'コンピューター名',
  'check-trust': '信頼された発行元',
  'check-applications': '登録アプリケーション',
  'check-profile': 'プロファイル',
  'check-keystore': 'プロファイルの鍵',
  'check-store': '保存されているライセンス',
  'check-clock': '時計',
  'check-licenses': 'ライセンスファイル',
  'check-service': '使用権サービス',
  'check-settings': '設定',
  'check-window': 'このウィンドウ',
  'what-to-do': '対処方法',
  report: '管理者に送るレポート',
  'report-body':
    'ここに表示されている内容と履歴が入ったzipファイルです。ホームフォルダーとメールアドレスは省略されます。ライセンスファイル、鍵、パスワードは含まれません。',
  'save-zip': 'レポートを保存（zip）',
  saved: 'レポートをダウンロードできます。',
  preview: 'レポートに含まれる内容',
  'preview-report': 'report.json',
  'preview-log': 'history.jsonl',
  'log-lines': '{count, plural, =0 {まだ行はありません} other {#行（新しい順）}}',
  'first-lines': '{total}行のうち最初の{count}行が表示されています。レポートにはすべて含まれます。',
} as const satisfies WindowMessages['diagnostics'];
