// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

const UNTIL = '{until, select, absent {} other {{until}まで}}';

/** Texts of the Overview page. */
export const overview = {
  title: '概要',
  'hero-online': '作業できます',
  'hero-online-body':
    '{at, select, absent {サインインは確認されています。} other {サインインは{at}に確認されました。}}{until, select, absent {} other {このコンピューターがオフラインになっても、{until}まで作業を続けられます。}}',
  'hero-offline': `${UNTIL}オフラインで作業できます`,
  'hero-offline-body':
    '{service, select, none {このコンピューターには使用権サービスが設定されていないため、サインインを確認できません。作業を続けるには、それまでにライセンスファイルをインポートしてください。} other {サインインを確認できませんでした。作業を続けるには、それまでに一度サインインしてください。}}',
  'hero-last-days': 'オフラインで作業できるのは{until}までです',
  'hero-last-days-body':
    '{service, select, none {作業が中断されないよう、それまでにライセンスファイルをインポートしてください。} other {作業が中断されないよう、それまでにサインインしてください。}}',
  'hero-licensed': `${UNTIL}作業できます`,
  'hero-licensed-body': '起動できるアプリケーションは、このコンピューター（{machine}）にチェックアウトされています。サインインもネットワークも必要ありません。',
  'hero-partly': '{all, plural, other {#}}個中{running, number}個のアプリケーションで作業できます',
  'hero-partly-body': 'サインインはもう有効ではありませんが、ライセンスファイルは有効です。理由と対処方法は下の各アプリケーションに表示されます。',
  'checked-out-here':
    '{count, plural, other {{applications}はこのコンピューターにチェックアウトされています{until, select, absent {} other {（最初の期限は{until}）}}。}}',
  'hero-ended': 'オフライン猶予期間は終了しました',
  'hero-ended-body':
    '{service, select, none {続けるには、ライセンスファイルをインポートしてください。} other {続けるには、サインインするか、ライセンスファイルをインポートしてください。}}{now, select, absent {} other {このコンピューターの時計は{now}です。違っている場合は、正しい時刻に合わせてください。}}',
  'hero-forbidden': '組織によりサインインが求められています',
  'hero-forbidden-body':
    '{service, select, none {このコンピューターには使用権サービスが設定されていないため、サインインできません。ライセンスファイルがあれば使用できます。} other {最後のサインインから時間がたっています。サインインするか、ライセンスファイルをインポートしてください。}}',
  'hero-clock': 'このコンピューターの日付と時刻を確認してください',
  'hero-clock-body': '現在の表示は{now}です。違っている場合は、正しく合わせてから更新してください。これまでのライセンスがすぐに戻ります。',
  'hero-nothing-usable': '現在起動できるものはありません',
  'hero-nothing-usable-body': '理由と対処方法は、下の各アプリケーションに表示されています。',
  'hero-nothing-yet': 'ライセンスはまだありません',
  'hero-nothing-yet-body': '入手方法は3つあります。組織で使われている方法を選択してください。',
  'record-missing': '最後のサインインの記録がないか、壊れています',
  'record-missing-meaning': 'ライセンスはそのままです。オフライン猶予期間は、次のサインインまで使い切ったものとみなされます。',
  'keystore-unreachable': '現在、オペレーティングシステムのキーストアに接続できません',
  'keystore-unreachable-meaning': 'チェックアウトされたライセンスは使用できます。サインインによるオフラインでの作業は、キーストアに接続できるようになるまでできません。',
  'not-affected':
    '{count, plural, other {{applications}は、このコンピューターにチェックアウトされているため影響を受けません。}}',
  stopped: '{count, plural, other {{applications}は現在起動できません。}}',
  'stopped-counted': '{count, plural, other {今は起動できないアプリケーションが#個あります。}}',
  'why-offline': 'オフラインの理由',
  'why-application': '{application}の理由',
  'why-title': '{application}の判定の根拠',
  'why-steps': '確認した内容（順番どおり）',
  'door-sign-in': 'サインイン',
  'door-sign-in-body':
    '{service, select, none {ここではまだできません。このコンピューターには使用権サービスが設定されていません。} other {組織のアカウントを使用します。ブラウザーで開きます。}}',
  'door-import': 'ライセンスファイルをインポート',
  'door-import-body': '.belicまたは.xmlファイルを受け取っている場合に使用します。ネットワークは必要ありません。',
  'door-send': '自分の情報を管理者に送る',
  'door-send-body': '{user}と{machine}を、管理者が入力するとおり正確にコピーします。',
  'until-when': '使用できる期限',
  'show-as-table': '表で表示',
  'show-as-timeline': 'タイムラインで表示',
  'timeline-of-applications': '各アプリケーションを起動できる期限',
  today: '今日',
  'bar-signed-in': 'サインイン（{until}まで）',
  'bar-grace': 'オフライン（{until}まで）',
  'bar-checkout': 'チェックアウト（{until}まで）',
  'bar-trial': '試用（{until}まで）',
  'bar-evaluation': '評価（{until}まで）',
  'bar-none': '現在起動できません',
  'kind-signed-in': 'サインイン',
  'kind-grace': 'オフライン猶予期間',
  'kind-checkout': 'チェックアウト',
  'kind-trial': '試用',
  'kind-evaluation': '評価',
  'column-application': 'アプリケーション',
  'column-rests-on': '根拠',
  'column-from': '開始',
  'column-until': '期限',
  applications: 'アプリケーション',
  'applications-counted': '{count, plural, other {このプロファイルに#件}}',
  'checked-out': 'チェックアウト済み',
  running: '実行中',
  start: '起動',
  'start-application': '{application}を起動',
  'not-registered': 'このウィンドウの外で起動',
  started: '{application}を起動しました。',
  nameless: '製品{product}',
} as const satisfies WindowMessages['overview'];
