// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { CommandErrorCode, OverrideErrorCode, WriteErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const PATH = '{path, select, absent {このファイル} other {「{path}」}}';
const VARIABLE = '{variable, select, absent {このプログラムの変数} other {変数{variable}}}';
const NOTHING_DONE = '何も行われていません。';
const NOTHING_CHANGED = '何も変わっていません。';
const NOTHING_CLEARED = '何もクリアされていません。';
const NOT_ADDED = '発行元は追加されていません。';
const NOT_WRITTEN = '何も書き込まれていません。';
const REAL_PROFILE = '実際のプロファイルを誤って変更しないよう、何も行われていません。';
const LIST = '{program, select, absent {「チェックアウト済みライセンス」ページ} other {`{program} list`}}';

/** What can be wrong with a command, its arguments or its surroundings. */
export const commandErrors = {
  unexpected: {
    happened: 'このプログラムの内部で問題が発生しました。',
    meaning: '要求された操作は行われていません。保存されていたライセンスはそのまま残っています。',
    next:
      'もう一度試してください。再び発生する場合は、{program, select, absent {「診断」ページでレポートを保存して} other {`{program} diagnose`を実行し、レポートを}}管理者に送ってください。',
  },
  usage: {
    happened: '{detail, select, absent {コマンドを解釈できませんでした。} other {{detail}}}',
    meaning: NOTHING_DONE,
    next:
      '{program, select, absent {ウィンドウに表示されている操作を使用してください。} other {使い方は、`{program} {command, select, absent {--help} other {help {command}}}`で表示されます。}}',
  },
  'confirmation-needed': {
    happened: 'ライセンスのクリアには確認が必要ですが、確認できる相手がいません。',
    meaning: NOTHING_CLEARED,
    next: 'コマンドを端末で実行するか、--yesを付けてください。',
  },
  'ambiguous-product': {
    happened:
      '{product, select, absent {この製品} other {製品{product}}}は、複数の形でチェックアウトされています{choices, select, absent {} other {：{choices}}}。',
    meaning: `どのライセンスか特定できないため、${NOTHING_CLEARED}`,
    next:
      '{program, select, absent {「チェックアウト済みライセンス」ページで選択してください。} other {機能またはチェックアウトを指定してください。`{program} list`で表示されます。}}',
  },
  'no-such-file': {
    happened: '{path, select, absent {ファイルが見つかりません。} other {ファイル「{path}」が見つかりません。}}',
    meaning: 'このファイルには何も行われていません。',
    next: '名前とフォルダーを確認してください。',
  },
  'no-such-checkout': {
    happened:
      'このプロファイルには、{target, select, absent {{product, select, absent {該当する} other {製品{product}の}}チェックアウト} other {チェックアウト{target}}}がありません。',
    meaning: NOTHING_CHANGED,
    next: `このプロファイルのチェックアウトは、${LIST}で確認できます。`,
  },
  'no-such-receipt': {
    happened:
      '{cause, select, lost {プロファイルが壊れたときに、このチェックアウトのレシートは失われました。} other {このチェックアウトはここでクリアされていないため、レシートはありません。}}',
    meaning: NOTHING_CHANGED,
    next: 'レシートは、ライセンスをクリアしたときに作成されます。',
  },
  'no-license-file-inside': {
    happened: '{path, select, absent {中にライセンスファイルがありません。} other {「{path}」の中にライセンスファイルがありません。}}',
    meaning: '{activity, select, looking {確認するものがありません。} other {何もインポートされず、何も変わっていません。}}',
    next: '管理者から送られたフォルダーまたはzipファイルを選択してください。',
  },
  'forbidden-by-policy': {
    happened: 'このコンピューターの設定では、この操作は許可されていません。',
    meaning: NOTHING_CHANGED,
    next: 'このコンピューターの管理者に相談してください。',
  },
  'needs-administrator': {
    happened: 'この操作には、このコンピューターの管理者権限が必要です。',
    meaning: NOTHING_CHANGED,
    next: '管理者として実行するか、IT部門に依頼してください。',
  },
  'fingerprint-needed': {
    happened: 'ライセンスファイルを信頼するには、署名者のフィンガープリントも必要です。',
    meaning: NOT_ADDED,
    next:
      'フィンガープリントを発行元に電話で確認し、{program, select, absent {ファイルのプレビューの表示と比べてください。} other {聞いた値を--fingerprintで指定してください。ファイルの値は`{program} trust inspect`で表示されます。}}',
  },
  'issuer-already-there': {
    happened: 'この発行元はすでに信頼されていますが、別のファイル{file, select, absent {} other {「{file}」}}の内容と異なります。',
    meaning: `${NOT_ADDED}既存の発行元はそのままです。`,
    next: '2つを比べてください。発行元を変更する場合は、管理者が先に古いファイルを削除します。',
  },
  'fingerprint-differs': {
    happened: '指定されたフィンガープリントは、このファイルの発行元のもの{found, select, absent {} other {（{found}）}}と異なります。',
    meaning: NOT_ADDED,
    next: '追加する前に、フィンガープリントを発行元に電話で確認してください。',
  },
  'network-unavailable': {
    happened: '使用権サービスに接続できませんでした。',
    meaning: 'ここに保存されているライセンスと使用権は引き続き使用できます。',
    next: 'ネットワークを確認し、復旧してからもう一度試してください。',
  },
  'service-not-configured': {
    happened: 'このコンピューターには使用権サービスが設定されていません。',
    meaning: '使用権サービスがなくても、ライセンスファイルをインポートして使用できます。',
    next: '使用権サービスのアドレスを管理者に確認してください。',
  },
  'may-not-run': {
    happened: 'このアプリケーションは現在使用できません。',
    meaning: '起動されていません。',
    next: '理由と対処方法は、{program, select, absent {「概要」} other {`{program} status`}}で確認できます。',
  },
} as const satisfies Record<CommandErrorCode, Explanation>;

/** What can be wrong with a developer override. */
export const overrideErrors = {
  'override-empty': {
    happened: `${VARIABLE}は設定されていますが、値が空です。`,
    meaning: REAL_PROFILE,
    next: '値を指定するか、設定を解除してください。',
  },
  'override-needs-profile-folder': {
    happened: `${VARIABLE}が、LICENSING_PROFILE_DIRなしで設定されています。`,
    meaning: REAL_PROFILE,
    next: 'LICENSING_PROFILE_DIRにも一時的なフォルダーを設定してください。',
  },
  'override-on-own-profile': {
    happened: `${VARIABLE}が設定されていますが、LICENSING_PROFILE_DIRは実際のプロファイルを指しています。`,
    meaning: REAL_PROFILE,
    next: 'LICENSING_PROFILE_DIRに一時的なフォルダーを設定してください。',
  },
  'override-not-an-instant': {
    happened: `${VARIABLE}の値{value, select, absent {} other {「{value}」}}は日時ではありません。`,
    meaning: NOTHING_DONE,
    next: '2020-01-15T12:00:00Zのように書いてください。',
  },
  'override-not-a-machine-name': {
    happened: `${VARIABLE}の値{value, select, absent {} other {「{value}」}}はコンピューター名ではありません。`,
    meaning: NOTHING_DONE,
    next: '空白を含まない名前を指定してください。',
  },
} as const satisfies Record<OverrideErrorCode, Explanation>;

/** Why a file could not be written. */
export const writeErrors = {
  'no-such-folder': {
    happened: '{path, select, absent {書き込み先のフォルダー} other {「{path}」のフォルダー}}がありません。',
    meaning: NOT_WRITTEN,
    next: '先にフォルダーを作成するか、別のフォルダーを選択してください。',
  },
  'not-a-file': {
    happened: `${PATH}は通常のファイルではありません。`,
    meaning: NOT_WRITTEN,
    next: 'ファイル名を指定してください。',
  },
  'exists-already': {
    happened: `${PATH}はすでにあり、内容が異なります。`,
    meaning: NOT_WRITTEN,
    next: '別の名前を選択するか、既存のファイルを別の場所に移してください。',
  },
  'no-permission': {
    happened: '{path, select, absent {そこ} other {「{path}」}}に書き込む権限がありません。',
    meaning: NOT_WRITTEN,
    next: '自分のフォルダーを選択してください。',
  },
  'read-only': {
    happened: '{path, select, absent {この場所} other {「{path}」の場所}}は読み取り専用です。',
    meaning: NOT_WRITTEN,
    next: '書き込み可能なフォルダーを選択してください。',
  },
  'disk-full': {
    happened: '{path, select, absent {} other {「{path}」を保存する}}ディスクに空きがありません。',
    meaning: NOT_WRITTEN,
    next: '空きを作るか、別のディスクを選択してください。',
  },
  'write-failed': {
    happened: `${PATH}に書き込めませんでした{errno, select, absent {} other {（{errno}）}}。`,
    meaning: NOT_WRITTEN,
    next: 'もう一度試すか、別のフォルダーを選択してください。',
  },
} as const satisfies Record<WriteErrorCode, Explanation>;
