import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { messagesFor } from '@/messages'
import { ActorName } from './actor-name'

const named = (id: string | null, name: string) =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="zh-CN"
      timeZone="UTC"
      messages={{ ui: messagesFor('zh-CN').ui }}
    >
      <ActorName id={id} name={name} />
    </NextIntlClientProvider>,
  )

test('what acts for the house is named in the reader’s language, a person as they are called', () => {
  expect(named(null, 'clock')).toBe('<strong>系统定时</strong>')
  expect(named(null, 'command line')).toBe('<strong>命令行</strong>')
  expect(named(null, 'another')).toBe('<strong>another</strong>')
  expect(named('p1', 'clock')).toBe('<strong>clock</strong>')
})
