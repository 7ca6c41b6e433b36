import { notFound } from 'next/navigation'
import { requireActor } from '@/app/session'

export default async function Missing() {
  await requireActor()
  notFound()
}
