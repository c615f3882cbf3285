// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

const LEAVES = 'この一覧には{leavesAt}まで表示されます。';
const ASK_AGAIN = '再び必要な場合は、新しいライセンスファイルを管理者に依頼してください。';

/** Texts of the page of checked-out licenses. */
export const checkedOutLicenses = {
  title: 'チェックアウト済みライセンス',

  filter: 'ライセンスを絞り込み',
  show: '表示',
  'show-all': 'すべて（{count, number}）',
  'show-usable': '使用可能（{count, number}）',
  'show-unusable': '使用不可（{count, number}）',
  'shown-of': '{all, plural, other {ライセンス#件}}中{shown, number}件を表示',
  'none-match': '該当するライセンスはありません。',
  'show-everything': 'すべて表示',
  'sort-by': '並べ替え',
  'sort-up': '昇順に並べ替え',
  'sort-down': '降順に並べ替え',
  'sorted-by': '{direction, select, descending {{column}の降順に並べ替えました。} other {{column}の昇順に並べ替えました。}}',
  'show-more': '{count, plural, other {さらに#件を表示}}',

  applications: 'アプリケーション',
  'license-service': 'ライセンスサービス',
  user: 'ユーザー',
  computer: 'コンピューター',
  ends: '終了日時',
  state: '状態',
  actions: '操作',
  'all-applications': '{count, plural, other {アプリケーション#件をすべて表示}}',
  'fewer-applications': '表示を減らす',
  'application-until': '{application}（{until}まで）',
  'application-ended': '{application}（{at}に終了）',

  'state-ends-soon': 'まもなく終了',
  'state-replaced': '置き換え済み',
  'state-other-machine': '別のコンピューター用',
  'state-not-verified': '検証不可',
  'why-replaced': '後のファイルに置き換えられています{until, select, absent {} other {（{until}まで）}}。必要な操作はありません。',
  'why-not-yet-valid': '開始は{validFrom}で、そのとき自動的に有効になります。',
  'why-ended': `自動的に終了しました。チェックインは必要ありません。${ASK_AGAIN}${LEAVES}`,
  'why-cleared': `{at}にあなたがクリアしました。管理者がチェックインするまで、使用が計上されます。${LEAVES}`,
  'why-revoked': `{at}に発行元により失効しました。${ASK_AGAIN}${LEAVES}`,

  'more-applications': '{count, plural, other {{application}とほか#件のアプリケーション}}',
  you: 'あなた',

  'details-of': '{license}の詳細',
  clear: 'クリア',
  'clear-named': '{license}をクリア',
  'verify-again': '再検証',
  'verify-again-named': '{license}を再検証',
  receipt: 'レシート',
  'receipt-of': '{license}のレシート',

  'checkout-id': 'チェックアウトID',
  organization: '組織',
  issuer: '発行元',
  issued: '発行日時',
  begins: '開始日時',
  imported: 'インポート日時',
  'cleared-on': 'クリア日時',
  'revoked-on': '発行元による失効日時',
  country: '使用権の国',
  'activation-key': 'アクティベーションキー',
  feature: '機能{feature}',
  version: 'バージョン',
  product: '製品',
  unknown: '記載なし',
  'not-shown': '保存されているファイルを検証できなくなっているため、インポート時の記録だけが表示されています。',

  'verify-title': '{license}の再検証',
  'verify-under-way': '検証しています…',
  'verify-good': '現在、すべての確認に合格しています。',
  'verify-bad': '現在、使用できません。',
  checks: '確認項目',
  passed: '合格',
  failed: '不合格',
  'checks-left-out': '{count, plural, other {先の確認で結果が決まったため、ほかの#件は確認されていません。}}',

  'empty-title': 'このプロファイルにチェックアウトされたライセンスはありません',
  'empty-body': '{workstation}用のライセンスの作成を管理者に依頼してください。',
  workstation: '{machine} / {user}',
  'copy-names': '両方の名前をコピー',
} as const satisfies WindowMessages['checked-out-licenses'];
