// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { Messages } from '../messages.ts';

/** Importing, clearing and ending: what is said around them. */
export const clearing = {
  question: '{machine}のあなたのプロファイルから{applications}をクリアしますか？',
  'shared-computer': 'このファイルをインポートした他のユーザーも、それぞれクリアする必要があります。',
  'usage-goes-on':
    '{checkedInBy, select, receipt {ここでクリアしても、使用の計上はまだ終わりません。レシートが使用権サービスに届くまで計上されます。} other {ここでクリアしても、ライセンスはチェックインされません。管理者がチェックインするまで、使用が計上されます。}}',
  'others-too': '同じライセンスには次のアプリケーションも含まれ、一緒にクリアされます：{applications}。',
  'linked-too':
    'このライセンスの以前または以後の版{count, plural, other {#件}}も一緒にクリアされます：{checkouts}。',
  'still-covered': '{application}は、別のチェックアウトにより{until}まで引き続き使用できます。',
  cleared: '{at}にあなたのプロファイルからクリアしました：{applications}。',
  'not-again': '同じファイルを、ここにもう一度インポートすることはできません。',
  'without-receipt':
    '保存されているライセンスのファイルを検証できなくなっているため、レシートはありません：{checkouts}。チェックインを管理者に依頼してください。',
  'already-cleared': 'このライセンスは{at}にクリア済みです。',
  'already-ended': 'このライセンスは{at}に自動的に終了しました。クリアするものはありません。',
  'already-revoked': 'このライセンスは{at}に発行元により失効しました。クリアするものはありません。',
  'receipt-for':
    '{checkedInBy, select, receipt {使用権サービス宛てのレシートです。届いた時点で、ライセンスはチェックインされます。} other {管理者に渡すレシートです。管理者がライセンスをチェックインします。}}',
  'receipt-taken':
    '{checkedInBy, select, receipt {使用権サービスにレシートが届きました。これでチェックインされ、使用の計上は終わりました。} other {管理者のサービスにレシートが届きました。}}',
  'receipt-refused': '使用権サービスはこのレシートを受け付けませんでした。管理者に送ってください。',
  'no-receipts-taken': '{issuer}はレシートを受け付けていません。代わりにこのメッセージを管理者に送ってください。',
  'message-to-administrator':
    '{at}に{machine}の{applications}をクリアしました（ユーザー：{user}、チェックアウト：{checkout}）。ライセンスのチェックインをお願いします。',
  'usage-from-now': '使用は、ライセンスの作成時からチェックインまで24時間計上されます。',
  'ended-by-itself': '{applications}のライセンスは{at}に終了し、自動的にチェックインされました。',
  'import-on-shared-computer': 'あなたのプロファイルにのみインポートされました。このコンピューターを共有する他のユーザーも、それぞれインポートしてください。',
} as const satisfies Messages['clearing'];
