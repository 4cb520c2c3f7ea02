import { asDay } from '../messages/formats.ts'
import { addressOf, language } from '../messages/language.ts'
import { falcReviewedBy } from '../messages/simple.ts'
import { useTranslations } from '../messages/translate.ts'
import { useContact } from './contact.ts'
import styles from './site-footer.module.css'

const groups = [
  {
    title: 'footer.jobseekers',
    links: [
      ['/opportunites', 'menu.opportunities'],
      ['/je-cherche', 'menu.looking'],
      ['/comment-ca-marche', 'menu.howItWorks'],
      ['/est-ce-pour-moi', 'menu.isItForMe'],
      ['/mobilite', 'mobility.title'],
      ['/reunions', 'meetings.title'],
      ['/suivi', 'mine.title'],
    ],
  },
  {
    title: 'footer.others',
    links: [
      ['/conseillers', 'footer.advisers'],
      ['/entreprises', 'footer.companies'],
      ['/lien', 'space.askTitle'],
    ],
  },
  {
    title: 'footer.about',
    links: [
      ['/contact', 'contact.title'],
      ['/chiffres', 'figures.title'],
      ['/accessibilite', 'footer.accessibility'],
      ['/donnees-personnelles', 'footer.personalData'],
      ['/mentions-legales', 'footer.legalNotice'],
      ['/plan-du-site', 'footer.siteMap'],
    ],
  },
] as const

export const SiteFooter = () => {
  const t = useTranslations()
  const { territory } = useContact()
  return (
    <footer className={styles.footer}>
      <nav id="menu" className={styles.groups} aria-label={t('footer.label')}>
        {groups.map((group) => (
          <div key={group.title}>
            <h2 className={styles.title}>{t(group.title)}</h2>
            <ul>
              {group.links.map(([href, label]) => (
                <li key={href}>
                  <a href={addressOf(href)}>{t(label)}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className={styles.end}>
        {language() === 'simple' && (
          <p>
            {falcReviewedBy === null
              ? t('footer.notReviewed')
              : t('footer.falc', { readers: falcReviewedBy.readers, day: asDay(falcReviewedBy.on) })}
          </p>
        )}
        {territory !== null && <p>{t('footer.carrier', { carrier: territory.carrierName })}</p>}
        <p>{t('footer.noTracking')}</p>
      </div>
    </footer>
  )
}
