import { Skeleton } from '@cordee/ui/skeleton'
import styles from './skeletons.module.css'

const widths = ['92%', '78%', '85%', '64%', '88%', '71%']

export const RowsSkeleton = ({ rows = 6 }: { rows?: number }) => (
  <div className={styles.rows}>
    {Array.from({ length: rows }, (_, index) => widths[index % widths.length] ?? '80%').map(
      (width, index) => (
        <Skeleton key={index} width={width} height={20} />
      ),
    )}
  </div>
)

export const CardsSkeleton = ({ cards = 3, rows = 4 }: { cards?: number; rows?: number }) => (
  <div className={styles.columns}>
    {Array.from({ length: cards }, (_, index) => index).map((index) => (
      <RowsSkeleton key={index} rows={rows} />
    ))}
  </div>
)

export const HeaderSkeleton = () => (
  <div className={styles.header}>
    <Skeleton width="160px" height={14} />
    <Skeleton width="min(480px, 90%)" height={30} />
    <Skeleton width="min(640px, 100%)" height={16} />
  </div>
)
