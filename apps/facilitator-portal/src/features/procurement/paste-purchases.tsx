import { type BuyerCategory, buyerCategoryLabels } from '@cordee/domain/procurement/obligation-policies'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Cluster, Columns, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { TextArea } from '@cordee/ui/text-area'
import { useToast } from '@cordee/ui/toast'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { OrganisationPicker } from '../../display/pickers.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { TellPlannedPurchases } from './purchase-acts.ts'
import { readPurchases } from './purchase-lines.ts'
import { UnderstoodPurchases } from './understood-purchases.tsx'

/** As many as the API takes at once. */
const MOST = 250

/** A buyer's whole programme, copied from its spreadsheet: read and shown first, then written. */
export const PastePurchases = ({
  buyerId: known,
  onDone,
}: {
  buyerId: string | null
  onDone: () => void
}) => {
  const t = useTranslations('purchases')
  const common = useTranslations('display')
  const say = useToast()
  const tell = useAct(TellPlannedPurchases, ['PlannedPurchases'])
  const [buyerId, setBuyerId] = useState(known)
  const [buyerCategory, setBuyerCategory] = useState<BuyerCategory | ''>('')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  // What is sent again the same is told once; what was changed is told anew.
  const idempotencyKey = useMemo(() => crypto.randomUUID(), [text, buyerId, buyerCategory])
  const { purchases, problems } = readPurchases(text)
  const tooMany = purchases.length > MOST
  const nothing = tried && text.trim() === ''

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (buyerId === null || purchases.length === 0 || tooMany || tell.busy) return
    const told = await tell.act({
      buyerId,
      buyerCategory: buyerCategory || null,
      purchases: [...purchases],
      idempotencyKey,
    })
    if (told === null) return
    say(t('told', told))
    onDone()
  }
  return (
    <form ref={form} aria-label={t('tellMany')} onSubmit={(event) => void submit(event)}>
      <Card title={t('tellMany')}>
        <Stack>
          <Columns kind="fields">
            <OrganisationPicker
              label={t('buyer')}
              hint={t('buyerNew')}
              kind="BUYER"
              value={buyerId}
              onChange={setBuyerId}
              error={tried && buyerId === null ? common('needed') : null}
              isRequired
            />
            <Select
              label={t('buyerCategory')}
              hint={t('buyerCategoryHint')}
              placeholder={common('chooseNothing')}
              value={buyerCategory}
              onChange={setBuyerCategory}
              options={optionsOf(buyerCategoryLabels)}
            />
          </Columns>
          <TextArea
            label={t('paste')}
            hint={t('pasteHint')}
            value={text}
            onChange={setText}
            rows={6}
            error={nothing ? common('needed') : tooMany ? t('pasteTooMany', { most: MOST }) : null}
          />
          <UnderstoodPurchases purchases={purchases} problems={problems} />
          <Refusal failure={tell.failure} />
          <Cluster>
            <Button type="submit" tone="primary" isPending={tell.busy}>
              {t('pasteNote', { count: purchases.length })}
            </Button>
            <Button tone="quiet" onPress={onDone}>
              {common('cancel')}
            </Button>
          </Cluster>
        </Stack>
      </Card>
    </form>
  )
}
