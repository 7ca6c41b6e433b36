-- What was judged stays as it was judged; whoever changes their mind says so beside it.

CREATE TRIGGER dismissals_begin BEFORE INSERT ON dismissals
BEGIN
  SELECT RAISE(ABORT, 'what blocks is left standing by a chief alone')
  WHERE NEW.is_override AND NOT EXISTS (
    SELECT 1 FROM people p WHERE p.id = NEW.person_id AND p.role IN ('chief', 'administrator')
  );
  -- REPLACE deletes without asking the trigger below.
  SELECT RAISE(ABORT, 'a dismissal stays as it was made')
  WHERE NEW.taken_back_by IS NOT NULL OR NEW.taken_back_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM dismissals d WHERE d.id = NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER dismissals_words BEFORE UPDATE ON dismissals
WHEN OLD.taken_back_at IS NOT NULL OR NEW.taken_back_by IS NULL OR NEW.taken_back_at IS NULL
  OR NEW.id <> OLD.id OR NEW.story_id <> OLD.story_id OR NEW.rule <> OLD.rule
  OR NEW.place IS NOT OLD.place OR NEW.reason <> OLD.reason OR NEW.person_id <> OLD.person_id
  OR NEW.at <> OLD.at OR NEW.is_override <> OLD.is_override
BEGIN SELECT RAISE(ABORT, 'a dismissal stays as it was made'); END;
--> statement-breakpoint
CREATE TRIGGER dismissals_kept BEFORE DELETE ON dismissals
BEGIN SELECT RAISE(ABORT, 'a dismissal stays as it was made'); END;
--> statement-breakpoint
CREATE TRIGGER marked_errors_begin BEFORE INSERT ON marked_errors
BEGIN
  SELECT RAISE(ABORT, 'errors are marked in a sealed version of the story')
  WHERE NOT EXISTS (
    SELECT 1 FROM versions v
    WHERE v.id = NEW.version_id AND v.story_id = NEW.story_id AND v.sealed_at IS NOT NULL
  );
  SELECT RAISE(ABORT, 'a marked error stays as it was marked')
  WHERE NEW.taken_back_by IS NOT NULL OR NEW.taken_back_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM marked_errors e WHERE e.id = NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER marked_errors_words BEFORE UPDATE ON marked_errors
WHEN OLD.taken_back_at IS NOT NULL OR NEW.taken_back_by IS NULL OR NEW.taken_back_at IS NULL
  OR NEW.id <> OLD.id OR NEW.story_id <> OLD.story_id OR NEW.version_id <> OLD.version_id
  OR NEW.kind <> OLD.kind OR NEW.words <> OLD.words OR NEW.is_in_headline <> OLD.is_in_headline
  OR NEW.note <> OLD.note OR NEW.person_id <> OLD.person_id OR NEW.at <> OLD.at
BEGIN SELECT RAISE(ABORT, 'a marked error stays as it was marked'); END;
--> statement-breakpoint
CREATE TRIGGER marked_errors_kept BEFORE DELETE ON marked_errors
BEGIN SELECT RAISE(ABORT, 'a marked error stays as it was marked'); END;
