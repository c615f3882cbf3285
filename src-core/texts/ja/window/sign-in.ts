// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of signing in, beside those of the prompt. */
export const signIn = {
  title: 'サインイン',
  'starting-title': 'お待ちください',
  'starting-body': 'サインインの方法を使用権サービスに問い合わせています。',
  'time-left': '残り時間：{left}',
  'no-page-opened': 'ページが開かない場合は、もう一度開くか、リンクをブラウザーにコピーしてください。',
  'not-completed-cancelled': 'キャンセルされました。何も変わっていません。',
  'not-completed-refused': 'サインインページで拒否されました。何も変わっていません。組織のアカウントでもう一度試してください。',
  'not-completed-timed-out': '5分以内にページでサインインが行われませんでした。何も変わっていません。',
  'not-completed-answer-wrong': 'ブラウザーから戻った内容はこのサインインへの応答ではないため、使われません。何も変わっていません。再び起きる場合は、管理者に知らせてください。',
  'refused-not-a-member-title': 'まだメンバーとして追加されていません',
  'refused-not-a-member': 'アカウントは正しいものの、使用権サービスに組織のメンバーとして登録されていません。追加するよう管理者に依頼してください。',
  'refused-user-disabled-title': 'アカウントが無効になっています',
  'refused-user-disabled': '使用権サービスはこのアカウントのサインインを受け付けません。チェックアウト済みライセンスは引き続き使えます。管理者に問い合わせてください。',
  'refused-sign-in-ended-title': 'サインインが終了しました',
  'refused-sign-in-ended': '使用権サービスで終了されたか、長い間使われませんでした。もう一度サインインしてください。',
  'refused-other-title': '使用権サービスに拒否されました',
  'refused-other': '理由：{code}。何も変わっていません。詳細を管理者に送ってください。',
  'copied-opening': '使用権サービス {service} にサインインできません。応答：{code}。',
  'copied-please-add': '私のアカウントを組織に追加する必要があります。',
  'not-trusted-title': 'このコンピューターはまだこのサービスを信頼していません',
  'not-trusted-body': '応答の署名者は、このコンピューターで信頼されていません。何も取り込まれていません。',
  'not-trusted-way-on': '唯一の方法：IT部門がサービスの運営者に電話でフィンガープリントを確認し、発行元をこのコンピューターに追加します。その後、もう一度サインインしてください。',
  'it-opening': 'コンピューター {machine} では、使用権サービス {service} にサインインできません。その発行元が信頼されていません。',
  'it-confirm': 'このサービスを信頼する場合：すでに知っている番号で運営者に電話し、フィンガープリントを読み上げてもらってください。同じ場合に限り、管理者として次を実行してください：',
  'switch-meaning': '切り替えると、このコンピューターにある{expected}の使用権は置き換えられます。チェックアウト済みライセンスは残ります。',
  'signed-in-as': '{account, select, absent {サインインしました。} other {{account}としてサインインしました。}}',
  'test-result': 'テストの結果',
} as const satisfies WindowMessages['sign-in'];
