import { chooseFiles } from '../../state/choose-files.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useLicensingWindow } from '../../state/window-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './drop-zone.module.css';

/** Where files are dropped or chosen. The whole window takes what is dropped (frame/use-dropped-files.ts); this shows that it does. */
export function DropZone({ isChecking }: { readonly isChecking: boolean }) {
  const say = useSay('import-license');
  const window = useLicensingWindow();
  return (
    <section className={styles.zone} aria-label={say('drop-here')}>
      <Icon name="download" size={40} className={styles.icon} />
      <p className={styles.title}>{say('drop-here')}</p>
      <p className={styles.hint}>{say('drop-hint')}</p>
      <div className={styles.actions}>
        <Button variant="primary" isPending={isChecking} onPress={() => void chooseFiles(window, 'files')}>
          {say('choose-files')}
        </Button>
        <Button icon="folder" isDisabled={isChecking} onPress={() => void chooseFiles(window, 'folder')}>
          {say('choose-folder')}
        </Button>
      </div>
    </section>
  );
}
