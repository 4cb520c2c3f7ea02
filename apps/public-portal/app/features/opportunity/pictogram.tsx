import styles from './pictogram.module.css'

const paths = {
  place: 'M12 21s-7-6.2-7-11.5a7 7 0 0 1 14 0C19 14.8 12 21 12 21zM12 7a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3v4M16 3v4',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4.5l3 2',
  money: 'M18 6.5A7 7 0 0 0 7.5 12 7 7 0 0 0 18 17.5M4 10.5h9M4 13.5h9',
  bus: 'M5 4.5h14v12H5zM5 11h14M8 16.5v2.5M16 16.5v2.5M8.5 13.8v0M15.5 13.8v0',
  employer: 'M4 20V8l8-4 8 4v12M9 20v-5h6v5M3 20h18',
  licence:
    'M3.5 6h17v12h-17zM6.5 14.5c.5-2 4-2 4.5 0M8.8 9a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6M14 10h4M14 13.5h4',
  rule: 'M6 3.5h9l4 4v13H6zM14.5 3.5v4.5h4.5M9 12h6M9 16h6',
  call: 'M6 3.5h3l1.5 4.5-2 1.5c1 2.5 2.5 4 5 5l1.5-2 4.5 1.5v3c0 2-1.5 3-3 3C10 20 4 14 3.5 6.5c0-1.5 1-3 2.5-3z',
  work: 'M4 18a8 8 0 0 1 16 0M9.5 10.5V6h5v4.5M2.5 18h19v2.5h-19z',
  outdoors: 'M12 21V11M12 13c-5 0-7-3-7-8 5 0 7 3 7 8zM12 16c4 0 6-2.5 6-6.5-4 0-6 2.5-6 6.5z',
  meals: 'M6 3v7a2 2 0 0 0 4 0V3M8 12v9M17 21v-7M14.5 9.5C14.5 6 15.5 3 17 3v11h-2.5z',
  cleaning: 'M14 3l-3.5 9M7 12h8l2 9H4zM9 16v5M13 16v5',
  sorting: 'M5 7h14l-1.5 14h-11zM3.5 7h17M9 7V4h6v3M10 11v6M14 11v6',
  goods: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  workshop: 'M14.5 6a4 4 0 0 0 5 5L11 19.5a2.5 2.5 0 0 1-3.5-3.5L16 7.5z',
  car: 'M4 16v-4l2.5-5h11l2.5 5v4zM4 12h16M7 16v2.5M17 16v2.5M7.5 14v0M16.5 14v0',
  scooter:
    'M6.5 15a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM18 15a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM9 17.5h5l2-9h-3M15.5 10.5 18 15M5 12.5h5',
  bike: 'M6 12.5a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM18 12.5a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM6 16.5l4-7h5l3 7M10 9.5l3.5 7M8.5 7h3M14 6h2',
  walk: 'M12.5 3.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM12 9l-1 5 3 3 1 4M11 14l-3 7M12 9l-3.5 2.5M12 9l2 3 3 1',
  lift: 'M8 5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM16 5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM3.5 19c0-4 2-6 4.5-6s4.5 2 4.5 6M15 13.2c3-.5 5.5 1.5 5.5 5.8',
  none: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .9-1 1.7M12 16.5v0',
  young: 'M12 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM6 21c0-5 2.5-8 6-8s6 3 6 8M16 4.5l3-1.5M17 8h3',
  senior:
    'M11 3.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM7 21l2-6-1-4c2-1.5 5-1.5 6 .5l1 3.5M11 15l2 6M16 14.5a2 2 0 0 1 3 1.5v5',
  diploma: 'M2.5 9.5 12 5l9.5 4.5L12 14zM6.5 11.5V16c3 2.5 8 2.5 11 0v-4.5M21.5 9.5V16',
  disability:
    'M11 3.5a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4zM11 9v5h5l2 5M11 11h4M8.5 12a4.5 4.5 0 1 0 6 6.5',
  shelter: 'M3 12l9-8 9 8M5.5 10.5V20h13v-9.5M9 15.5l2 2 4-4',
  family:
    'M9 3.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM4 20.5c0-6 2-9 5-9 2 0 3.5 1.2 4.3 3.5M17 12a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zM13.5 20.5c0-2 1.5-3 3.5-3s3.5 1 3.5 3',
  speech: 'M4 5h16v11h-8l-5 4v-4H4zM8 9h8M8 12h5',
  road: 'M7 21l3-18M17 21 14 3M12 5v3M12 11v3M12 17v3',
  wall: 'M4 6h16v12H4zM4 10h16M4 14h16M10 6v4M15 10v4M9 14v4',
  roof: 'M3 13.5 12 5l9 8.5zM7.5 13.5v-4M12 13.5V5M16.5 13.5v-4M6 13.5V20h12v-6.5',
  roller: 'M5.5 4H17v5H5.5zM17 6.5h3v5.5h-8v2.5M10.5 14.5h3V21h-3z',
  scaffold: 'M6 3v18M18 3v18M6 7h12M6 13h12M6 19h12M6 13l12-6M6 19l12-6',
  beam: 'M3 17 12 6l9 11M7 17h10M12 6v11M4 20.5h16',
  door: 'M6 21V3.5h12V21M3.5 21h17M14.5 12v1.5',
  power: 'M13 3 6 13.5h5L10 21l7-10.5h-5z',
  pipe: 'M4 6v9M4 8h7a4 4 0 0 1 4 4v8M4 13h5.5a.5.5 0 0 1 .5.5V20M8 20h9',
  digger: 'M3 18.5h10M4 15h8v3.5H4zM6 15v-4h4l1.5 4M10 11l4-6 4.5 4.5-1 5M15 14.5h5l-1.5 3.5H16z',
  tree: 'M12 21v-5M12 3 6.5 10H9l-4 6h14l-4-6h2.5z',
  path: 'M8 21c0-5 8-5 8-9s-6-3-6-6c0-1.5 1-2.5 2.5-3M14 21c0-2 5-4 5-8',
  watch:
    'M2.5 12C5 7.5 8.5 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-6 6.5-9.5 6.5S5 16.5 2.5 12zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  linen: 'M8 4l-5 3 2 4 2-1v10h10V10l2 1 2-4-5-3c-1 2-7 2-8 0z',
} as const

export type PictogramName = keyof typeof paths

const SMALL = 24
const LARGE = 56

/** A picture beside words, for those who would rather look; the words say it all. Small even where no style sheet came. */
export const Pictogram = ({ name, large = false }: { name: PictogramName; large?: boolean }) => (
  <svg
    className={large ? styles.large : styles.small}
    width={large ? LARGE : SMALL}
    height={large ? LARGE : SMALL}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
)
