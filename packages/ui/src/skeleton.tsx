import styles from './surface.module.css'

export type SkeletonProps = { width?: string; height?: number }

export const Skeleton = ({ width = '100%', height = 16 }: SkeletonProps) => (
  <span className={styles.skeleton} style={{ width, height }} aria-hidden="true" />
)
