/**
 * Perspective of a flat picture that turns in front of a camera. Units: canvas heights, origin in the middle of the
 * canvas, z away from the viewer. Angles in radians.
 */
export interface Plane {
  readonly aspect: number;
  /** Distance of the camera from the canvas; smaller is more dramatic. */
  readonly distance: number;
  /** Turn around the upright line x = hinge: positive moves the right side away. */
  readonly yaw?: number;
  /** Turn around the level line y = hinge: positive moves the lower side away. */
  readonly pitch?: number;
  /** Place of the hinge from the middle, canvas heights. */
  readonly hinge?: number;
  /** Shift of the plane along the line of sight; positive is away. */
  readonly depth?: number;
}

/** A point the picture does not have. */
const nowhere: readonly [number, number] = [-9, -9];

/** Where each canvas point looks on the turned picture, both in fractions; for `PictureView.warp`. */
export function facing(plane: Plane): (u: number, v: number) => readonly [number, number] {
  const { aspect, distance, yaw = 0, pitch = 0, hinge = 0, depth = 0 } = plane;
  const angle = yaw !== 0 ? yaw : pitch;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const level = yaw !== 0 || pitch === 0;
  return (u, v) => {
    const x = (u - 0.5) * aspect;
    const y = v - 0.5;
    const [across, other] = level ? [x, y] : [y, x];
    // A point at `way` from the hinge lies at hinge + way cos, depth + way sin; solve for the way seen at `across`.
    const denominator = distance * cos - across * sin;
    if (Math.abs(denominator) < 1e-6) return nowhere;
    const way = (across * (distance + depth) - hinge * distance) / denominator;
    const scale = (distance + depth + way * sin) / distance;
    if (scale <= 0.02) return nowhere;
    const onAcross = hinge + way;
    const onOther = other * scale;
    return level ? [0.5 + onAcross / aspect, 0.5 + onOther] : [0.5 + onOther / aspect, 0.5 + onAcross];
  };
}
