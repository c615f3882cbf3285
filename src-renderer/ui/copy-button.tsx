import { announce } from '../state/announcements.ts';
import { copyText } from '../state/copy-text.ts';
import { useSay } from '../state/texts-context.tsx';
import { useLicensingWindow } from '../state/window-context.ts';
import { useState } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { IconButton } from './icon-button.tsx';

/** What a button that copies is told. */
export interface CopyButtonProps {
  readonly text: string;
  /** The button's word; without one it is an icon alone, named "Copy …". */
  readonly label?: string;
  /** What the icon alone copies, for its name: "a.kowalska". */
  readonly what?: string;
  readonly variant?: ButtonProps['variant'];
  readonly size?: ButtonProps['size'];
  readonly autoFocus?: boolean;
}

/** Copies a text and says so. Where the clipboard refuses, it says what to do instead. */
export function CopyButton({ text, label, what, variant = 'secondary', size = 'usual', autoFocus = false }: CopyButtonProps) {
  const window = useLicensingWindow();
  const say = useSay('common');
  const [hasCopied, setHasCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const worked = await copyText(window, text);
    setHasCopied(worked);
    announce(say(worked ? 'copied' : 'not-copied'));
    if (!worked) window.notify({ tone: 'attention', words: (texts) => texts.window('common')('not-copied') });
  };
  const icon = hasCopied ? 'check' : 'copy';
  if (label === undefined) return <IconButton icon={icon} name={say('copy-named', { what: what ?? text })} onPress={() => void copy()} />;
  return (
    <Button variant={variant} size={size} icon={icon} autoFocus={autoFocus} onPress={() => void copy()}>
      {label}
    </Button>
  );
}
