import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import type { ConfirmWay } from '@views/directory';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../api/deed';
import { Refusal } from '../pieces/refusal';
import { knowsPasskeys, type Signed, sign } from './passkey';
import { useSessionWords } from './words';

export type Proof = { password: string } | { code: string } | { passkey: Signed };

interface ProofFormProps {
  /** With what the person can prove who they are. */
  ways: readonly ConfirmWay[];
  /** What a passkey is to sign. */
  options: () => Promise<PublicKeyCredentialRequestOptionsJSON>;
  give: (proof: Proof) => Promise<unknown>;
  onDone: () => void;
}

/** Password, code or passkey: what the person has. */
export function ProofForm({ ways, options, give, onDone }: ProofFormProps) {
  const t = useSessionWords();
  const [text, setText] = useState('');
  const giving = useDeed(give, { onDone, quiet: true });
  const signing = useDeed(async () => give({ passkey: await sign(await options(), t('passkey.failed')) }), { onDone, quiet: true });
  const typed = ways.includes('code') ? 'code' : ways.includes('password') ? 'password' : null;
  const problem = giving.problem ?? signing.problem;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.run(typed === 'code' ? { code: text } : { password: text });
  };
  return (
    <Stack>
      <Refusal problem={problem} />
      {ways.includes('passkey') && knowsPasskeys() && (
        <Button variant={typed ? 'default' : 'filled'} loading={signing.isPending} onClick={() => signing.run(undefined)}>
          {t('passkey.use')}
        </Button>
      )}
      {typed && (
        <form onSubmit={submit}>
          <Stack>
            <ProofInput kind={typed} value={text} onChange={setText} />
            <Button type="submit" loading={giving.isPending}>
              {t('goOn')}
            </Button>
          </Stack>
        </form>
      )}
    </Stack>
  );
}

function ProofInput({ kind, value, onChange }: { kind: 'code' | 'password'; value: string; onChange: (text: string) => void }) {
  const t = useSessionWords();
  if (kind === 'password')
    return (
      <PasswordInput
        label={t('password')}
        autoComplete="current-password"
        required
        data-autofocus
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('show') }}
      />
    );
  return (
    <TextInput
      label={t('code')}
      description={t('codeHint')}
      autoComplete="one-time-code"
      required
      data-autofocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
