// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const NOTHING_CHANGED = '何も変更されていません。';
const LICENSE_IS_FINE = 'ライセンスに影響はありません。';
const NOT_STARTED = '起動されていません。';

/** What can be wrong with what a window asks for. */
export const windowErrors = {
  'request-refused': {
    happened: 'このウィンドウから、このプログラムが行わない操作が要求されました。',
    meaning: NOTHING_CHANGED,
    next: 'ウィンドウを閉じて、クライアントを起動し直してください。再び発生する場合は、管理者に連絡してください。',
  },
  'not-in-this-host': {
    happened: 'この操作は、このウィンドウではできません。',
    meaning: NOTHING_CHANGED,
    next: 'ウィンドウに表示されている別の方法を使用してください。',
  },
  'path-not-absolute': {
    happened: 'この入力では、ファイルの場所がわかりません。',
    meaning: NOTHING_CHANGED,
    next:
      '/home/anna/a.belicやC:\\Users\\anna\\a.belicのように、完全なパスを入力してください。ホームフォルダーを表す~/で始めることもできます。',
  },
  'path-not-on-this-computer': {
    happened: 'このパスは、別のコンピューターまたはデバイスを指しています。',
    meaning: '確認するだけでもそのコンピューターにサインインすることになるため、このパスは確認されていません。何も変更されていません。',
    next:
      '先にファイルをこのコンピューターにコピーしてから、選択するか、パスを入力してください。ドライブとして接続されている共有フォルダーは、ドライブ文字で指定できます。',
  },
  'preview-gone': {
    happened: 'このプレビューはもうありません。',
    meaning: '今の操作では何もインポートされていません。',
    next: 'ファイルをもう一度選択してください。',
  },
  'application-not-registered': {
    happened: 'このアプリケーションはこのコンピューターに登録されていないため、ここから起動できません。',
    meaning: LICENSE_IS_FINE,
    next: 'アプリケーションを直接起動{program, select, absent {してください。} other {するか、--の後にコマンドを指定してください。}}',
  },
  'application-not-started': {
    happened:
      '{command, select, absent {アプリケーション} other {{command}}}を起動できませんでした{folder, select, absent {} other {（フォルダー：{folder}）}}{errno, select, absent {} other {（{errno}）}}。',
    meaning: LICENSE_IS_FINE,
    next:
      '{command, select, absent {アプリケーションを直接起動するか、登録内容の確認を管理者に依頼してください。} other {このプログラムがあること、実行する権限があることを確認してください。}}',
  },
  'start-declined': {
    happened: '続行しなかったため、アプリケーションは起動されませんでした。',
    meaning: LICENSE_IS_FINE,
    next: '続行する場合は、もう一度起動してください。',
  },
  'settings-not-saved': {
    happened: '選択した内容を保存できませんでした{errno, select, absent {} other {（{errno}）}}。',
    meaning: 'ウィンドウを閉じるまでは有効です。ライセンスに影響はありません。',
    next: 'ディスクの空きを作るか、「診断」を確認してください。',
  },
  'prompt-unavailable': {
    happened: 'アプリケーションの起動には回答が必要ですが、ここでは確認できません。',
    meaning: NOT_STARTED,
    next: '同じコマンドを--jsonなしで端末またはデスクトップで実行するか、ライセンスファイルをインポートしてください。',
  },
  'connection-lost': {
    happened:
      '{interrupted, select, absent {クライアントが終了したため、このウィンドウに新しい情報は表示されません。} other {クライアントとの接続が中断され、この操作への応答がありませんでした。}}',
    meaning: '失われたものはありません。確定した内容は保存されています。',
    next: '{interrupted, select, absent {このウィンドウを閉じて、クライアントを起動し直してください。} other {今の表示を確認してから、もう一度お試しください。}}',
  },
} as const satisfies Record<WindowErrorCode, Explanation>;
