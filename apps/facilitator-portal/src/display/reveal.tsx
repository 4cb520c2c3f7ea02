import { Button } from '@cordee/ui/button'
import { type ReactNode, useState } from 'react'

/** A form that stays out of the way until it is asked for. */
export const Reveal = ({ label, children }: { label: string; children: ReactNode }) => {
  const [open, setOpen] = useState(false)
  if (open) return children
  return (
    <div>
      <Button size="small" onPress={() => setOpen(true)}>
        {label}
      </Button>
    </div>
  )
}
