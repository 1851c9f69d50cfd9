import { Anchor, type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a deep blue that white text stands on with a contrast above 7 from shade 7 on. */
const lake: MantineColorsTuple = [
  '#eef4fa',
  '#d9e6f2',
  '#b0cbe4',
  '#84aed5',
  '#5f95c8',
  '#4684c0',
  '#2f6aa6',
  '#1d5488',
  '#174672',
  '#12375a',
];

export const theme = createTheme({
  colors: { lake },
  primaryColor: 'lake',
  primaryShade: 7,
  fontFamily: "'Inter Variable', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.125rem' }, h3: { fontSize: '1rem' } } },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  // a link among words is told by more than its colour
  components: { Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }) },
});

/** Mantine's own greys and red are too pale for small text on white (WCAG 1.4.3). */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#495563',
    '--mantine-color-placeholder': '#66717d',
    '--mantine-color-error': '#b42318',
    '--mantine-color-body': '#ffffff',
  },
  dark: {},
});
