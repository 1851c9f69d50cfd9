import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type Native = Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps | keyof ButtonProps>;

const MantineAnchor = (props: AnchorProps & Native) => <Anchor {...props} />;
const MantineButton = (props: ButtonProps & Native) => <Button component="a" {...props} />;

/** A link among words, to a screen of this application. */
export const AnchorLink = createLink(MantineAnchor);

/** A link that looks like a button: it leads somewhere and does nothing by itself. */
export const ButtonLink = createLink(MantineButton);
