import { messageChannelLabels, messagePurposeLabels } from '@cordee/domain/messaging/message'
import { checkSms } from '@cordee/domain/messaging/sms-text'
import { Button } from '@cordee/ui/button'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { TextArea } from '@cordee/ui/text-area'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { readerVersionLabels } from '../../display/reader-version.ts'
import { Refusal } from '../../display/refusal.tsx'
import { Reveal } from '../../display/reveal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import styles from './letter.module.css'
import { SmsCheck } from './sms-check.tsx'

const TemplateFragment = graphql(`
  fragment TemplateEditor_template on MessageTemplate {
    key
    purpose
    channel
    language
    subject
    body
    version
    variables
    preview {
      subject
      body
    }
  }
`)

const SaveMutation = graphql(`
  mutation SaveTemplate($key: String!, $version: Int!, $subject: String!, $body: String!) {
    saveTemplate(key: $key, version: $version, subject: $subject, body: $body) {
      ... on MutationSaveTemplateSuccess {
        data {
          ...TemplateEditor_template
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const ResetMutation = graphql(`
  mutation ResetTemplate($key: String!) {
    resetTemplate(key: $key) {
      ... on MutationResetTemplateSuccess {
        data {
          ...TemplateEditor_template
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

type Template = FragmentType<typeof TemplateFragment>

const Editor = ({ template: masked }: { template: Template }) => {
  const t = useTranslations('service')
  const common = useTranslations('display')
  const say = useToast()
  const template = readFragment(TemplateFragment, masked)
  const { key, channel, version, variables, preview } = template
  const [subject, setSubject] = useState(template.subject)
  const [body, setBody] = useState(template.body)
  const save = useAct(SaveMutation, ['Service'])
  const reset = useAct(ResetMutation, ['Service'])
  const submit = async () => {
    if ((await save.act({ key, version, subject, body })) !== null) say(t('templateSaved'))
  }
  const original = async () => {
    const done = await reset.act({ key })
    if (done === null) return
    const words = readFragment(TemplateFragment, done)
    setSubject(words.subject)
    setBody(words.body)
    say(t('templateReset'))
  }
  return (
    <Stack gap="tight">
      {channel !== 'SMS' && (
        <TextField
          label={t('subject')}
          value={subject}
          onChange={setSubject}
          error={fieldError(save.failure, 'subject')}
        />
      )}
      <TextArea
        label={t('body')}
        value={body}
        onChange={setBody}
        rows={channel === 'SMS' ? 3 : 8}
        hint={t('variables', { list: variables.map((name) => `{${name}}`).join(' ') })}
        error={fieldError(save.failure, 'body')}
      />
      <Cluster>
        <Button size="small" tone="primary" isPending={save.busy} onPress={() => void submit()}>
          {common('save')}
        </Button>
        {version > 0 && (
          <Button size="small" tone="quiet" isPending={reset.busy} onPress={() => void original()}>
            {t('original')}
          </Button>
        )}
      </Cluster>
      <Muted small>{t('preview')}</Muted>
      {channel === 'SMS' ? (
        <SmsCheck check={checkSms(preview.body)} />
      ) : (
        <div className={styles.letter}>
          <strong>{preview.subject}</strong>
          <p>{preview.body}</p>
        </div>
      )}
      <Refusal failure={save.failure ?? reset.failure} />
    </Stack>
  )
}

/** A text as this carrier writes it, shown with real contact details and an example of the rest. */
export const TemplateEditor = ({ template }: { template: Template }) => {
  const t = useTranslations('service')
  const { key, purpose, channel, language, version } = readFragment(TemplateFragment, template)
  return (
    <Cluster justify="spread">
      <span>
        <strong>{messagePurposeLabels[purpose]}</strong>{' '}
        <Muted small>
          {[
            messageChannelLabels[channel],
            language === 'FR' ? null : readerVersionLabels[language],
            version > 0 ? t('own') : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Muted>
      </span>
      <Reveal label={t('readText')}>
        <Editor key={`${key}${version}`} template={template} />
      </Reveal>
    </Cluster>
  )
}
