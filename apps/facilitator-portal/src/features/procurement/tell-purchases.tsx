import { Button } from '@cordee/ui/button'
import { Cluster } from '@cordee/ui/layout'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PastePurchases } from './paste-purchases.tsx'
import { TellPurchase } from './tell-purchase.tsx'

/** What a buyer plans is told one purchase at a time, or its whole programme at once. */
export const TellPurchases = ({ buyerId }: { buyerId: string | null }) => {
  const t = useTranslations('purchases')
  // Null: never opened. Closed again, the button that opens it takes the focus back.
  const [pasting, setPasting] = useState<boolean | null>(null)
  if (pasting) return <PastePurchases buyerId={buyerId} onDone={() => setPasting(false)} />
  return (
    <Cluster>
      <TellPurchase buyerId={buyerId} />
      <Button size="small" autoFocus={pasting === false} onPress={() => setPasting(true)}>
        {t('tellMany')}
      </Button>
    </Cluster>
  )
}
