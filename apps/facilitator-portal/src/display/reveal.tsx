import { Button } from '@cordee/ui/button'
import { Muted } from '@cordee/ui/layout'
import { type ReactNode, useState } from 'react'

/** A form that stays out of the way until it is asked for. */
export const Reveal = ({
  label,
  note = null,
  children,
}: {
  label: string
  note?: string | null
  children: ReactNode
}) => {
  const [open, setOpen] = useState(false)
  if (open) return children
  return (
    <div>
      <Button size="small" onPress={() => setOpen(true)}>
        {label}
      </Button>{' '}
      {note !== null && <Muted small>{note}</Muted>}
    </div>
  )
}
