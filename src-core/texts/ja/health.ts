// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { Messages } from '../messages.ts';

const KEPT_IN = '{keptIn, select, keystore {オペレーティングシステムのキーストア} other {プロファイル内の、このユーザーだけが読み取れるファイル}}';
const TIMES = 'このプログラムの記録による現在の日時は{now}で、このコンピューターの時計は{wall}です。';
const COUNTS = '保存されているライセンスは{stored, plural, other {#件}}、クリアしたライセンスは{cleared, plural, other {#件}}です。';
const CHECK_CLOCK = '日付と時刻を確認してください。';
const SIGN_IN_AGAIN = 'オフラインで使用するには、もう一度サインインが必要です。';

/** What `diagnose` finds. */
export const health = {
  'overrides-none': '開発者用の上書き設定はありません。',
  'overrides-in-force': '開発者用の上書き設定が有効です：{variables}。',
  'overrides-ignored': '開発者用の上書き設定がありますが、この配布版では無視されます：{variables}。',
  'machine-named': 'このコンピューターの名前は{names}です。',
  'machine-nameless': 'このコンピューターには名前がないため、ライセンスを割り当てられません。',
  'trust-folder-refused': '信頼する発行元のフォルダー「{folder}」は使われないため、中の発行元は信頼されません。',
  'trust-entry-not-counted': '「{file}」は使われません。',
  'trust-none-yet': '信頼された発行元がまだないため（{folder}）、ライセンスファイルをインポートできません。',
  'trust-issuers': '「{folder}」に、信頼された発行元が{count, plural, other {#件}}あります。',
  'applications-folder-refused': '登録アプリケーションのフォルダー「{folder}」は使われないため、中のアプリケーションをここから起動できません。',
  'application-entry-not-counted': '「{file}」は使われません。',
  'applications-none': 'このコンピューターには、登録されたアプリケーションがありません（{folder}）。',
  'applications-registered':
    '「{folder}」に、アプリケーションが{count, plural, other {#件}}登録されています{names, select, absent {} other {：{names}}}。',
  'policies-none':
    'このコンピューターにはポリシーが設定されていません（{place}）。',
  'policies-in-force':
    '組織のポリシーにより{count, plural, other {#件}}の設定が決められています：{names}。',
  'policy-value-wrong':
    '{place}：「{name}」の値は「{given}」ですが、{expected, select, boolean {はい・いいえの値} number {0～365の日数} address {httpsのアドレス、またはこのコンピューターへのhttp} proxy {system、none、またはパスワードを含まないプロキシのアドレス} folder {フォルダーの完全なパス} other {許可された語のいずれか}}でなければなりません。この値は無視され、ほかの値は有効です。このコンピューターの管理者が修正してください。',
  'policy-name-unknown':
    '{place}：「{name}」は、この版が知る設定ではないため無視されます。このコンピューターの管理者がつづりを確認してください。',
  'policy-layer-not-counted':
    '「{place}」のポリシーは使われません：{path, select, absent {} other {「{path}」は}}{cause, select, link {リンクです} nofile {ファイルではありません} nofolder {フォルダーではありません} owner {所有者が管理者ではありません} writable {管理者以外も書き込めます} other {誰が書き込めるか確認できません}}。管理者だけが書き込めるように、このコンピューターの管理者が変更してください。',
  'policies-unreadable':
    '「{place}」のポリシーを読み取れません（{cause}）。読み取れるようになるまで、オフラインでの作業は許可されません。チェックアウトしたライセンスは使えます。このコンピューターの管理者がファイルを修正するか削除してください。',
  'gate-at': 'プログラムは {address} に問い合わせます。',
  'gate-in-file': 'プログラムは、いずれかが一度問い合わせた後、ファイル {file} で問い合わせ先を見つけます。',
  'gate-has-no-place': 'プログラムは実行してよいかを問い合わせできません。{path} を使用できません（{cause}）。',
  'import-folder-none':
    'このコンピューターには、全員のためのライセンスファイルのフォルダーがありません（{folder}）。',
  'import-folder-missing': 'ライセンスファイルはインポートされません。ポリシーが示すフォルダー「{folder}」がありません。このコンピューターの管理者がフォルダーを作るか、ポリシーを直してください。',
  'import-folder-files':
    '「{folder}」のライセンスファイルは自動的にインポートされます。このプロファイルでは{count, plural, other {#件}}を確認しました。',
  'import-folder-open': 'ポリシーが示すフォルダー「{folder}」には、このコンピューターの誰でも書き込めます。誰かがそこに置いたライセンスファイルは、通常の検査の後、すべてのプロファイルにインポートされます。意図したものかどうかを、このコンピューターの管理者が確認してください。',
  'import-folder-refused':
    '「{folder}」からは何もインポートされません：{path, select, absent {} other {「{path}」は}}{cause, select, link {リンクです} nofile {ファイルではありません} nofolder {フォルダーではありません} owner {所有者が管理者ではありません} writable {管理者以外も書き込めます} other {誰が書き込めるか確認できません}}。このコンピューターの管理者が直してください。',
  'import-folder-not-read':
    '前回、「{folder}」を読み取れませんでした：{cause, select, slow {時間内に応答がありませんでした} many_files {受け入れられる数より多くのファイルがあります} large {ファイルが受け入れられる大きさを超えています} other {エラー{cause}}}。以前にインポートしたものはそのまま残ります。',
  'service-set':
    '使用権サービスは {address} です（{setBy, select, person {設定またはコマンドで指定} other {組織が指定}}）。{proxy, select, system {システムのプロキシがあれば使われます。} none {プロキシは使われません。} other {プロキシ {proxy} を経由します。}}',
  'service-none': 'このコンピューターには使用権サービスが設定されていません。どこにも何も送信されません。',
  'profile-usable': 'プロファイル「{folder}」は{user}のものです。',
  'profile-binding-restored': 'プロファイル「{folder}」は{user}のものです。所有者の記録の壊れたコピーは書き直されました。',
  'profile-not-usable': 'プロファイル「{folder}」を使用できません。',
  'key-kept': `プロファイルの鍵は、${KEPT_IN}に保管されています。`,
  'key-made-anew': `プロファイルの鍵が失われたため、新しい鍵が${KEPT_IN}に作成されました。${SIGN_IN_AGAIN}`,
  'key-unreachable':
    '現在、オペレーティングシステムのキーストアに接続できません。ライセンスは使用できますが、サインインによるオフラインでの使用は、接続できるようになるまでできません。',
  'store-sound': 'ライセンスの保存場所は正常です（ジャーナル：{journal}）。',
  'store-was-repaired': 'ライセンスの保存場所は正常です。{at}に修復され、壊れたファイルは同じ場所に残されています。',
  'store-not-readable': '保存されているライセンスを読み取れません。',
  'store-not-writable': '保存されているライセンスは読み取れますが、保存もクリアもできません。',
  'store-copy-missing':
    '{copy, select, backup {ライセンスの最新のバックアップ} other {時刻の記録の2つ目のコピー}}を書き込めません（{cause}）。すべて保存されており、足りないのはこのコピーだけです。',
  'clock-agrees': TIMES,
  'clock-behind': `${TIMES}時計が{days, plural, other {#日}}遅れています。${CHECK_CLOCK}`,
  'clock-ahead': `${TIMES}時計が1日以上進みました。${CHECK_CLOCK}`,
  'clock-record-lost': `${TIMES}時刻の記録が失われました。${SIGN_IN_AGAIN}`,
  'notifications-none':
    'このシステムには、通知を表示するプログラム（Linuxではnotify-sendとデスクトップセッション）がありません。まもなく終了するものは、ウィンドウだけに表示されます。',
  'settings-usable': 'ウィンドウの設定に問題はありません。',
  'settings-not-understood':
    '「{file}」の設定を解釈できないため、既定の設定を使用しています。設定を選び直すと、このファイルは別の名前で保管されます。',
  'login-start-on':
    'このコンピューターにサインインすると、ゲートが起動します（{place}）。',
  'login-start-missing':
    '「設定」でサインイン時の起動が選ばれていますが、登録がありません（{place}）。「設定」でいったんオフにし、もう一度オンにしてください。',
  'login-start-kept-from-it':
    '「設定」でサインイン時の起動が選ばれていますが、システムでオフになっています（{place}）。システムでオンにするか、「設定」でオフにしてください。',
  'login-start-left':
    '「設定」ではオフですが、このコンピューターにサインインするとゲートが起動します（{place}）。「設定」でいったんオンにし、もう一度オフにすると登録が消えます。',
  'login-start-gone':
    'サインイン時にゲートを起動する登録が、もう存在しないプログラムを指しています（{place}）。起動するかどうかを「設定」で選び直してください。',
  'login-start-app-image':
    'サインイン時の起動はオンですが、AppImage はその時に起動できません。deb または rpm パッケージをインストールするか、tar.gz を展開してください。',
  'login-start-not-here':
    'サインイン時の起動はオンですが、ここからは設定できません。インストールされたプログラムのウィンドウを開いて設定してください。',
  'settings-not-saved': '「設定」で最後に選択した内容を保存できませんでした。ウィンドウを閉じるまでは有効です。',
  'updates-package-manager': 'このプログラムの新しいバージョンは、システムのパッケージ管理から届きます。自分では取得しません。',
  'updates-next-package': 'このプログラムの新しいバージョンは、このコンピューターの管理者がインストールします。自分では取得しません。',
  'updates-sources': 'このプログラムはソースから動いており、ソースと同じ新しさです。',
  'updates-not-possible':
    'ポリシーが更新を求めていますが（{value}、{place}）、このビルドには取得先がないため、何も取得しません。新しいバージョンはパッケージとしてインストールしてください。',
  'licenses-counted': COUNTS,
  'licenses-not-usable': `${COUNTS}{elsewhere, plural, =0 {} other {#件は別のコンピューター用のため、ここでは使用できません。}}{unverified, plural, =0 {} other {#件は現在検証できないため、使用できません。}}理由は、{program, select, absent {「チェックアウト済みライセンス」ページ} other {\`{program} list\`}}で確認できます。`,
} as const satisfies Messages['health'];
