// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of clearing a license, and its receipt. */
export const clearLicense = {
  'clear-license': 'ライセンスをクリア',
  keep: 'クリアしない',

  'two-halves': 'チェックインの2つの段階',
  'your-profile': 'あなたのプロファイル',
  administrator: '管理者',
  'license-cleared': 'ライセンスをクリアしました',
  'license-to-clear': 'ライセンスをクリアします',
  'checks-it-in': 'チェックインします',
  'entitlement-service': '使用権サービス',
  'receipt-checks-in': 'レシートでチェックインします',
  'half-now': '確定したとき',
  'half-done': '完了',
  'half-open': '未完了',


  'more-applications': '{count, plural, other {{application}とほか#件のアプリケーション}}',

  'nothing-to-clear': 'クリアするものはありません',

  'was-cleared': '{count, plural, other {{applications}をあなたのプロファイルからクリアしました}}',
  'cleared-when': 'クリア日時：{at}。',
  'others-clear-too': 'インポートした他のユーザーも、それぞれクリアします。',
  'receipt-title': 'クリアしたライセンスのレシート',
  'receipt-for-administrator': '管理者に渡すレシート',
  'usage-until-checked-in': '管理者がライセンスをチェックインするまで、使用が計上されます。',
  'qr-title': 'レシート{code}のQRコード',
  'message-for-administrator': '管理者へのメッセージ',
  'no-receipt': 'レシートはありません',
  'no-receipt-kept':
    'このライセンスのレシートは読み取れなくなっています。チェックアウトIDを管理者に伝えてください。レシートがなくてもチェックインできます。',
  'linked-receipt': '一緒にクリア：同じライセンスの別の版',
  'save-receipt': 'レシートファイルを保存',
  'save-receipt-named': '{applications}のレシートファイルを保存',
  'copy-message': 'メッセージをコピー',
  'copy-message-named': '{applications}のメッセージをコピー',
  'message-code': 'レシートコード：{code}',
  'receipts-count': '{count, plural, =1 {レシート1件} other {レシート#件（ライセンスの版ごとに1件）}}',
} as const satisfies WindowMessages['clear-license'];
