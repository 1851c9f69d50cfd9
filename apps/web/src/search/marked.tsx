import type { Piece } from '@views/kernel';
import classes from './search.module.css';

/** A text in which what was looked for stands out. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity than their place
  return pieces.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>));
}

/** What stands under the title of a line. */
export function About({ where, snippet }: { where: string; snippet: readonly Piece[] | null }) {
  return (
    <>
      <div className={classes.where}>{where}</div>
      {snippet && (
        <div className={classes.snippet}>
          <Marked pieces={snippet} />
        </div>
      )}
    </>
  );
}
