import { useId, useMemo } from 'react';
import { create } from 'qrcode';
import styles from './qr-code.module.css';
import { QUIET_ZONE, qrPath } from './qr-path.ts';

/** How many pixels a module has at the usual text size: telephones read three from a screen without trouble. */
const MODULE = 3;

/** A QR code, dark on light whatever the appearance, with the quiet zone it needs. `title` says what it holds. */
export function QrCode({ text, title }: { readonly text: string; readonly title: string }) {
  const titleId = useId();
  const { size, path } = useMemo(() => {
    // On a screen nothing is torn or dirty, so the least correction, which makes the largest modules.
    const { modules } = create(text, { errorCorrectionLevel: 'L' });
    return {
      size: modules.size + 2 * QUIET_ZONE,
      path: qrPath(modules.size, (row, column) => modules.get(row, column) !== 0),
    };
  }, [text]);
  const edge = `${(size * MODULE) / 14}rem`;
  return (
    <svg
      role="img"
      aria-labelledby={titleId}
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      style={{ width: edge }}
      shapeRendering="crispEdges"
    >
      <title id={titleId}>{title}</title>
      <rect width={size} height={size} className={styles.light} />
      <path d={path} className={styles.dark} />
    </svg>
  );
}
