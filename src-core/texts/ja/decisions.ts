// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { Messages } from '../messages.ts';
import { withService } from '../with-service.ts';

/** A name for the application where its own is not known. */
const IT = '{application, select, absent {このアプリケーション} other {{application}}}';
const NO_LICENSE = `${IT}用のライセンスファイルがなく、使用権サービスが設定されていないためサインインもできません。`;
const UNTIL = '{until, select, absent {} other {{until}まで}}';

/** Statuses: what they are called, and "Can I work? Until when?". */
export const statuses = {
  Ok: { name: '使用可能', verdict: `${IT}は${UNTIL}使用できます。` },
  Offline: { name: 'オフライン', verdict: `${IT}は${UNTIL}オフラインで使用できます。` },
  Trial: { name: '試用', verdict: `${IT}は${UNTIL}試用できます。` },
  Expired: { name: '期限切れ', verdict: `${IT}は現在使用できません。使用できる期間が過ぎています。` },
  AccessDenied: { name: 'アクセス拒否', verdict: `${IT}は使用できません。アクセスが拒否されています。` },
  DisabledByLogSend: { name: '使用記録の未送信', verdict: `${IT}はオフラインでは使用できません。使用記録が送信されていません。` },
  DisabledByPolicy: {
    name: 'サインインが必要',
    verdict: `${IT}は${withService('サインインするまで使用できません', '現在使用できません')}。`,
  },
  NotEntitled: { name: 'ライセンスなし', verdict: `${IT}は使用できません。ここにはライセンスがありません。` },
  Error: { name: '不明', verdict: `${IT}を使用できるかどうか、確認できませんでした。` },
} as const satisfies Messages['statuses'];

/** Reasons: one sentence or two that say why. */
export const reasons = {
  'covered-by-checkout': '{issuer}が発行したライセンスが、このコンピューター（{machineName}）にチェックアウトされています。',
  'never-signed-in': withService(`ここではまだ誰もサインインしておらず、${IT}用のライセンスファイルもありません。`, NO_LICENSE),
  'signed-out': withService(`ここでは誰もサインインしておらず、${IT}用のライセンスファイルもありません。`, NO_LICENSE),
  'entitlements-never-loaded': '最後のサインインでは、使用権がこのコンピューターに読み込まれていません。',
  'other-users-policy': '保存されている使用権は別のユーザーのもので、あなたには適用されません。',
  'not-assigned': `${IT}は、あなたの使用権に含まれていません。`,
  'evaluation-for-other-version':
    `${IT}の評価ライセンスはバージョン{licensedVersion}用です。アプリケーションはバージョン{askedVersion}です。`,
  'evaluation-needs-version': `${IT}の評価ライセンスはバージョン{licensedVersion}専用です。アプリケーションのバージョンは不明です。`,
  'checkout-cleared': `${IT}のライセンスは、{at}にあなたのプロファイルからクリアされました。`,
  'checkout-ended': `${IT}のライセンスは{at}に終了{restUntil, select, absent {し、自動的にチェックインされました} other {しました。他のアプリケーションでは{restUntil}まで有効です}}。`,
  'checkout-revoked': `${IT}のライセンスは、発行元により失効しました。`,
  'checkout-not-yet-valid': `${IT}のライセンスは{validFrom}から有効です。`,
  'checkout-for-other-machine': `${IT}のライセンスは、別のコンピューター{machineName, select, absent {} other {（{machineName}）}}用です。`,
  'checkout-for-other-version': `${IT}のライセンスはバージョン{licensedVersion}用です。アプリケーションはバージョン{askedVersion}です。`,
  'checkout-not-verified': `保存されている${IT}のライセンスは使われません：{code}。`,
  'policy-malformed': '保存されている使用権を検証できなかったため、適用されません。',
  'policy-expired': '最後のサインインで得た使用権は、{at}に期限切れになりました。',
  'policy-long-expired': '最後のサインインで得た使用権は、{at}に期限切れになりました。3週間以上前です。',
  'access-denied': `組織の設定により、あなたは${IT}を使用できません。`,
  'trial-active': '試用期間中です。終了するまでサインインは必要ありません。',
  'trial-ended': `${IT}の試用期間は{at, select, absent {} other {{at}に}}終了しました。`,
  'evaluation-ended': `${IT}の評価ライセンスは{at, select, absent {} other {{at}に}}終了しました。`,
  'entitlement-ended': `${IT}の使用権は{at, select, absent {} other {{at}に}}終了しました。`,
  'confirmed-recently':
    '使用権は{at}に確認されました。{until}まで有効です。',
  'evaluation-active': '評価ライセンスで使用しています。{at}に確認されました。{until}まで有効です。',
  'offline-forbidden-by-policy': '組織によりサインインが求められており、最後のサインインから時間がたっています。',
  'offline-forbidden-on-this-computer':
    '組織がこのコンピューターに設定したポリシーによりサインインが求められており、最後のサインインから時間がたっています。',
  'computer-policy-unreadable':
    '組織がこのコンピューターに設定したポリシーを読み取れません（{place}）。読み取れるようになるまで、オフラインでの作業は許可されません。',
  'offline-grace': '最後のサインインで得た使用権により動作しています。続行しても期間は延びません。',
  'offline-grace-ended': '最後のサインインからのオフライン猶予期間は、{at}に終了しました。',
  'offline-grace-used-up':
    '最後のサインインの記録がないか壊れているため、オフライン猶予期間は使い切ったものとみなされます。',
  'could-not-be-determined': '保存されているライセンスを読み取れませんでした。あなたの使用権の有無を示すものではありません。',
} as const satisfies Messages['reasons'];

/** Remedies: one thing to do next. */
export const remedies = {
  none: '操作は必要ありません。',
  'sign-in': '一度サインインするか、ライセンスファイルをインポートしてください。',
  'sign-in-again': 'もう一度サインインしてください。',
  'switch-user': '自分のアカウントでサインインしてください。',
  'import-license-file':
    'ライセンスファイルをインポートしてください。{program, select, absent {ファイルを管理者に依頼するには、自分の情報をコピーして送ってください。} other {ファイルを依頼するときに管理者に送る情報は、`{program} whoami`で表示されます。}}',
  'import-license-file-again': 'ライセンスファイルをもう一度インポートするか、新しいファイルを管理者に依頼してください。',
  'ask-it-to-trust-the-issuer':
    '発行元をもう一度信頼するよう、IT部門に依頼してください。ここで信頼されている発行元は、{program, select, absent {「診断」} other {`{program} trust list`}}で確認できます。',
  'update-this-program': 'このプログラムを更新してください。',
  'ask-administrator-to-assign': `${IT}の使用権を管理者に依頼してください。`,
  'ask-administrator-for-a-license-file':
    `このコンピューター用のライセンスファイルを管理者に${withService('依頼するか、サインインしてください', '依頼してください')}。`,
  'wait-until-valid': withService('その日時まで待つか、サインインしてください。', 'その日時までお待ちください。'),
  'use-the-licensed-version': 'ライセンスと同じバージョンを起動するか、このバージョン用のライセンスを管理者に依頼してください。',
  'name-the-version': '起動するバージョンを指定してください。',
  'set-clock': 'このコンピューターの日付と時刻を確認してください。違っている場合は正しく合わせて、もう一度試してください。',
  'open-diagnostics': '直すべき点は、{program, select, absent {「診断」} other {`{program} diagnose`}}で確認できます。',
} as const satisfies Messages['remedies'];
