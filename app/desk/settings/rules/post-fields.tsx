'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { limits, type Post } from '@/rules/house-rules'

/** The posts somebody holds, each with the days of it. */
export function PostFields({
  posts,
  onChange,
}: {
  posts: readonly Post[]
  onChange: (posts: Post[]) => void
}) {
  const t = useTranslations('houseRules')
  const shown = posts.length > 0 ? posts : [{ title: '' }]
  const set = (at: number, part: Partial<Post>) =>
    onChange(shown.map((post, each) => (each === at ? { ...post, ...part } : post)))
  return (
    <fieldset className="rule-posts">
      <legend>{t('form.posts')}</legend>
      <p className="field-hint">{t('form.postsHint')}</p>
      {shown.map((post, at) => {
        const number = at + 1
        return (
          // A post is nothing but its place and what is typed there.
          <div className="rule-post" key={at}>
            <TextField
              label={t('form.postNumber', { number })}
              value={post.title}
              maxLength={limits.title}
              onChange={({ target }) => set(at, { title: target.value })}
            />
            <TextField
              label={t('form.fromNumber', { number })}
              type="date"
              value={post.from ?? ''}
              onChange={({ target }) => set(at, { from: target.value || undefined })}
            />
            <TextField
              label={t('form.untilNumber', { number })}
              type="date"
              value={post.until ?? ''}
              onChange={({ target }) => set(at, { until: target.value || undefined })}
            />
            <Button
              look="quiet"
              aria-label={t('form.removePost', { number })}
              onClick={() => onChange(shown.filter((_, each) => each !== at))}
            >
              <Icon name="cross" />
            </Button>
          </div>
        )
      })}
      <Button
        isSmall
        onClick={() => onChange([...shown, { title: '' }])}
        disabled={shown.length >= limits.posts}
      >
        {t('form.addPost')}
      </Button>
    </fieldset>
  )
}
