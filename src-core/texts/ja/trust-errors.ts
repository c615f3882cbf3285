// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { TrustEntryErrorCode, TrustFolderErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER = '{path, select, absent {信頼する発行元のフォルダー} other {信頼する発行元のフォルダー「{path}」}}';
const NO_ISSUER = 'このフォルダーの発行元は信頼されないため、解決するまでライセンスファイルをインポートまたは使用できません。';
const ENTRY = '{path, select, absent {項目} other {項目「{path}」}}';
const OTHERS_COUNT = '他の項目は有効です。';
const NO_ISSUER_OF_IT = `この発行元は信頼されません。${OTHERS_COUNT}`;
const NOT_COUNTED = `{entryOf, select, application {このアプリケーションをここから起動することはできません。${OTHERS_COUNT}} other {${NO_ISSUER_OF_IT}}}`;
const ASK_THE_ISSUER = '項目をもう一度送るよう、発行元に依頼してください。';
const ASK_ISSUER = `{entryOf, select, application {修正を、アプリケーションの登録者に依頼してください。} other {${ASK_THE_ISSUER}}}`;
const ASK_IT = '修正をIT部門に依頼してください。';

/** Why the folder of trusted issuers is not used. */
export const trustFolderErrors = {
  'trust-folder-is-a-link': { happened: `${FOLDER}は、別の場所へのリンクです。`, meaning: NO_ISSUER, next: ASK_IT },
  'trust-folder-not-a-folder': { happened: `${FOLDER}はフォルダーではありません。`, meaning: NO_ISSUER, next: ASK_IT },
  'trust-folder-not-owned-by-administrator': {
    happened: `${FOLDER}の所有者は管理者ではありません。`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-writable-by-others': {
    happened: `${FOLDER}には、管理者以外のユーザーも書き込めます。`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-inherits-access': {
    happened: `${FOLDER}は、上位のフォルダーのアクセス権を引き継いでいます。`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-access-unknown': {
    happened: `${FOLDER}のアクセス権を読み取れませんでした。`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-unreadable': {
    happened: `${FOLDER}を読み取れませんでした{errno, select, absent {} other {（{errno}）}}。`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-too-many-files': {
    happened: `${FOLDER}には1,000個を超えるファイルがあります。`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
} as const satisfies Record<TrustFolderErrorCode, Explanation>;

/** Why one entry of trusted issuers does not count. */
export const trustEntryErrors = {
  'entry-file-is-a-link': { happened: `${ENTRY}は、別の場所へのリンクです。`, meaning: NOT_COUNTED, next: ASK_IT },
  'entry-file-not-a-file': { happened: `${ENTRY}は通常のファイルではありません。`, meaning: NOT_COUNTED, next: ASK_IT },
  'entry-file-not-owned-by-administrator': {
    happened: `${ENTRY}の所有者は管理者ではありません。`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-writable-by-others': {
    happened: `${ENTRY}には、管理者以外のユーザーも書き込めます。`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-unreadable': {
    happened: `${ENTRY}を読み取れませんでした{errno, select, absent {} other {（{errno}）}}。`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-not-utf8': { happened: `${ENTRY}はUTF-8のテキストではありません。`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-too-large': { happened: `${ENTRY}は、項目としては大きすぎます。`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-not-json': { happened: `${ENTRY}はJSONテキストではありません。`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-kind-unclear': {
    happened: `${ENTRY}には、署名者の指定がないか、指定方法が複数あります。`,
    meaning: NO_ISSUER_OF_IT,
    next: '「authority」または「pinnedCertificate」のどちらか1つだけを指定してください。',
  },
  'field-unknown': {
    happened: `${ENTRY}に、意味のないフィールドがあります{field, select, absent {} other {：{field}}}。`,
    meaning: NOT_COUNTED,
    next: 'フィールドを削除するか、このプログラムを更新してください。',
  },
  'field-missing': {
    happened: `${ENTRY}に、必要なフィールドがありません{field, select, absent {} other {：{field}}}。`,
    meaning: NOT_COUNTED,
    next: ASK_ISSUER,
  },
  'field-wrong': {
    happened: `${ENTRY}に、形式が正しくないフィールドがあります{field, select, absent {} other {：{field}}}。`,
    meaning: NOT_COUNTED,
    next: `{field, select, version {バージョンは23.0.1.8のように4つの部分で書いてください。} other {${ASK_ISSUER}}}`,
  },
  'authority-unreadable': { happened: '項目の証明書を読み取れませんでした。', meaning: NO_ISSUER_OF_IT, next: ASK_THE_ISSUER },
  'authority-not-an-authority': {
    happened: '項目の証明書では、他の証明書を保証できません。',
    meaning: NO_ISSUER_OF_IT,
    next: ASK_THE_ISSUER,
  },
  'authority-weak-key': { happened: '項目の証明書の鍵は強度が不足しています。', meaning: NO_ISSUER_OF_IT, next: ASK_THE_ISSUER },
  'authority-critical-extension': {
    happened: '項目の証明書は、このプログラムが対応していない機能を必要とします。',
    meaning: NO_ISSUER_OF_IT,
    next: 'このプログラムを更新するか、別の項目を発行元に依頼してください。',
  },
} as const satisfies Record<TrustEntryErrorCode, Explanation>;
