import styles from './icon.module.css'

const paths = {
  today: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M9 15l2 2 4-4',
  contract: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7',
  watch: 'M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6',
  referral: 'M4 13h4l2 3h4l2-3h4M4 13l2.5-8h11L20 13v6H4z',
  opportunity: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16M12 12v2',
  hours: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 8v4.5l3 2',
  organisation: 'M4 20V6l8-3v17M12 9h8v11M3 20h18M7.5 9v0M7.5 13v0M16 13v0M16 16.5v0',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 20 20',
  phone:
    'M6 3.5h3l1.5 4.5-2 1.5c1 2.5 2.5 4 5 5l1.5-2 4.5 1.5v3c0 2-1.5 3-3 3C10 20 4 14 3.5 6.5c0-1.5 1-3 2.5-3z',
  plus: 'M12 5v14M5 12h14',
  check: 'M5 12.5 10 17.5 19 7',
  close: 'M6 6l12 12M18 6 6 18',
  warning: 'M12 4 21 20H3zM12 10v4.5M12 17.2v0',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4l2.5 2.5',
  upload: 'M12 16V5M7.5 9.5 12 5l4.5 4.5M4 19.5h16',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  pause: 'M8.5 5v14M15.5 5v14',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  external: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
  message: 'M4 6h16v12H4zM4 7l8 6 8-6',
  ledger: 'M5 3.5h14v17H5zM9 8h6M9 12h6M9 16h3',
  info: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 11v5M12 8v0',
} as const

export type IconName = keyof typeof paths

/** A sign beside a word: always decoration, the word carries the meaning. */
export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg className={styles.icon} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)
