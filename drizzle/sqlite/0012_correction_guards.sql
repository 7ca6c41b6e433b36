-- Readers are told only what two people stand behind, and what they were told stays told.

CREATE TRIGGER corrections_begin BEFORE INSERT ON corrections
BEGIN
  SELECT RAISE(ABORT, 'a correction waits for its signature')
  WHERE NEW.state <> 'waiting' OR NEW.decided_by IS NOT NULL OR NEW.decided_at IS NOT NULL;
  -- REPLACE deletes without asking the trigger below.
  SELECT RAISE(ABORT, 'a correction stays as it was written')
  WHERE EXISTS (SELECT 1 FROM corrections c WHERE c.id = NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER corrections_words BEFORE UPDATE ON corrections
WHEN OLD.state <> 'waiting' OR NEW.id <> OLD.id OR NEW.story_id <> OLD.story_id
  OR NEW.version_id <> OLD.version_id OR NEW.kind <> OLD.kind OR NEW.text <> OLD.text
  OR NEW.drafted_by <> OLD.drafted_by OR NEW.drafted_at <> OLD.drafted_at
BEGIN SELECT RAISE(ABORT, 'a correction stays as it was written'); END;
--> statement-breakpoint
CREATE TRIGGER corrections_four_eyes BEFORE UPDATE ON corrections
WHEN NEW.state <> 'waiting'
BEGIN
  SELECT RAISE(ABORT, 'a correction is signed by someone, at some time')
  WHERE NEW.decided_by IS NULL OR NEW.decided_at IS NULL;
  SELECT RAISE(ABORT, 'nobody signs their own correction')
  WHERE NEW.state = 'signed' AND NEW.decided_by = NEW.drafted_by;
END;
--> statement-breakpoint
CREATE TRIGGER corrections_kept BEFORE DELETE ON corrections
BEGIN SELECT RAISE(ABORT, 'a correction stays as it was written'); END;
