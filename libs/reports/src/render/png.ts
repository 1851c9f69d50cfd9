import { Resvg } from '@resvg/resvg-js';
import { FONT_FILES } from './fonts';

/** Over the width of a page's text: some 240 to the inch. */
const DOTS = 1500;

/** A drawing as a sharp picture, for programs that show no drawings. */
export function pngOf(svg: string): Buffer {
  const font = { fontFiles: [...FONT_FILES], loadSystemFonts: false, defaultFontFamily: 'Tinos' };
  return new Resvg(svg, { fitTo: { mode: 'width', value: DOTS }, background: '#ffffff', font }).render().asPng();
}
