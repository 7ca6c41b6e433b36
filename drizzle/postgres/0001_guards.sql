-- What no writer may do, whatever door it came through.

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$;
--> statement-breakpoint
CREATE TRIGGER versions_sealed BEFORE UPDATE OR DELETE ON versions
FOR EACH ROW WHEN (OLD.sealed_at IS NOT NULL)
EXECUTE FUNCTION refuse('a sealed version never changes');
--> statement-breakpoint
CREATE TRIGGER versions_identity BEFORE UPDATE ON versions
FOR EACH ROW WHEN (
  (NEW.id, NEW.story_id, NEW.number, NEW.author_id)
  IS DISTINCT FROM (OLD.id, OLD.story_id, OLD.number, OLD.author_id)
) EXECUTE FUNCTION refuse('a version has its number and author for good');
--> statement-breakpoint
CREATE TRIGGER versions_truncate BEFORE TRUNCATE ON versions
EXECUTE FUNCTION refuse('a sealed version never changes');
--> statement-breakpoint
CREATE TRIGGER activity_kept BEFORE UPDATE OR DELETE ON activity
FOR EACH ROW EXECUTE FUNCTION refuse('the activity log only grows');
--> statement-breakpoint
CREATE TRIGGER activity_truncate BEFORE TRUNCATE ON activity
EXECUTE FUNCTION refuse('the activity log only grows');
--> statement-breakpoint
CREATE FUNCTION activity_append() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM activity)
    OR NEW.previous_hash <> coalesce((SELECT hash FROM activity ORDER BY sequence DESC LIMIT 1), '')
  THEN RAISE EXCEPTION 'the activity log only grows' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER activity_append BEFORE INSERT ON activity
FOR EACH ROW EXECUTE FUNCTION activity_append();
--> statement-breakpoint
CREATE TRIGGER approvals_kept BEFORE UPDATE OR DELETE ON approvals
FOR EACH ROW EXECUTE FUNCTION refuse('an approval stands as it was signed');
--> statement-breakpoint
CREATE TRIGGER approvals_truncate BEFORE TRUNCATE ON approvals
EXECUTE FUNCTION refuse('an approval stands as it was signed');
--> statement-breakpoint
CREATE FUNCTION approvals_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM versions v
    WHERE v.id = NEW.version_id AND v.story_id = NEW.story_id AND v.sealed_at IS NOT NULL
  ) THEN RAISE EXCEPTION 'an approval names one sealed version of its story'
    USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM versions v
    JOIN versions approved ON approved.id = NEW.version_id
    WHERE v.story_id = NEW.story_id AND v.author_id = NEW.person_id
      AND v.number <= approved.number
      AND v.number > coalesce((
        SELECT live.number FROM stories s JOIN versions live ON live.id = s.live_version_id
        WHERE s.id = NEW.story_id
      ), 0)
  ) THEN RAISE EXCEPTION 'nobody approves their own work'
    USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER approvals_four_eyes BEFORE INSERT ON approvals
FOR EACH ROW EXECUTE FUNCTION approvals_four_eyes();
--> statement-breakpoint
CREATE FUNCTION stories_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NOT EXISTS (
    SELECT 1 FROM versions v
    WHERE v.id = NEW.live_version_id AND v.story_id = NEW.id AND v.sealed_at IS NOT NULL
  ) OR (
    SELECT count(DISTINCT a.person_id) FROM approvals a
    WHERE a.version_id = NEW.live_version_id AND a.story_id = NEW.id
  ) < coalesce((
    SELECT greatest(1, jsonb_array_length(s.value)) FROM settings s WHERE s.key = 'reviews'
  ), 1)
  THEN RAISE EXCEPTION 'only an approved version goes live'
    USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER stories_live_insert BEFORE INSERT ON stories
FOR EACH ROW WHEN (NEW.live_version_id IS NOT NULL)
EXECUTE FUNCTION stories_live();
--> statement-breakpoint
CREATE TRIGGER stories_live_update BEFORE UPDATE ON stories
FOR EACH ROW WHEN (
  NEW.live_version_id IS NOT NULL AND NEW.live_version_id IS DISTINCT FROM OLD.live_version_id
) EXECUTE FUNCTION stories_live();
--> statement-breakpoint
CREATE FUNCTION live_stories_true() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM stories s WHERE s.id = NEW.story_id AND s.live_version_id = NEW.version_id
  ) THEN RAISE EXCEPTION 'readers see the live version only'
    USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER live_stories_true BEFORE INSERT OR UPDATE ON live_stories
FOR EACH ROW EXECUTE FUNCTION live_stories_true();
