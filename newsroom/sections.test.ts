import { expect, test } from 'vitest'
import { listNewsroomActivity } from './activity'
import { editSection, findSection } from './sections'
import { cast, section, testNewsroom } from './testing'

const { chief, editor } = cast
const { id: sectionId } = section

testNewsroom()

test('what changes nothing is not recorded; what can’t be is refused', async () => {
  await editSection(chief, { sectionId })
  const recorded = await listNewsroomActivity(chief, { limit: 50 })
  expect(recorded.map(({ action }) => action)).not.toContain('editSection')
  const reasonOf = (key: string) => ({ reason: { key } })
  await expect(editSection(chief, { sectionId, name: ' ' })).rejects.toMatchObject(
    reasonOf('badSection'),
  )
  await expect(editSection(chief, { sectionId: 'none', isNews: true })).rejects.toMatchObject(
    reasonOf('sectionNotFound'),
  )
  await expect(editSection(editor, { sectionId, isNews: true })).rejects.toMatchObject(
    reasonOf('needsRole.chief'),
  )
  expect(await findSection(section.slug)).toEqual(section)
})

test('two who change different things of a section both keep what they changed', async () => {
  await editSection(chief, { sectionId, isNews: true })
  await editSection(chief, { sectionId, name: ' 时政 ' })
  expect(await findSection(section.slug)).toMatchObject({ name: '时政', isNews: true })
})
