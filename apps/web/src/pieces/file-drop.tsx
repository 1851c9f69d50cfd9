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
  /** Several at once may be given. */
  multiple?: boolean;
  onFiles: (files: File[]) => void;
  children?: ReactNode;
}

/** A place for files: dropped, or chosen. */
export function FileDrop({ label, choose, accept, multiple = false, onFiles, children }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const reset = useRef<() => void>(null);
  const take = (given: Iterable<File> | File | null) => {
    const files = (given instanceof File ? [given] : [...(given ?? [])]).slice(0, multiple ? undefined : 1);
    if (files.length > 0) onFiles(files);
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
        take(event.dataTransfer.files);
      }}
    >
      <Text size="sm">{label}</Text>
      <FileButton resetRef={reset} multiple={multiple} accept={accept} onChange={take} inputProps={{ 'aria-label': choose }}>
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
