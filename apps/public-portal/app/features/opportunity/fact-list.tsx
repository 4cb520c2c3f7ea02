import type { ReactNode } from 'react'
import styles from './fact-list.module.css'
import { Pictogram, type PictogramName } from './pictogram.tsx'

export const FactList = ({ children }: { children: ReactNode }) => <ul className={styles.list}>{children}</ul>

export const Fact = ({ picture, children }: { picture: PictogramName; children: ReactNode }) => (
  <li className={styles.fact}>
    <Pictogram name={picture} />
    <span>{children}</span>
  </li>
)
