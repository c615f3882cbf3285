import { useEffect, useState } from 'react';
import { filesOfDrop } from '../state/chosen-files.ts';
import { useLicensingWindow } from '../state/window-context.ts';

/**
 * Takes files that are dropped anywhere on the window into its queue, and tells whether some are held over it now.
 * Whatever else is dropped goes nowhere.
 */
export function useDroppedFiles(): boolean {
  const window = useLicensingWindow();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const hold = (event: DragEvent): void => {
      const hasFiles = event.dataTransfer?.types.includes('Files') === true;
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = hasFiles ? 'copy' : 'none';
      setIsOver(hasFiles);
    };
    const leave = (event: DragEvent): void => {
      // Told for every element on the way; only the window's own edge has nothing beyond it.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      setIsOver(false);
      const files = event.dataTransfer === null ? [] : filesOfDrop(event.dataTransfer);
      if (files.length > 0) window.arrive({ kind: 'files', files });
    };
    addEventListener('dragenter', hold);
    addEventListener('dragover', hold);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', hold);
      removeEventListener('dragover', hold);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [window]);
  return isOver;
}
