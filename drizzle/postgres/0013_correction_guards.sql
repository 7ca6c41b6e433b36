-- Readers are told only what two people stand behind, and what they were told stays told.

CREATE TRIGGER corrections_begin BEFORE INSERT ON corrections
FOR EACH ROW WHEN (
  NEW.state <> 'waiting' OR NEW.decided_by IS NOT NULL OR NEW.decided_at IS NOT NULL
) EXECUTE FUNCTION refuse('a correction waits for its signature');
--> statement-breakpoint
CREATE TRIGGER corrections_words BEFORE UPDATE ON corrections
FOR EACH ROW WHEN (
  OLD.state <> 'waiting' OR
  (NEW.id, NEW.story_id, NEW.version_id, NEW.kind, NEW.text, NEW.drafted_by, NEW.drafted_at)
  IS DISTINCT FROM
  (OLD.id, OLD.story_id, OLD.version_id, OLD.kind, OLD.text, OLD.drafted_by, OLD.drafted_at)
) EXECUTE FUNCTION refuse('a correction stays as it was written');
--> statement-breakpoint
CREATE TRIGGER corrections_decided BEFORE UPDATE ON corrections
FOR EACH ROW WHEN (
  NEW.state <> 'waiting' AND (NEW.decided_by IS NULL OR NEW.decided_at IS NULL)
) EXECUTE FUNCTION refuse('a correction is signed by someone, at some time');
--> statement-breakpoint
CREATE TRIGGER corrections_four_eyes BEFORE UPDATE ON corrections
FOR EACH ROW WHEN (NEW.state = 'signed' AND NEW.decided_by = NEW.drafted_by)
EXECUTE FUNCTION refuse('nobody signs their own correction');
--> statement-breakpoint
CREATE TRIGGER corrections_kept BEFORE DELETE ON corrections
FOR EACH ROW EXECUTE FUNCTION refuse('a correction stays as it was written');
--> statement-breakpoint
CREATE TRIGGER corrections_truncate BEFORE TRUNCATE ON corrections
EXECUTE FUNCTION refuse('a correction stays as it was written');
