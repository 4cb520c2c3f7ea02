import { useTranslations } from 'use-intl'
import { Pictogram } from './pictogram.tsx'
import styles from './three-steps.module.css'

const steps = [
  ['rule', 'rule'],
  ['call', 'call'],
  ['work', 'work'],
] as const

/** How it works, in three pictures with their words. */
export const ThreeSteps = ({ name }: { name: string }) => {
  const t = useTranslations('how.steps')
  return (
    <ol className={styles.steps}>
      {steps.map(([step, picture]) => (
        <li key={step}>
          <Pictogram name={picture} large />
          <h3>{t(`${step}.title`)}</h3>
          <p>{t(`${step}.text`, { name })}</p>
        </li>
      ))}
    </ol>
  )
}
