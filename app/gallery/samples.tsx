'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextArea } from '@/components/ui/field'
import { Menu, MenuItem } from '@/components/ui/menu'
import { useTell } from '@/components/ui/toast'

export function DialogSample() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Dialog</Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Send back"
        foot={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button look="primary" onClick={() => setOpen(false)}>
              Send back
            </Button>
          </>
        }
      >
        <TextArea label="Note" />
      </Dialog>
    </>
  )
}

export function MenuSample() {
  return (
    <Menu label="Menu" look="plain">
      <MenuItem>Schedule</MenuItem>
      <MenuItem reason="This takes an editor.">Publish</MenuItem>
      <hr className="menu-rule" />
      <MenuItem>Archive</MenuItem>
    </Menu>
  )
}

export function ToastSample() {
  const tell = useTell()
  return (
    <Button
      onClick={() =>
        tell({ text: 'The story is archived.', undo: { label: 'Undo', run: () => {} } })
      }
    >
      Toast
    </Button>
  )
}
