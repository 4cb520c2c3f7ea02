import { textOrNull, typedIn } from '../../display/problems.ts'
import { ContactForm } from '../../features/holder/contact-form.tsx'
import { BackToDesk, Done } from '../../features/holder/done.tsx'
import { graphql } from '../../gql/holder/gql.ts'
import type { ContactRole } from '../../gql/holder/graphql.ts'
import { askAsHolder, sendAsHolder } from '../../holder.server.ts'
import { addressOf } from '../../messages/language.ts'
import { translate, useTranslations } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import type { Route } from './+types/contacts-page'
import { again, doneIn, onTo, orNotFound, refusedWith } from './desk.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

const ContactsPage = graphql(`
  query ContactsPage {
    ownOrganisation {
      name
      version
      contacts {
        id
        name
        role
        phone
        email
        prefersCalls
        isViewer
      }
    }
  }
`)

const ChangeContact = graphql(`
  mutation ChangeContact($contactId: Uuid, $version: Int!, $contact: ContactInput!) {
    changeOwnContact(contactId: $contactId, version: $version, contact: $contact) {
      __typename
      ... on RuleRefusal {
        code
        field
      }
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
      ... on Error {
        message
      }
    }
  }
`)

export async function loader({ request, url }: Route.LoaderArgs) {
  const { ownOrganisation } = await askAsHolder(request, ContactsPage, {})
  return {
    organisation: orNotFound(ownOrganisation),
    chosen: url.searchParams.get('contact'),
    done: doneIn(url),
  }
}

export async function action({ request }: Route.ActionArgs) {
  const typed = typedIn(await request.formData())
  const role = textOrNull(typed['role'])
  if (role === null) return again(typed, { role: translate('desk.roleNeeded') })
  const sent = await sendAsHolder(
    request,
    ChangeContact,
    {
      contactId: textOrNull(typed['contactId']),
      version: Number(typed['version'] ?? 0),
      contact: {
        name: typed['name'] ?? '',
        role: role as ContactRole,
        phone: textOrNull(typed['phone']),
        email: textOrNull(typed['email']),
        prefersCalls: typed['prefersCalls'] !== undefined,
      },
    },
    typed['key'],
  )
  const result = sent?.changeOwnContact ?? null
  return result?.__typename === 'MutationChangeOwnContactSuccess'
    ? onTo('/lien/contacts', 'contact')
    : refusedWith(typed, result)
}

export const headers = privateHeaders
export const meta = privateMeta

export default function ContactsRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, chosen, done } = loaderData
  const t = useTranslations('contacts')
  const contact = organisation.contacts.find(({ id }) => id === chosen) ?? null
  return (
    <div className="prose">
      <FormTitle title={t('title')} refused={actionData !== undefined} />
      <BackToDesk />
      <Done done={actionData === undefined ? done : null} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <ul>
        {organisation.contacts.map((each) => (
          <li key={each.id}>
            <a href={addressOf(`/lien/contacts?contact=${each.id}#modifier`)}>
              {each.name} {each.isViewer && t('you')}
            </a>
            {' · '}
            {t(`roles.${each.role}`)}
            {each.email !== null && ` · ${each.email}`}
          </li>
        ))}
      </ul>
      <h2 id="modifier">{contact?.name ?? t('add')}</h2>
      <ContactForm
        key={contact?.id ?? 'new'}
        contact={contact}
        version={organisation.version}
        said={{ typed: actionData?.typed ?? {}, problems: actionData?.problems ?? {} }}
      />
      {contact !== null && (
        <p>
          <a href={addressOf('/lien/contacts')}>{t('add')}</a>
        </p>
      )}
    </div>
  )
}
