import { SetMetadata } from '@nestjs/common';

export const CONFIRMED = 'dondoc:confirmed';

/** Signing, administration and what one signs in with: whoever sits at the keyboard has proved who they are a short while ago. */
export const Confirmed = () => SetMetadata(CONFIRMED, true);
