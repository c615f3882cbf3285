// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { Messages } from '../messages.ts';
import { withService } from '../with-service.ts';

const IT = '{application, select, absent {このアプリケーション} other {{application}}}';
const LEFT = '{days, select, absent {} other {（残り{days, plural, other {#日}}）}}';
const UNTIL = '{until, select, absent {} other {{until}まで}}';

const NEXT = withService('サインイン', 'ライセンスファイルをインポート');
const NO_LONGER = '続行しても期間は延びません。';

/** The sign-in prompt. */
export const signInPrompts = {
  normal: { title: 'サインイン', body: `${IT}がライセンスの確認を求めています。` },
  covered: {
    title: 'このまま閉じられます',
    body: `${IT}のライセンスは、このコンピューターで${UNTIL}有効です。`,
  },
  'no-service': {
    title: '{until, select, absent {ライセンスファイルのインポート} other {最後のサインインから時間がたっています}}',
    body: `このコンピューターには使用権サービスが設定されていないため、サインインできません。{until, select, absent {${IT}にはライセンスファイルが必要です。} other {この画面を閉じると、${IT}を{until}までオフラインで使い続けられます。}}`,
  },
} as const satisfies Messages['signInPrompts'];

/** What is said when the sign-in prompt is closed. */
export const offlinePrompts = {
  allowed: {
    title: '今回はオフラインで作業しますか？',
    body: `{until}まで作業できます${LEFT}。それまでに${NEXT}してください。${NO_LONGER}`,
  },
  'in-grace': {
    title: 'オフラインで作業を続けますか？',
    body: `{until}まで作業できます${LEFT}。${NO_LONGER}`,
  },
  'last-three-days': {
    title: `早めに${NEXT}してください`,
    body: `オフラインで作業できるのは{until}までです${LEFT}。作業が中断されないよう、それまでに${NEXT}してください。`,
  },
  ended: {
    title: 'オフライン猶予期間は終了しました',
    body: `${IT}には、${withService('サインインまたはライセンスファイル', 'ライセンスファイル')}が必要です。このコンピューターの時計は{now}です。違っている場合は、正しい時刻に合わせてください。`,
  },
  forbidden: {
    title: withService('組織によりサインインが求められています', 'ライセンスファイルが必要です'),
    body: `${IT}を起動するには、${withService('サインインするか、ライセンスファイルが必要です', 'ライセンスファイルが必要です')}。`,
  },
  'never-signed-in': {
    title: `まず${NEXT}してください`,
    body: 'このコンピューターにはまだ何も保存されていないため、オフラインで作業できません。',
  },
  'not-entitled': {
    title: `${IT}は現在使用できません`,
    body: '{reason}',
  },
  'not-determined': {
    title: '保存されているライセンスを読み取れませんでした',
    body: `${IT}を使用できるかどうかは不明です。あなたの使用権の有無を示すものではありません。`,
  },
} as const satisfies Messages['offlinePrompts'];
