/** A file or folder that a person dropped or chose. Its name is for people; where it lies the page never learns. */
export interface ChosenFile {
  /** With the folders above it that were chosen too, joined by slashes: `licenses/modeler.belic`. */
  readonly name: string;
  readonly file: File;
  /** Set for a dropped folder, whose `file` holds nothing; a browser reads what is inside. */
  readonly folder: FileSystemDirectoryEntry | null;
}

/**
 * Takes what was dropped out of its event, which must happen before the event is over. Empty when no files were dragged, but a text
 * or a link.
 */
export function filesOfDrop(transfer: DataTransfer): readonly ChosenFile[] {
  return [...transfer.items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    if (file === null) return [];
    const entry = item.webkitGetAsEntry();
    return [{ name: file.name, file, folder: isFolder(entry) ? entry : null }];
  });
}

/** Takes what was chosen in a file input; with a folder input, names carry the folders. */
export function filesOfInput(list: FileList): readonly ChosenFile[] {
  return [...list].map((file) => ({ name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file, folder: null }));
}

function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}
