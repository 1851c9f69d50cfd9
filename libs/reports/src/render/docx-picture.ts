import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { Picture } from '../domain/blocks';
import { WIDTH } from '../domain/pictures/svg';
import { pngOf } from './png';

/** Word counts the size of pictures in points of a screen. */
const pixels = (millimetres: number) => Math.round((millimetres / 25.4) * 96);

/** As wide as the text, in millimetres. */
export function pictureOf({ caption, svg, height }: Picture, width: number): Paragraph {
  const size = { width: pixels(width), height: Math.round((pixels(width) * height) / WIDTH) };
  const altText = { title: caption, description: caption, name: caption };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new ImageRun({ type: 'png', data: pngOf(svg), transformation: size, altText })],
  });
}
