/** The colours of all mails, each with at least 4.5 : 1 against its ground (WCAG 2.2, 1.4.3). */
export const COLOURS = {
  ground: '#f2f4f6',
  paper: '#ffffff',
  line: '#d9dee3',
  ink: '#1f2933',
  quiet: '#52606d',
  link: '#0b5cab',
  red: '#b42318',
  yellow: '#8a5a00',
  green: '#1a6b3c',
  grey: '#52606d',
  note: '#fff4e0',
} as const;

const dark = {
  ink: '#e6ebf0',
  quiet: '#a7b3bf',
  link: '#8cc2f2',
  red: '#ff9d92',
  yellow: '#f3c25b',
  green: '#7fd3a2',
  grey: '#a7b3bf',
} as const;

const textRules = Object.entries(dark).map(([name, colour]) => `.${name}{color:${colour}!important}`);
const edgeRules = (['red', 'yellow', 'green', 'grey'] as const).map((name) => `.${name}-edge{border-color:${dark[name]}!important}`);

/** For readers who prefer dark: mail programs that take style sheets follow it, the others keep the colours of the elements. */
export const DARK = `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){.ground{background:#12181e!important}.paper{background:#1c252d!important}.paper,.line{border-color:#3a4752!important}${textRules.join('')}${edgeRules.join('')}.note{background:#3a2e14!important}}`;
