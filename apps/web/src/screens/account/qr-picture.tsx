import type { QrView } from '@views/directory';
import classes from './account.module.css';

/** A QR code, drawn as one path. */
export function QrPicture({ qr: { size, path }, label }: { qr: QrView; label: string }) {
  return (
    <svg className={classes.qr} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
