import { Button, FileButton, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import classes from './file-drop.module.css';

interface FileDropProps {
  /** What may be dropped here. */
  label: string;
  /** What the button says; it does the same by keyboard. */
  choose: string;
  accept: string;
  onFile: (file: File) => void;
  children?: ReactNode;
}

/** A place for one file: dropped, or chosen. */
export function FileDrop({ label, choose, accept, onFile, children }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const reset = useRef<() => void>(null);
  const take = (file: File | null | undefined) => {
    if (file) onFile(file);
    // the same file, corrected, may be chosen again
    reset.current?.();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files; the button inside does the same by keyboard
    <div
      className={`${classes.drop} ${isOver ? classes.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <Text size="sm">{label}</Text>
      <FileButton resetRef={reset} accept={accept} onChange={take} inputProps={{ 'aria-label': choose }}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
            {choose}
          </Button>
        )}
      </FileButton>
      {children}
    </div>
  );
}
