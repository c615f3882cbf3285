import type { SignInErrorCode } from '../../errors/sign-in-error-code.ts';
import type { Explanation } from '../messages.ts';

/** What can be wrong with the entitlement service, and with signing in to it. */
export const signInErrors = {
  'service-not-reached': {
    happened:
      '使用権サービス{service, select, absent {} other {（{service}）}}に接続できませんでした{cause, select, unnamed {。その名前は見つかりません} refused {。そこでは何も応答していません} proxy {。プロキシが通しませんでした} other {}}。',
    meaning: 'ここに保存されているライセンスと使用権は引き続き使えます。',
    next:
      '後でもう一度お試しください。続く場合は、アドレス{proxy, select, absent {} other {とプロキシ}}が正しいか管理者に確認してください。',
  },
  'service-certificate': {
    happened:
      '{service, select, absent {使用権サービス} other {「{service}」}}の証明書は{cause, select, expired {期限が切れています} early {まだ有効ではありません} selfsigned {自分自身でしか署名されていません} unknown {このコンピューターの知らない発行元のものです} misnamed {別の名前のものです} other {確認できませんでした}}。',
    meaning: '何も送信していません。ここに保存されているライセンスと使用権は引き続き使えます。',
    next:
      '{cause, select, expired {このコンピューターの日付を確認し、管理者に知らせてください。} early {このコンピューターの日付を確認し、管理者に知らせてください。} other {管理者に知らせてください。回避しないでください。}}',
  },
  'service-no-answer': {
    happened:
      '{service, select, absent {使用権サービス} other {「{service}」}}から時間内に応答がありませんでした。',
    meaning: 'ここに保存されているライセンスと使用権は引き続き使えます。',
    next:
      '後でもう一度お試しください。',
  },
  'service-answer-wrong': {
    happened:
      '{service, select, absent {使用権サービス} other {「{service}」}}の応答は、使用権サービスのものではありません。',
    meaning: 'この応答は採用されません。ここに保存されているライセンスと使用権は引き続き使えます。',
    next:
      '使用権サービスのアドレスが正しいか、動作しているかを管理者に確認してください。',
  },
  'service-refused': {
    happened:
      '使用権サービスが拒否しました{code, select, absent {} other {（{code}）}}{message, select, absent {} other {：「{message}」}}。',
    meaning: 'ここでは何も変わっていません。',
    next:
      '表示された内容を管理者に伝えてください。',
  },
  'not-a-member': {
    happened:
      '{account, select, absent {このアカウント} other {「{account}」}}は使用権サービスに登録されていません。',
    meaning: 'サインイン自体はできましたが、このアカウントの使用権はありません。',
    next:
      '管理者に追加を依頼するか、別のアカウントでサインインしてください。',
  },
  'user-disabled': {
    happened:
      '使用権サービスでこのユーザーは無効にされています。',
    meaning: '新しい使用権は届きません。チェックアウト済みのライセンスは引き続き使えます。',
    next:
      '管理者に問い合わせてください。',
  },
  'sign-in-needed': {
    happened:
      'このコンピューターにはサインインが保持されていません。',
    meaning: '使用権を更新できません。ここに保存されているものは終了まで、チェックアウト済みのライセンスはそのまま使えます。',
    next:
      'サインインしてください{program, select, absent {} other {（`{program} sign-in`）}}。',
  },
  'sign-in-ended': {
    happened:
      'サインインは使用権サービス側で終了しています。',
    meaning: '使用権を更新できません。ここに保存されているものは終了まで、チェックアウト済みのライセンスはそのまま使えます。',
    next:
      'もう一度サインインしてください{program, select, absent {} other {（`{program} sign-in`）}}。',
  },
  'sign-in-not-completed': {
    happened:
      '{cause, select, cancelled {サインインはキャンセルされました。} refused {サインインページがサインインを拒否しました。} late {5分以内に誰もサインインしませんでした。} other {ブラウザーから戻ってきたものは、このサインインのものではありません。}}',
    meaning: '何も変わっていません。',
    next:
      'もう一度お試しください。',
  },
  'policy-not-trusted': {
    happened:
      '{service, select, absent {使用権サービス} other {「{service}」}}は、このコンピューターが信頼していない証明書で署名しています。',
    meaning: 'その使用権はここでは無効で、何も変わっていません。',
    next:
      'このコンピューターの管理者が、フィンガープリントを照合してから、このサービスを信頼する発行者に追加する必要があります{program, select, absent {} other {。`{program} service-url --trust-entry FILE`で必要なものを書き出せます}}。',
  },
  'wrong-account': {
    happened:
      '{actual, select, absent {別の人} other {「{actual}」}}がサインインしましたが、ここの使用権は{expected, select, absent {別のユーザー} other {「{expected}」}}のものです。',
    meaning: '何も変わっていません。',
    next:
      '同じユーザーでサインインするか、切り替えを選んでください{program, select, absent {} other {（`{program} sign-in --switch`）}}。',
  },
  'service-address-wrong': {
    happened:
      '{address, select, absent {それ} other {「{address}」}}は使用権サービスのアドレスではありません。',
    meaning: '何も変わっていません。',
    next:
      '「https://」で始まり、ユーザー名を含まず、パスの後に何も続かないアドレスを指定してください。',
  },
} as const satisfies Record<SignInErrorCode, Explanation>;
