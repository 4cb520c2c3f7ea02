import { Button, type ButtonTone } from '@cordee/ui/button'
import { Cluster, Columns, Muted } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isSecondClick } from './double-click.ts'
import { Refusal } from './refusal.tsx'
import {
  type Draft,
  draftOf,
  StepFieldInput,
  type StepFields,
  type StepValues,
  writtenOf,
} from './step-fields.tsx'
import styles from './step-form.module.css'
import { fieldError, isUnderFields, type SuccessOf, useAct } from './use-act.ts'

type Props<Data, Variables, Fields extends StepFields> = {
  /** The verb, on the button that opens and on the one that does. */
  label: string
  document: TypedDocumentNode<Data, Variables>
  /** Nothing to ask: the press is the step. */
  fields: Fields
  variables: (values: StepValues<Fields>, key: string) => Variables
  /** The queries of the page this step changes. */
  refetch: string[]
  /** Once it is done; where the answer counts, in its words. */
  said: string | ((done: SuccessOf<Data>) => string)
  /** What follows from the step, read before it is taken. */
  note?: string
  tone?: ButtonTone
  /** Somebody has just asked for it: it is there at once. */
  openAtOnce?: boolean
  /** How to come back from it, offered once it is done. */
  undo?: () => void | Promise<void>
  onDone?: () => void
}

const startOf = (fields: StepFields): Record<string, Draft> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, draftOf(field)]))

/** Escape then closes the list of the field, not the form. */
const isInList = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.getAttribute('aria-expanded') === 'true'

/** One step of a life cycle, taken in place: a press, or the few answers it needs. */
export const StepForm = <Data, Variables extends Record<string, unknown>, const Fields extends StepFields>({
  label,
  document,
  fields,
  variables,
  refetch,
  said,
  note,
  tone = 'secondary',
  openAtOnce = false,
  undo,
  onDone,
}: Props<Data, Variables, Fields>) => {
  const t = useTranslations('display')
  const say = useToast()
  const { act, busy, failure, forget } = useAct(document, refetch)
  const [open, setOpen] = useState(openAtOnce)
  const [drafts, setDrafts] = useState<Record<string, Draft>>(() => startOf(fields))
  // The answers that were missing when the step was tried.
  const [missing, setMissing] = useState<readonly string[]>([])
  const form = useRef<HTMLFormElement>(null)
  const key = useRef('')
  useEffect(() => {
    if (open) form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }, [open])
  useEffect(() => {
    if (missing.length > 0 || failure !== null)
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [missing, failure])

  const names = Object.entries(fields)
  const begin = () => {
    key.current = crypto.randomUUID()
    setDrafts(startOf(fields))
    setOpen(true)
  }
  const leave = () => {
    forget()
    setMissing([])
    setOpen(false)
  }
  const take = async (written: Record<string, Draft>) => {
    if (key.current === '') key.current = crypto.randomUUID()
    const values = Object.fromEntries(
      names.map(([name, field]) => [name, writtenOf(field, written[name] ?? null)]),
    )
    const done = await act(variables(values as StepValues<Fields>, key.current))
    if (done === null) return
    key.current = ''
    setOpen(false)
    say(
      typeof said === 'string' ? said : said(done),
      undo === undefined ? undefined : { label: t('undo'), run: () => void undo() },
    )
    onDone?.()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const unanswered = names
      .filter(
        ([name, field]) =>
          field.optional !== true && writtenOf(field, drafts[name] ?? draftOf(field)) === null,
      )
      .map(([name]) => name)
    setMissing(unanswered)
    if (unanswered.length === 0 && !busy) void take(drafts)
  }

  if (!open)
    return (
      <div>
        <Button
          size="small"
          tone={tone}
          isPending={busy}
          onPress={(press) => {
            if (isSecondClick(press)) return
            if (names.length === 0 && note === undefined) void take({})
            else begin()
          }}
        >
          {label}
        </Button>
        <Refusal failure={failure} />
      </div>
    )
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && !isInList(event) && leave()}
    >
      {note !== undefined && <Muted small>{note}</Muted>}
      {names.length > 0 && (
        <Columns kind="fields">
          {names.map(([name, field]) => (
            <StepFieldInput
              key={name}
              field={field}
              draft={drafts[name] ?? null}
              onChange={(draft) => setDrafts({ ...drafts, [name]: draft })}
              error={
                fieldError(failure, name) ??
                (missing.includes(name) && writtenOf(field, drafts[name] ?? null) === null
                  ? t('needed')
                  : null)
              }
            />
          ))}
        </Columns>
      )}
      {failure !== null && !isUnderFields(failure, Object.keys(fields)) && <Refusal failure={failure} />}
      <Cluster>
        <Button type="submit" tone={tone === 'danger' ? 'danger' : 'primary'} isPending={busy}>
          {label}
        </Button>
        <Button tone="quiet" onPress={leave}>
          {t('cancel')}
        </Button>
      </Cluster>
    </form>
  )
}
