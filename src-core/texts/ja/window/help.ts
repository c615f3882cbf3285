// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of Help: the keys, what the states mean, and who helps. */
export const help = {
  title: 'ヘルプ',
  keys: 'キー操作',
  'with-control': 'Ctrl+{key}',
  'with-command': 'Cmd+{key}',
  'key-import': 'ライセンスファイルをインポート',
  'key-pages': '一覧の順にページへ移動',
  'key-filter': 'このページで検索または絞り込み',
  'key-refresh': 'すべて読み直す',
  'key-settings': '設定',
  'key-help': 'このヘルプ',
  'key-close': '一番手前のものを閉じる',
  states: '状態の意味',
  'state-online': 'サインインしています。アプリケーションを使用できます。',
  'state-offline': 'サインインを確認できませんでした。アプリケーションは表示された日時まで使用できます。それまでに一度サインインしてください。',
  'state-licensed': 'アプリケーションは、このコンピューターにチェックアウトされたライセンスファイルにより使用できます。',
  'state-sign-in-required': 'サインインするかライセンスファイルがないと、アプリケーションは起動しません。',
  'state-attention': '対応が必要なことがあります。内容は「概要」で確認できます。',
  'state-nothing-yet': 'このコンピューターにはまだ何も保存されていません。サインインするか、ライセンスファイルをインポートしてください。',
  'who-helps': '困ったときは',
  'ask-administrator':
    'ライセンスは、組織のライセンス管理者から受け取ります。あなたのユーザー名（{user}）と、このコンピューターの名前（{machine}）を管理者に送ってください。',
  version: 'バージョン{version}',
} as const satisfies WindowMessages['help'];
