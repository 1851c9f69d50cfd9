import classes from './figures.module.css';
import { FOUR, type Four, LOOKS } from './four';

export const fillOf = (id: string, group: Four) => (LOOKS[group].hatch ? `url(#${id}-${group})` : LOOKS[group].colour);

/** The patterns of the groups, to be referred to by {@link fillOf} within the page. */
export function Patterns({ id }: { id: string }) {
  return (
    <svg width="0" height="0" className={classes.patterns} aria-hidden="true">
      <defs>
        {FOUR.filter((group) => LOOKS[group].hatch).map((group) => (
          <pattern key={group} id={`${id}-${group}`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill="#ffffff" />
            <path d={LOOKS[group].hatch} stroke={LOOKS[group].colour} strokeWidth="1.4" fill="none" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** What a group looks like, beside its word. */
export function Swatch({ id, group }: { id: string; group: Four }) {
  return (
    <svg width="18" height="12" aria-hidden="true" className={classes.swatch}>
      <rect x="0.5" y="0.5" width="17" height="11" fill={fillOf(id, group)} stroke={LOOKS[group].colour} />
    </svg>
  );
}
