// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { Messages } from '../messages.ts';

const LICENSE = '{applications, select, absent {ライセンス} other {{applications}のライセンス}}';
const FROM_FILE =
  '{origin, select, folder {組織のフォルダー{file, select, absent {} other {（{file}）}}から} other {{file, select, absent {} other {「{file}」から}}}}';
const BY_FILE = '{file, select, absent {} other {「{file}」により}}';
const UNTIL = '{until, select, absent {} other {（{until}まで）}}';
const APPLICATION =
  '{application, select, absent {{product, select, absent {} other {（製品{product}）}}} other {（{application}）}}';

/** The entries of the history, a sentence or two each. */
export const activities = {
  imported: `${LICENSE}を${FROM_FILE}インポートしました${UNTIL}。`,
  replaced: `${LICENSE}を${BY_FILE}延長しました${UNTIL}。`,
  unchanged: `${LICENSE}を${FROM_FILE}もう一度インポートしました。すでにあったため、変更はありません。`,
  refused: '{file, select, absent {ファイル} other {「{file}」}}は{origin, select, folder {組織のフォルダーから} other {}}インポートされませんでした。{because, select, absent {} other {{because}}}',
  cleared: `${LICENSE}を{because, select, linked {、別の版と一緒に} other {}}クリアしました。`,
  ended: `${LICENSE}は{endedAt, select, absent {} other {{endedAt}に}}終了し、自動的にチェックインされました。`,
  'holds-again': `時計が正しい時刻に合わせられました。${LICENSE}は再び有効です${UNTIL}。`,
  'revocations-accepted':
    '{origin, select, folder {組織のフォルダーから} other {}}{issuer, select, absent {} other {{issuer}の}}失効リストを受け入れました。{checkouts, select, absent {} other {{checkouts, plural, =0 {新たに失効したライセンスはありません。} other {#件のライセンスが失効しました。}}}}',
  'signed-in': '{user, select, absent {ユーザー} other {{user}}}がサインインしました。',
  'signed-out': '{user, select, absent {ユーザー} other {{user}}}がサインアウトしました。',
  'refresh-failed': 'サインインを確認できませんでした。{because, select, absent {} other {{because}}}',
  'sign-in-dismissed': `サインインが閉じられました${APPLICATION}。オフライン猶予期間が始まりました。`,
  'continued-offline': `オフラインで作業を続けました${APPLICATION}{until, select, absent {} other {。{until}まで作業できます}}。`,
  'application-started':
    '{application, select, absent {{product, select, absent {アプリケーション} other {製品{product}}}} other {{application}}}を{status, select, Offline {オフラインで} Trial {試用として} other {}}起動しました{until, select, absent {} other {。{until}まで使用できます}}。',
  notified:
    '{ending, select, grace {{threshold, select, ended {オフラインで作業できる期間が終わったことをお知らせしました。} other {オフラインで作業できる期限をお知らせしました{endsAt, select, absent {} other {：{endsAt}}}。}}} other {{applications, select, absent {ライセンス} other {{applications}のライセンス}}の終了日時をお知らせしました{endsAt, select, absent {} other {：{endsAt}}}。}}',
  'receipt-taken':
    '{checkedInBy, select, receipt {使用権サービスに{applications, select, absent {ライセンス} other {{applications}のライセンス}}のレシートが届きました。これでチェックインされ、使用の計上は終わりました。} other {管理者のサービスに{applications, select, absent {ライセンス} other {{applications}のライセンス}}のレシートが届きました。管理者がチェックインすると、使用の計上が終わります。}}',
  'receipt-refused': '使用権サービスは{applications, select, absent {ライセンス} other {{applications}のライセンス}}のレシートを受け付けませんでした。管理者に送ってください。',
  'store-repaired':
    '保存されているライセンスを修復しました。{keptAs, select, absent {} other {壊れたファイルは「{keptAs}」として残されています。}}',
} as const satisfies Messages['activities'];
