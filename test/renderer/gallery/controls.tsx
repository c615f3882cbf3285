import { useState } from 'react';
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { CopyButton } from '#renderer/ui/copy-button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { ToggleGroup } from '#renderer/ui/toggle-group.tsx';

/** Everything of the kit that can be pressed, chosen or typed into. */
export function Controls() {
  const [text, setText] = useState('');
  const [choice, setChoice] = useState<'one' | 'two' | 'three'>('two');
  const [open, setOpen] = useState<'none' | 'dialog' | 'alert'>('none');
  const [pressed, setPressed] = useState(0);
  const [isTicked, setIsTicked] = useState(true);
  const close = () => setOpen('none');
  const choices = [
    { key: 'one', title: 'One' },
    { key: 'two', title: 'Two' },
    { key: 'three', title: 'Three' },
  ] as const;
  return (
    <Card title="Controls" aside={<output>{`pressed ${pressed}`}</output>}>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 16 }}>
        <Button variant="primary" onPress={() => setOpen('dialog')}>Open dialog</Button>
        <Button icon="file" onPress={() => setOpen('alert')}>Clear it</Button>
        <Button variant="quiet" onPress={() => setPressed(pressed + 1)}>Press</Button>
        <Button variant="danger">Delete</Button>
        <Button variant="primary" isPending onPress={() => setPressed(pressed + 1)}>Pending</Button>
        <Button isDisabled>Disabled</Button>
        <Button size="small" icon="play">Start</Button>
        <IconButton icon="trash" name="Remove Demo Modeler" />
        <CopyButton text="a.kowalska" />
        <CopyButton text="details" label="Copy details" />
      </p>
      <p>
        Words with a <Link onPress={() => setPressed(pressed + 1)}>link inside</Link> a line.
      </p>
      <ToggleGroup label="Toggles" choices={choices} selected={choice} onSelect={setChoice} />
      <Select label="Choice" choices={choices} selected={choice} onSelect={setChoice} />
      <TextField label="Path" hint="A folder or a file." isExact value={text} onChange={setText} />
      <SearchField label="Search licenses" value={text} onChange={setText} />
      <Checkbox isSelected={isTicked} onChange={setIsTicked}>Others too</Checkbox>
      <Progress label="Checking files" done={3} known={8} onCancel={() => setPressed(pressed + 1)} />
      <Progress label="Looking" done={0} known={0} />
      <Tabs label="Parts" selected={choice} onSelect={setChoice} tabs={choices.map((one) => ({ ...one, content: <p>{one.title}</p> }))} />
      {open === 'dialog' && (
        <Dialog title="A dialog" onClose={close} quietAction={<Button variant="quiet">Save a file</Button>} actions={<Button variant="primary" onPress={close}>Close it</Button>}>
          <p>Words in a dialog.</p>
        </Dialog>
      )}
      {open === 'alert' && (
        <AlertDialog title="Clear it?" confirmLabel="Clear" keepLabel="Keep" onConfirm={close} onKeep={close}>
          <p>It cannot be undone.</p>
        </AlertDialog>
      )}
    </Card>
  );
}
