// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { ApplicationEntryErrorCode, ApplicationsFolderErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER = '{path, select, absent {登録アプリケーションのフォルダー} other {登録アプリケーションのフォルダー「{path}」}}';
const NONE_STARTS = 'この中のアプリケーションは、ここから起動できません。ライセンスに影響はありません。';
const ENTRY = '{path, select, absent {項目} other {項目「{path}」}}';
const NOT_COUNTED = 'このアプリケーションをここから起動することはできません。他の項目は有効です。';
const ASK_IT = '修正をIT部門に依頼してください。';

/** Why the folder of registered applications is not used. */
export const applicationsFolderErrors = {
  'applications-folder-is-a-link': { happened: `${FOLDER}は、別の場所へのリンクです。`, meaning: NONE_STARTS, next: ASK_IT },
  'applications-folder-not-a-folder': { happened: `${FOLDER}はフォルダーではありません。`, meaning: NONE_STARTS, next: ASK_IT },
  'applications-folder-not-owned-by-administrator': {
    happened: `${FOLDER}の所有者は管理者ではありません。`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-writable-by-others': {
    happened: `${FOLDER}には、管理者以外のユーザーも書き込めます。`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-inherits-access': {
    happened: `${FOLDER}は、上位のフォルダーのアクセス権を引き継いでいます。`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-access-unknown': {
    happened: `${FOLDER}のアクセス権を読み取れませんでした。`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-unreadable': {
    happened: `${FOLDER}を読み取れませんでした{errno, select, absent {} other {（{errno}）}}。`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-too-many-files': {
    happened: `${FOLDER}には1,000個を超えるファイルがあります。`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
} as const satisfies Record<ApplicationsFolderErrorCode, Explanation>;

/** Why one registered application does not count. */
export const applicationEntryErrors = {
  'registration-of-newer-version': {
    happened: `${ENTRY}は、このバージョンのプログラムが対応していない形式です。`,
    meaning: NOT_COUNTED,
    next: 'このプログラムを更新してください。',
  },
  'executable-not-a-full-path': {
    happened: `${ENTRY}のプログラムが、完全なパスで指定されていません{executable, select, absent {} other {：{executable}}}。`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'executable-is-a-batch-file': {
    happened: `${ENTRY}には、プログラムではなくバッチファイルが指定されています{executable, select, absent {} other {：{executable}}}。`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'application-registered-twice': {
    happened: `${ENTRY}のアプリケーションは、別の項目{file, select, absent {} other {「{file}」}}にも登録されています。`,
    meaning: 'もう一方の項目が使われます。ライセンスに影響はありません。',
    next: 'どちらか一方を削除するよう、IT部門に依頼してください。',
  },
} as const satisfies Record<ApplicationEntryErrorCode, Explanation>;
