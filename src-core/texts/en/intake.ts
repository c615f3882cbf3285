import type { Messages } from '../messages.ts';
import { NOTHING_CHANGED, NOTHING_INSIDE } from './meanings.ts';

const FILE = '{path, select, absent {This file} other {{path}}}';
const PLACE = '{path, select, absent {This folder or zip file} other {{path}}}';
const NOT_DONE = 'Nothing was done with it.';
const NOT_OPENED = 'None of the files in it was looked at.';
const SENT_FILE = 'Choose the file your administrator sent, ending in .belic or .xml.';
const SENT_PLACE = 'Choose the folder or zip file your administrator sent.';
const ONLY_LICENSES = 'Choose a folder or zip file that holds only license files.';
const AGAIN = 'Copy or download it again.';
const ZIP_AGAIN = 'Ask your administrator for the zip file again.';
const UNPACK = 'Unpack the zip file with another program, and use the files from it.';

/** What exactly is wrong with a file, folder or zip that was given. */
export const intake = {
  missing: {
    happened: '{path, select, absent {There is no such file.} other {There is no file {path}.}}',
    meaning: NOT_DONE,
    next: 'Check the name and the folder.',
  },
  'name-unreadable': {
    happened: '{path, select, absent {The name of this file} other {The name {path}}} cannot be read: it has characters that are no UTF-8.',
    meaning: NOT_DONE,
    next: 'Rename the file, or choose the folder it is in.',
  },
  'dangling-link': {
    happened: `${FILE} is a link to a file that is not there.`,
    meaning: NOT_DONE,
    next: 'Check where the link leads, or choose the file itself.',
  },
  'no-permission': {
    happened: '{path, select, absent {You may not read this file.} other {You may not read {path}.}}',
    meaning: NOTHING_CHANGED,
    next: 'Give yourself the right to read it, or ask its owner for a copy.',
  },
  'link-loop': {
    happened: `${FILE} is a link that leads back to itself.`,
    meaning: NOTHING_CHANGED,
    next: 'Choose the file itself.',
  },
  'read-failed': {
    happened: `${FILE} could not be read{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Check the disk or network drive it is on, or copy it to a folder of your own and try again.',
  },
  encrypted: {
    happened: `${FILE} is protected by a password in its zip file.`,
    meaning: NOTHING_CHANGED,
    next: 'Unpack the zip file with its password, and use the files from it.',
  },
  'compression-unknown': {
    happened: `${FILE} is packed in a way that this program does not know.`,
    meaning: NOTHING_CHANGED,
    next: UNPACK,
  },
  'file-too-large': {
    happened: `${FILE} is larger than any license file{size, select, absent {} other {: it has {size}}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Choose the file your administrator sent: a few kilobytes, ending in .belic or .xml.',
  },
  'zip-too-large-to-hand-over': {
    happened: `${FILE} is too large to be handed over by this window{size, select, absent {} other {: it has {size}}}{limit, select, absent {} other {, and at most {limit} can be}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Type the path of the zip file on this page instead, or unpack it and choose the license files from it.',
  },
  'too-many-files': {
    happened: `${PLACE} holds {limit, select, absent {too many files} other {more than {limit, number} files and folders}}.`,
    meaning: NOT_OPENED,
    next: ONLY_LICENSES,
  },
  'too-much-in-total': {
    happened: `${PLACE} holds {limit, select, absent {too much} other {more than {limit}}} in all.`,
    meaning: 'The files before that are done, the others were not looked at.',
    next: ONLY_LICENSES,
  },
  'too-much-at-once': {
    happened: `${FILE} is one too many: {limit, select, absent {too much was} other {license files of more than {limit} in all were}} given at once.`,
    meaning: NOTHING_CHANGED,
    next: 'Give the files in several portions.',
  },
  'too-deep': {
    happened: `${PLACE} has folders inside folders {limit, select, absent {too deep} other {more than {limit, number} deep}}{folder, select, absent {} other {: {folder}}}.`,
    meaning: NOT_OPENED,
    next: 'Choose the folder in which the license files are.',
  },
  'expands-too-much': {
    happened: `${FILE} is small in its zip file and would become far too large{size, select, absent {} other {: {size}}}.`,
    meaning: 'It was not unpacked. Files are made like this to do harm.',
    next: ZIP_AGAIN,
  },
  empty: { happened: `${FILE} is empty.`, meaning: NOTHING_CHANGED, next: AGAIN },
  'empty-folder': {
    happened: '{path, select, absent {This folder is empty.} other {The folder {path} is empty.}}',
    meaning: NOTHING_INSIDE,
    next: SENT_PLACE,
  },
  'empty-zip': {
    happened: '{path, select, absent {This zip file is empty.} other {The zip file {path} is empty.}}',
    meaning: NOTHING_INSIDE,
    next: SENT_PLACE,
  },
  'link-to-nothing': { happened: `${FILE} is a link that leads nowhere.`, meaning: NOTHING_CHANGED, next: 'Choose the file itself.' },
  'link-to-folder': {
    happened: `${FILE} is a link to a folder.`,
    meaning: 'The folder was not looked into.',
    next: 'Choose the folder itself.',
  },
  'zip-inside': {
    happened: `${FILE} is a zip file inside a folder or another zip file.`,
    meaning: 'It was not looked into.',
    next: 'Choose this zip file by itself; take it out of the other one first.',
  },
  fifo: { happened: `${FILE} is a pipe between programs, not a file.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  socket: { happened: `${FILE} is a connection between programs, not a file.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  device: { happened: `${FILE} is a device, not a file.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  'zip-damaged': {
    happened: '{path, select, absent {This zip file} other {The zip file {path}}} is damaged or incomplete.',
    meaning: 'What could not be read from it was not looked at.',
    next: AGAIN,
  },
  'entry-damaged': {
    happened: `${FILE} is damaged in its zip file.`,
    meaning: NOTHING_CHANGED,
    next: 'Copy or download the zip file again.',
  },
  'hostile-name': {
    happened: `${FILE} has a name that would lead out of its folder, or that no file can have.`,
    meaning: 'It was not looked at. Names are made like this to do harm.',
    next: ZIP_AGAIN,
  },
  'duplicate-name': {
    happened: `${FILE} is in its zip file more than once.`,
    meaning: 'Only the first one counts. This one was not looked at.',
    next: UNPACK,
  },
  'id-of-another-issuer': {
    happened: `${FILE} has the checkout id of a license that another issuer gave you.`,
    meaning: 'It was not imported. The license with this id that is here stays as it is.',
    next: 'Ask your administrator for a new checkout: it gets an id of its own.',
  },
} as const satisfies Messages['intake'];
