// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { Messages } from '../messages.ts';
import { NOTHING_CHANGED, NOTHING_INSIDE } from './meanings.ts';

const FILE = '{path, select, absent {このファイル} other {「{path}」}}';
const PLACE = '{path, select, absent {このフォルダーまたはzipファイル} other {「{path}」}}';
const ZIP = '{path, select, absent {このzipファイル} other {zipファイル「{path}」}}';
const NOT_DONE = 'このファイルには何も行われていません。';
const NOT_OPENED = '中のファイルは1つも確認されていません。';
const NOT_LOOKED_AT = 'このファイルは確認されていません。';
const SENT_FILE = '管理者から送られた、拡張子が.belicまたは.xmlのファイルを選択してください。';
const SENT_PLACE = '管理者から送られたフォルダーまたはzipファイルを選択してください。';
const ONLY_LICENSES = 'ライセンスファイルだけが入っているフォルダーを選択してください。';
const AGAIN = 'もう一度コピーまたはダウンロードしてください。';
const ZIP_AGAIN = 'zipファイルをもう一度送るよう、管理者に依頼してください。';
const UNPACK = '別のプログラムでzipファイルを展開し、取り出したファイルを使用してください。';
const FILE_ITSELF = 'ファイルそのものを選択してください。';

/** What exactly is wrong with a file, folder or zip that was given. */
export const intake = {
  missing: {
    happened: '{path, select, absent {ファイルが見つかりません。} other {ファイル「{path}」が見つかりません。}}',
    meaning: NOT_DONE,
    next: '名前とフォルダーを確認してください。',
  },
  'name-unreadable': {
    happened: '{path, select, absent {このファイルの名前} other {「{path}」という名前}}を読み取れません。UTF-8ではない文字が含まれています。',
    meaning: NOT_DONE,
    next: 'ファイルの名前を変えるか、ファイルがあるフォルダーを選択してください。',
  },
  'dangling-link': {
    happened: `${FILE}はリンクですが、リンク先のファイルがありません。`,
    meaning: NOT_DONE,
    next: 'リンク先を確認するか、ファイルそのものを選択してください。',
  },
  'no-permission': {
    happened: `${FILE}を読み取る権限がありません。`,
    meaning: NOTHING_CHANGED,
    next: '読み取る権限を設定するか、ファイルの所有者にコピーを依頼してください。',
  },
  'link-loop': {
    happened: `${FILE}は、自分自身に戻るリンクです。`,
    meaning: NOTHING_CHANGED,
    next: FILE_ITSELF,
  },
  'read-failed': {
    happened: `${FILE}を読み取れませんでした{errno, select, absent {} other {（{errno}）}}。`,
    meaning: NOTHING_CHANGED,
    next: 'ファイルがあるディスクまたはネットワークドライブを確認するか、自分のフォルダーにコピーしてもう一度試してください。',
  },
  encrypted: {
    happened: `${FILE}は、zipファイルの中でパスワードによって保護されています。`,
    meaning: NOTHING_CHANGED,
    next: 'パスワードを使ってzipファイルを展開し、取り出したファイルを使用してください。',
  },
  'compression-unknown': {
    happened: `${FILE}は、このプログラムが対応していない方法で圧縮されています。`,
    meaning: NOTHING_CHANGED,
    next: UNPACK,
  },
  'file-too-large': {
    happened: `${FILE}は、ライセンスファイルとしては大きすぎます{size, select, absent {} other {（{size}）}}。`,
    meaning: NOTHING_CHANGED,
    next: '管理者から送られたファイルを選択してください。サイズは数キロバイトで、拡張子は.belicまたは.xmlです。',
  },
  'zip-too-large-to-hand-over': {
    happened: `${FILE}は、このウィンドウから渡すには大きすぎます{size, select, absent {} other {（{size}）}}。{limit, select, absent {} other {渡せるのは{limit}までです。}}`,
    meaning: NOTHING_CHANGED,
    next: '代わりに、このページでzipファイルのパスを入力してください。または、展開して中のライセンスファイルを選択してください。',
  },
  'too-many-files': {
    happened: `${PLACE}には{limit, select, absent {ファイルが多すぎます} other {{limit, number}個を超えるファイルとフォルダーがあります}}。`,
    meaning: NOT_OPENED,
    next: ONLY_LICENSES,
  },
  'too-much-in-total': {
    happened: `${PLACE}の中身は、合計で{limit, select, absent {大きすぎます} other {{limit}を超えています}}。`,
    meaning: 'ここまでのファイルは処理されました。残りのファイルは確認されていません。',
    next: ONLY_LICENSES,
  },
  'too-much-at-once': {
    happened: `${FILE}で、一度に渡されたライセンスファイルの合計が{limit, select, absent {大きくなりすぎました} other {{limit}を超えました}}。`,
    meaning: NOTHING_CHANGED,
    next: 'ファイルを何回かに分けて渡してください。',
  },
  'too-deep': {
    happened: `${PLACE}のフォルダーの階層が{limit, select, absent {深すぎます} other {{limit, number}段を超えています}}{folder, select, absent {} other {（{folder}）}}。`,
    meaning: NOT_OPENED,
    next: 'ライセンスファイルが直接入っているフォルダーを選択してください。',
  },
  'expands-too-much': {
    happened: `${FILE}はzipファイルの中では小さいものの、展開すると大きくなりすぎます{size, select, absent {} other {（{size}）}}。`,
    meaning: '展開されていません。このようなファイルは、害を与えるために作られることがあります。',
    next: ZIP_AGAIN,
  },
  empty: { happened: `${FILE}は空です。`, meaning: NOTHING_CHANGED, next: AGAIN },
  'empty-folder': {
    happened: '{path, select, absent {このフォルダー} other {フォルダー「{path}」}}は空です。',
    meaning: NOTHING_INSIDE,
    next: SENT_PLACE,
  },
  'empty-zip': { happened: `${ZIP}は空です。`, meaning: NOTHING_INSIDE, next: SENT_PLACE },
  'link-to-nothing': { happened: `${FILE}は、リンク先のないリンクです。`, meaning: NOTHING_CHANGED, next: FILE_ITSELF },
  'link-to-folder': {
    happened: `${FILE}は、フォルダーへのリンクです。`,
    meaning: 'フォルダーの中は確認されていません。',
    next: 'フォルダーそのものを選択してください。',
  },
  'zip-inside': {
    happened: `${FILE}は、フォルダーまたは別のzipファイルの中にあるzipファイルです。`,
    meaning: '中は確認されていません。',
    next: 'このzipファイルだけを選択してください。別のzipファイルの中にある場合は、先に取り出してください。',
  },
  fifo: { happened: `${FILE}はファイルではなく、プログラム間のパイプです。`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  socket: { happened: `${FILE}はファイルではなく、プログラム間の接続です。`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  device: { happened: `${FILE}はファイルではなく、デバイスです。`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  'zip-damaged': {
    happened: `${ZIP}は壊れているか、途中で切れています。`,
    meaning: '読み取れなかった部分は確認されていません。',
    next: AGAIN,
  },
  'entry-damaged': {
    happened: `${FILE}は、zipファイルの中で壊れています。`,
    meaning: NOTHING_CHANGED,
    next: 'zipファイルをもう一度コピーまたはダウンロードしてください。',
  },
  'hostile-name': {
    happened: `${FILE}の名前は、フォルダーの外を指しているか、ファイル名として使えません。`,
    meaning: `${NOT_LOOKED_AT}このような名前は、害を与えるために作られることがあります。`,
    next: ZIP_AGAIN,
  },
  'duplicate-name': {
    happened: `${FILE}は、zipファイルの中に複数あります。`,
    meaning: `最初のものだけが有効です。${NOT_LOOKED_AT}`,
    next: UNPACK,
  },
  'id-of-another-issuer': {
    happened: `${FILE}のチェックアウトIDは、別の発行元から受け取ったライセンスと同じです。`,
    meaning: 'インポートされていません。このIDの既存のライセンスはそのままです。',
    next: '新しいチェックアウトを管理者に依頼してください。別のIDが割り当てられます。',
  },
} as const satisfies Messages['intake'];
