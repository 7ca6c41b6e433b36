'use server'

import { z } from 'zod'
import { action } from '@/app/action'
import { housePageNames } from '@/content/house-page'
import { saveHousePage } from '@/newsroom/house-pages'

const housePage = z.strictObject({
  page: z.enum(housePageNames),
  revision: z.int().min(0),
  content: z.record(z.string(), z.unknown()),
})

export const saveOnePage = action(housePage, saveHousePage)
