import { Button } from '@cordee/ui/button'
import { Muted, Stack } from '@cordee/ui/layout'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'

/** A form that stays out of the way until it is asked for, and goes back there. */
export const Reveal = ({
  label,
  note = null,
  children,
}: {
  label: string
  note?: string | null
  children: ReactNode
}) => {
  const t = useTranslations('display')
  // Null: never opened. Closed again, the button that opens it takes the focus back.
  const [open, setOpen] = useState<boolean | null>(null)
  if (open)
    return (
      <Stack gap="tight">
        {children}
        <div>
          <Button size="small" tone="quiet" onPress={() => setOpen(false)}>
            {t('close')}
          </Button>
        </div>
      </Stack>
    )
  return (
    <div>
      <Button size="small" autoFocus={open === false} onPress={() => setOpen(true)}>
        {label}
      </Button>{' '}
      {note !== null && <Muted small>{note}</Muted>}
    </div>
  )
}
