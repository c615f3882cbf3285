// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { Messages } from '../messages.ts';

const CHECKOUT = '（チェックアウト{checkoutId}）';

/** Evidence: what was looked at, one fact each. */
export const evidence = {
  'checkout-covers': `{issuer}が{machineName}用に発行したライセンスが、{expiresAt}まで有効です${CHECKOUT}。`,
  'checkout-continues': `別のライセンスが途切れずに引き継ぎ、{expiresAt}まで有効です${CHECKOUT}。`,
  'checkout-version-differs':
    `ライセンスはバージョン{licensedVersion}用で、アプリケーションはバージョン{askedVersion}です。使用は許可されています${CHECKOUT}。`,
  'checkout-for-other-version':
    `ライセンスはバージョン{licensedVersion}に限定されていますが、アプリケーションはバージョン{askedVersion}です${CHECKOUT}。`,
  'checkout-cleared': `ライセンスは、{at}にこのプロファイルからクリアされました${CHECKOUT}。`,
  'checkout-revoked': `ライセンスは、{at}に発行元により失効しました${CHECKOUT}。`,
  'checkout-ended': `{restUntil, select, absent {ライセンスは} other {このアプリケーションのライセンスは}}{at}に終了しました${CHECKOUT}。`,
  'checkout-not-yet-valid': `ライセンスは{validFrom}から有効です${CHECKOUT}。`,
  'checkout-for-other-machine': `ライセンスは別のコンピューター{machineName, select, absent {} other {「{machineName}」}}用です${CHECKOUT}。`,
  'checkout-not-verified': `保存されているライセンスは使われません：{code}${CHECKOUT}。`,
  'no-checkout': 'このプロファイルには、このアプリケーション用のライセンスファイルがありません。',
  'no-entitlement-service': 'このコンピューターには使用権サービスが設定されていないため、サインインできません。',
  'no-sign-in': 'ここではまだ誰もサインインしていません。',
  'signed-out': 'ここでは誰もサインインしていません。',
  'no-policy': 'サインインしているユーザー（{userId}）の使用権は保存されていません。',
  'policy-malformed': '保存されている使用権の文書は使われません：{problem}。',
  'policy-of-other-user': '保存されている使用権は{policyUserId}のもので、サインインしているのは{userId}です。',
  policy: '使用権は{createdAt}に読み込まれ、{expiresAt}まで有効です（ユーザー{userId}、文書{policyId}）。',
  'policy-expired': '使用権は{at}に期限切れになりました。',
  'application-not-in-policy': 'このアプリケーションは使用権に含まれていません。',
  'evaluation-version':
    '評価ライセンスはバージョン{licensedVersion}用です。{askedVersion, select, absent {アプリケーションのバージョンは不明です} other {アプリケーションはバージョン{askedVersion}です}}。',
  entry:
    '{kind, select, trial {試用} evaluation {評価ライセンス} other {使用権}}の項目{accessKind, select, 3 {が使用を拒否しています} 4 {によると、試用は終了しています} other {が使用を許可しています}}{expiresAt, select, absent {} other {（{expiresAt}まで）}}。',
  'entry-ended':
    '{kind, select, trial {試用期間} evaluation {評価ライセンス} other {使用権の項目}}は{at, select, absent {終了しています} other {{at}に終了しました}}。',
  qualifier:
    '設定{name}は{value, select, absent {ありません} other {「{value}」です}}{origin, select, entry {（項目ごとの設定）} application {（アプリケーションの設定）} defaults {（全アプリケーション共通の設定）} other {}}。',
  'qualifier-not-understood': '設定{name}は{value, select, absent {空} other {「{value}」}}で、値として意味を持ちません。代わりに{used}が使われます。',
  'last-confirmed':
    '最後のサインインまたは更新は{at}で、{intervalMinutes, plural, other {#分間}}は最近のものとみなされます。',
  'confirmation-failed': 'その後、{at}の起動時に確認できませんでした。',
  'offline-forbidden-on-this-computer': '組織がこのコンピューターに設定したポリシーでは、オフラインでの作業は許可されていません。',
  'computer-policy-unreadable': 'このコンピューターのポリシーを読み取れないため（{place}）、オフラインでの作業は許可されないものとして扱われます。',
  'offline-days-shortened':
    '組織がこのコンピューターに設定したポリシーにより、オフライン猶予期間は{days, plural, other {#日}}に短縮されています。',
  'offline-deadline': 'オフラインで作業できるのは{days, plural, other {#日間}}、{at}までです。',
  'grace-used-up': '最後のサインインの記録がないか、壊れています。',
  'not-determined': '必要な情報を読み取れませんでした。{code}',
} as const satisfies Messages['evidence'];
