-- What no writer may do, whatever door it came through.

CREATE TRIGGER versions_sealed_update BEFORE UPDATE ON versions
WHEN OLD.sealed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a sealed version never changes'); END;
--> statement-breakpoint
CREATE TRIGGER versions_sealed_delete BEFORE DELETE ON versions
WHEN OLD.sealed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a sealed version never changes'); END;
--> statement-breakpoint
-- REPLACE deletes without asking the triggers above.
CREATE TRIGGER versions_replaced BEFORE INSERT ON versions
WHEN EXISTS (
  SELECT 1 FROM versions v
  WHERE v.id = NEW.id OR (v.story_id = NEW.story_id AND v.number = NEW.number)
)
BEGIN SELECT RAISE(ABORT, 'a version has its number and author for good'); END;
--> statement-breakpoint
CREATE TRIGGER versions_identity BEFORE UPDATE OF id, story_id, number, author_id ON versions
WHEN NEW.id <> OLD.id OR NEW.story_id <> OLD.story_id
  OR NEW.number <> OLD.number OR NEW.author_id <> OLD.author_id
BEGIN SELECT RAISE(ABORT, 'a version has its number and author for good'); END;
--> statement-breakpoint
CREATE TRIGGER activity_update BEFORE UPDATE ON activity
BEGIN SELECT RAISE(ABORT, 'the activity log only grows'); END;
--> statement-breakpoint
CREATE TRIGGER activity_delete BEFORE DELETE ON activity
BEGIN SELECT RAISE(ABORT, 'the activity log only grows'); END;
--> statement-breakpoint
CREATE TRIGGER activity_append BEFORE INSERT ON activity
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM activity)
  OR NEW.previous_hash <> coalesce((SELECT hash FROM activity ORDER BY sequence DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'the activity log only grows'); END;
--> statement-breakpoint
CREATE TRIGGER approvals_update BEFORE UPDATE ON approvals
BEGIN SELECT RAISE(ABORT, 'an approval stands as it was signed'); END;
--> statement-breakpoint
CREATE TRIGGER approvals_delete BEFORE DELETE ON approvals
BEGIN SELECT RAISE(ABORT, 'an approval stands as it was signed'); END;
--> statement-breakpoint
CREATE TRIGGER approvals_four_eyes BEFORE INSERT ON approvals
BEGIN
  SELECT RAISE(ABORT, 'an approval names one sealed version of its story')
  WHERE NOT EXISTS (
    SELECT 1 FROM versions v
    WHERE v.id = NEW.version_id AND v.story_id = NEW.story_id AND v.sealed_at IS NOT NULL
  );
  SELECT RAISE(ABORT, 'an approval stands as it was signed')
  WHERE EXISTS (
    SELECT 1 FROM approvals a
    WHERE a.id = NEW.id OR (a.version_id = NEW.version_id AND a.person_id = NEW.person_id)
  );
  SELECT RAISE(ABORT, 'nobody approves their own work')
  WHERE EXISTS (
    SELECT 1 FROM versions v
    JOIN versions approved ON approved.id = NEW.version_id
    WHERE v.story_id = NEW.story_id AND v.author_id = NEW.person_id
      AND v.number <= approved.number
      AND v.number > coalesce((
        SELECT live.number FROM stories s JOIN versions live ON live.id = s.live_version_id
        WHERE s.id = NEW.story_id
      ), 0)
  );
END;
--> statement-breakpoint
CREATE TRIGGER stories_live_insert BEFORE INSERT ON stories
WHEN NEW.live_version_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'only an approved version goes live'); END;
--> statement-breakpoint
CREATE TRIGGER stories_live_update BEFORE UPDATE OF live_version_id ON stories
WHEN NEW.live_version_id IS NOT NULL AND NEW.live_version_id IS NOT OLD.live_version_id
BEGIN
  SELECT RAISE(ABORT, 'only an approved version goes live')
  WHERE NOT EXISTS (
    SELECT 1 FROM versions v
    WHERE v.id = NEW.live_version_id AND v.story_id = NEW.id AND v.sealed_at IS NOT NULL
  ) OR (
    SELECT count(DISTINCT a.person_id) FROM approvals a
    WHERE a.version_id = NEW.live_version_id AND a.story_id = NEW.id
  ) < coalesce((
    SELECT max(1, json_array_length(s.value)) FROM settings s WHERE s.key = 'reviews'
  ), 1);
END;
--> statement-breakpoint
CREATE TRIGGER live_stories_insert BEFORE INSERT ON live_stories
WHEN NOT EXISTS (
  SELECT 1 FROM stories s WHERE s.id = NEW.story_id AND s.live_version_id = NEW.version_id
)
BEGIN SELECT RAISE(ABORT, 'readers see the live version only'); END;
--> statement-breakpoint
CREATE TRIGGER live_stories_update BEFORE UPDATE ON live_stories
WHEN NOT EXISTS (
  SELECT 1 FROM stories s WHERE s.id = NEW.story_id AND s.live_version_id = NEW.version_id
)
BEGIN SELECT RAISE(ABORT, 'readers see the live version only'); END;
