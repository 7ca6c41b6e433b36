import './people.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/session'
import { NoRights } from '@/components/desk/no-rights'
import { listPeople } from '@/newsroom/people'
import { mayManagePeople, type PersonChange, personChanges, personObjection } from '@/rules/people'
import type { Reason } from '@/rules/refusal'
import { InviteForm } from './invite-form'
import { PersonRow } from './person-row'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('door.people'))('title') }
}

export default async function PeoplePage() {
  const actor = await requireActor('reporter', '/desk/people')
  if (!mayManagePeople(actor)) return <NoRights takes="administrator" />
  const people = await listPeople(actor)
  const administrators = people.filter(
    ({ role, state }) => role === 'administrator' && state === 'active',
  ).length
  const t = await getTranslations('door.people')
  return (
    <div className="page people">
      <h1>{t('title')}</h1>
      <p className="quiet">
        {t('lead')} {t('count', { count: people.length })}
      </p>
      <ul className="people-rows">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isOneself={person.id === actor.id}
            objections={
              Object.fromEntries(
                personChanges.map((change) => [
                  change,
                  personObjection(actor, change, person, administrators),
                ]),
              ) as Record<PersonChange, Reason | null>
            }
          />
        ))}
      </ul>
      <section className="page-part" aria-labelledby="invite">
        <h2 id="invite">{t('inviteTitle')}</h2>
        <InviteForm />
      </section>
    </div>
  )
}
