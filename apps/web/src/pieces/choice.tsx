import { Group, Radio } from '@mantine/core';

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: Record<Value, string>;
  onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Radio.Group label={label} value={value} onChange={(chosen) => onChange(chosen as Value)}>
      <Group mt="xs" gap="md">
        {(Object.keys(options) as Value[]).map((one) => (
          <Radio key={one} value={one} label={options[one]} />
        ))}
      </Group>
    </Radio.Group>
  );
}
