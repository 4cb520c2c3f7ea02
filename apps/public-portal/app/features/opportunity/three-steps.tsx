import { useTranslations } from '../../messages/translate.ts'
import { Pictogram } from './pictogram.tsx'
import styles from './three-steps.module.css'

const steps = [
  ['rule', 'rule'],
  ['call', 'call'],
  ['work', 'work'],
] as const

/** How it works, in three pictures with their words. */
export const ThreeSteps = ({ name, heading: Heading }: { name: string; heading: 'h2' | 'h3' }) => {
  const t = useTranslations('how.steps')
  return (
    <ol className={styles.steps}>
      {steps.map(([step, picture]) => (
        <li key={step}>
          <Pictogram name={picture} large />
          <Heading>{t(`${step}.title`)}</Heading>
          <p>{t(`${step}.text`, { name })}</p>
        </li>
      ))}
    </ol>
  )
}
