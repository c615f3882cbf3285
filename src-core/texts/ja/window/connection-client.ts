// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

const IT = '{application, select, absent {アプリケーション} other {{application}}}';

/** Texts of the sign-in prompt and what closing it leads to. */
export const connectionClient = {
  asks: `${IT}がライセンスを求めています`,
  'last-signed-in': '最後のサインイン：{at}',
  'never-signed-in': 'ここではまだ誰もサインインしていません。',
  'user-on-machine': '{user}（{machine}）',
  'copy-user-and-machine': 'ユーザー名とコンピューター名をコピー',
  'sign-in-with-browser': 'ブラウザーでサインイン',
  'continue-offline': 'オフラインで続行',
  'can-work-until': '作業できる期限',
  'before-then': '{service, select, none {それまでにライセンスファイルをインポートしてください。} other {それまでにサインインしてください。}}',
  'before-then-soon':
    '{service, select, none {作業が中断されないよう、それまでにライセンスファイルをインポートしてください。} other {作業が中断されないよう、それまでにサインインしてください。}}',
  'continuing-restarts-nothing': '続行しても期間は延びません。',
  diagnostics: '診断を開く',
  'not-affected': '影響なし：{applications}（{until}までチェックアウト）',
  'not-affected-several': '影響なし：{applications}（このコンピューターにチェックアウト済み）',
  'checking-title': 'サインインを確認しています',
  'checking-body': 'この画面は閉じてもかまいません。許可されていれば、オフラインで作業を続けられます。',
  'waiting-title': 'ブラウザーで続けてください',
  'waiting-body': '開いたページでサインインしてください。{until}まで待機します。',
  'by-hand-title': 'リンクをブラウザーにコピーしてください',
  'by-hand-body':
    'ここからはブラウザーを開けませんでした。このコンピューターのブラウザーにリンクをコピーして、そこでサインインしてください。{until}まで待機します。',
  'open-again': 'もう一度開く',
  'copy-link': 'リンクをコピー',
  cancel: 'キャンセル',
  'not-completed-title': 'サインインは完了しませんでした',
  'no-network-title': 'このコンピューターはネットワークに接続されていません',
  'no-network-body': 'ネットワークがないと、使用権サービスに接続できません。何も変わっていません。',
  'no-answer-title': '使用権サービスから応答がありませんでした',
  'no-answer-body': 'ネットワークには接続されていますが、サービスから時間内に応答がありませんでした。何も変わっていません。',
  'test-connection': '接続をテスト',
  'try-again': '再試行',
  'wrong-account-title': '別のユーザーがサインインしました',
  'wrong-account-body': 'このコンピューターの使用権は{expected}のものですが、サインインしたのは{actual}です。',
  'switch-account': '{actual}に切り替える',
  'keep-account': '{expected}のままにする',
  'status-now': `${IT}の状態：{status}。`,
  'started-offline': `${IT}を起動しました。状態：オフライン（{until}まで）。`,
  started: `${IT}を起動しました。`,
  'why-no-sign-in': 'サインインできないのはなぜですか？',
  'how-to-set-clock': 'システムの設定で日付と時刻を合わせて、もう一度試してください。失われるものはありません。',
} as const satisfies WindowMessages['connection-client'];
